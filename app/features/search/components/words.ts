import { dayOf } from "#app/lib/amsterdam.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay } from "#app/ui/dates.ts";
import type { SearchGroup } from "../model.ts";

// Functions, because the language is known only when they are asked.

export const groupWords: Record<SearchGroup, () => string> = {
  questions: m.search_group_questions,
  activities: m.search_group_activities,
  notes: m.search_group_notes,
  stories: m.search_group_stories,
  evidence: m.search_group_evidence,
  hindrances: m.search_group_hindrances,
  agreements: m.search_group_agreements,
  conversations: m.search_group_conversations,
  vision: m.search_group_vision,
  goals: m.search_group_goals,
  people: m.search_group_people,
  teams: m.search_group_teams,
};

/** Where the words of a talk stand, for who finds them there. */
const standsIn: Record<string, () => string> = {
  answer: m.search_in_answer,
  agenda: m.search_in_agenda,
  record_note: m.search_in_note,
  record_text: m.search_in_record,
  revision: m.search_in_signed,
};
export const standsInWords = (source: string) => standsIn[source]?.() ?? "";

type Talk = { other: string | null; team: string | null; day: string | null; at: number | null };

/** `Gesprek met Karel, 20 november 2026` */
export function talkWords({ other, team, day, at }: Talk): string {
  const on = day ?? (at === null ? null : dayOf(at));
  const who = other ? m.search_talk_with({ name: other }) : m.search_talk_of_team({ team: team ?? "" });
  return on ? `${who}, ${showDay(on)}` : who;
}

type Target = {
  group: SearchGroup;
  target: number;
  questionId?: number | null;
  vision?: { schoolId: number | null; lineageId: number | null };
};

/** The page a result leads to; none where it is read only together with something else. */
export function pageOf({ group, target, questionId, vision }: Target): string | undefined {
  switch (group) {
    case "questions":
      return paths.question(target);
    case "activities":
      return paths.activity(target);
    case "notes":
      return paths.note(target);
    case "stories":
      return paths.story(target);
    case "evidence":
      return paths.evidence(target);
    case "hindrances":
      return questionId ? paths.question(questionId) : undefined;
    case "agreements":
      return paths.agreement(target);
    case "conversations":
      return paths.conversation(target);
    case "vision":
      return vision?.lineageId ? paths.ambition(vision.lineageId) : paths.vision(vision?.schoolId ?? "board");
    case "goals":
      return paths.goal(target);
    case "people":
      return paths.person(target);
    case "teams":
      return paths.team(target);
  }
}
