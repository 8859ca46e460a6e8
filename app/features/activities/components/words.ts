import { m } from "#app/paraglide/messages.js";
import { showDay } from "#app/ui/dates.ts";
import type {
  ActivityKind,
  ActivityState,
  FundingSource,
  ParticipationState,
  Strengthener,
} from "../model.ts";

// Every choice of this feature in words. Functions, because the language is known only when they are asked.

export const kindWords: Record<ActivityKind, () => string> = {
  course: m.activities_kind_course,
  study_day: m.activities_kind_study_day,
  conference: m.activities_kind_conference,
  master: m.activities_kind_master,
  workshop: m.activities_kind_workshop,
  coaching: m.activities_kind_coaching,
  peer_consultation: m.activities_kind_peer_consultation,
  lesson_visit: m.activities_kind_lesson_visit,
  lesson_study: m.activities_kind_lesson_study,
  plc: m.activities_kind_plc,
  design_team: m.activities_kind_design_team,
  data_team: m.activities_kind_data_team,
  network: m.activities_kind_network,
  mentoring: m.activities_kind_mentoring,
  new_task: m.activities_kind_new_task,
  industry_placement: m.activities_kind_industry_placement,
  literature: m.activities_kind_literature,
  experiment: m.activities_kind_experiment,
  knowledge_sharing: m.activities_kind_knowledge_sharing,
  informal_meeting: m.activities_kind_informal_meeting,
  other: m.activities_kind_other,
};

export const stateWords: Record<ActivityState, () => string> = {
  idea: m.activities_state_idea,
  planned: m.activities_state_planned,
  booked: m.activities_state_booked,
  running: m.activities_state_running,
  done: m.activities_state_done,
  cancelled: m.activities_state_cancelled,
};

export const sourceWords: Record<FundingSource, () => string> = {
  individual: m.activities_source_individual,
  school: m.activities_source_school,
  assigned: m.activities_source_assigned,
  sustainable_employability: m.activities_source_sustainable_employability,
  starter: m.activities_source_starter,
  none: m.activities_source_none,
};

export const partWords: Record<ParticipationState, () => string> = {
  invited: m.activities_part_invited,
  accepted: m.activities_part_accepted,
  declined: m.activities_part_declined,
  attended: m.activities_part_attended,
};

/** What makes learning at work stick, one line each and a line to explain it. */
export const strengthenerWords: Record<Strengthener, { label: () => string; hint: () => string }> = {
  1: { label: m.activities_stronger_1, hint: m.activities_stronger_1_hint },
  2: { label: m.activities_stronger_2, hint: m.activities_stronger_2_hint },
  3: { label: m.activities_stronger_3, hint: m.activities_stronger_3_hint },
  4: { label: m.activities_stronger_4, hint: m.activities_stronger_4_hint },
  5: { label: m.activities_stronger_5, hint: m.activities_stronger_5_hint },
  6: { label: m.activities_stronger_6, hint: m.activities_stronger_6_hint },
  7: { label: m.activities_stronger_7, hint: m.activities_stronger_7_hint },
  8: { label: m.activities_stronger_8, hint: m.activities_stronger_8_hint },
  9: { label: m.activities_stronger_9, hint: m.activities_stronger_9_hint },
};

/** The days of an activity in a sentence: one day, from a day, until a day, or both. Undefined when there is none. */
export function daysInWords(startsOn: string | null, endsOn: string | null): string | undefined {
  if (startsOn && endsOn && startsOn !== endsOn) {
    const sameYear = startsOn.slice(0, 4) === endsOn.slice(0, 4);
    return m.activities_day_range({
      from: showDay(startsOn, sameYear ? "short" : "long"),
      to: showDay(endsOn),
    });
  }
  if (startsOn) return showDay(startsOn);
  return endsOn ? m.activities_until_day({ day: showDay(endsOn) }) : undefined;
}

/** Who asked and when she said no: all that is left to her of it. */
export const declinedInWords = ({ by, on }: { by: string | null; on: string }) =>
  by
    ? m.activities_declined_by({ name: by, day: showDay(on) })
    : m.activities_declined_own({ day: showDay(on) });

/** The choices of one kind as a Choice or Select takes them. */
export const optionsOf = <T extends string>(words: Record<T, () => string>) =>
  (Object.keys(words) as T[]).map((value) => ({ value, label: words[value]() }));

/** As optionsOf, with one first for who leaves it open. */
export const openOptionsOf = <T extends string>(words: Record<T, () => string>) => [
  { value: "", label: m.activities_no_choice() },
  ...optionsOf(words),
];
