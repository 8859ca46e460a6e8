import { kindWords as activityKind } from "#app/features/activities/components/words.ts";
import { stateWords as careerStateWords } from "#app/features/careers/components/words.ts";
import { kindName, stateName } from "#app/features/conversations/components/words.ts";
import { judgementWords, stateWords } from "#app/features/questions/components/words.ts";
import { senseWords, valueWords } from "#app/features/value/components/words.ts";
import type { PaperEntry } from "#app/lib/paper.ts";
import { schoolYearName } from "#app/lib/school-year.ts";
import { m } from "#app/paraglide/messages.js";
import { getLocale } from "#app/paraglide/runtime.js";
import { paths } from "#app/paths.ts";
import { showDay } from "#app/ui/dates.ts";
import type { Audience, Owner } from "#app/features/items/model.ts";
import type { YearTold } from "../model.ts";

/** One thing of the year in words that are ready to print; on the screen with its page and who reads it. */
export type YearEntry = PaperEntry & {
  key: string;
  to: string;
  readers?: { owner: Owner; audiences: Audience[] };
};
export type YearPart = { title: string; entries: YearEntry[] };

type Me = { id: number; name: string };

/** The year from conversation to value, part by part; a part without anything is left out. */
export function yearParts(told: YearTold, me: Me): YearPart[] {
  const owner = { personId: me.id, givenName: me.name, teamName: null };
  return [
    { title: m.year_part_conversations(), entries: told.talks.flatMap(talkEntries) },
    { title: m.year_part_questions(), entries: told.questions.map((one) => questionEntry(one, owner)) },
    { title: m.year_part_activities(), entries: told.activities.map(activityEntry) },
    { title: m.year_part_notes(), entries: told.notes.map(noteEntry) },
    { title: m.careers_title(), entries: careerEntries(told.career, owner) },
    { title: m.year_part_agreements(), entries: told.agreements.map((one) => agreementEntry(one, me)) },
  ].filter((part) => part.entries.length > 0);
}

export const yearTitle = (year: number) => m.year_title({ year: schoolYearName(year) });

function talkEntries(talk: YearTold["talks"][number]): YearEntry[] {
  const to = paths.conversation(talk.id);
  const head = {
    key: `talk-${talk.id}`,
    to,
    text: m.year_talk({ kind: kindName(talk.kind), name: talk.other }),
    meta: [talk.day ? showDay(talk.day, "weekday") : stateName(talk.state)],
  };
  const own = talk.answers.map((answer, i) => ({
    key: `talk-${talk.id}-${i}`,
    to,
    label: getLocale() === "en" ? answer.promptEn : answer.promptNl,
    words: answer.text,
  }));
  return [head, ...own];
}

function questionEntry(question: YearTold["questions"][number], owner: Owner): YearEntry {
  const links = question.links.map(({ title, judgement, why }) =>
    [`${title}: ${judgementWords[judgement]()}`, why].filter(Boolean).join(". "),
  );
  return {
    key: `question-${question.id}`,
    to: paths.question(question.id),
    words: [question.text, question.why, question.conclusion].filter(Boolean).join("\n"),
    meta: [showDay(question.openedOn), stateWords[question.state](), ...links],
    readers: { owner, audiences: question.audiences },
  };
}

function activityEntry(activity: YearTold["activities"][number]): YearEntry {
  const expected = activity.expected ? [m.year_expected({ what: activity.expected })] : [];
  return {
    key: `activity-${activity.id}`,
    to: paths.activity(activity.id),
    words: activity.title,
    meta: [
      ...(activity.startsOn ? [showDay(activity.startsOn)] : []),
      activityKind[activity.kind](),
      ...expected,
    ],
    readers: { owner: activity.owner, audiences: activity.audiences },
  };
}

function noteEntry(note: YearTold["notes"][number]): YearEntry {
  return {
    key: `note-${note.id}`,
    to: paths.note(note.id),
    words: note.text,
    meta: [
      showDay(note.notedOn),
      ...(note.time === "expected" ? [m.value_expected_label()] : []),
      ...(note.sense && note.sense !== "positive" ? [senseWords[note.sense]()] : []),
      ...note.values.map((kind) => valueWords[kind]()),
    ],
    readers: { owner: note.owner, audiences: note.audiences },
  };
}

function careerEntries({ words, steps }: YearTold["career"], owner: Owner): YearEntry[] {
  const partner = (reader: { personId: number; givenName: string } | null): Audience[] =>
    reader ? [{ kind: "partner", partnerId: reader.personId, name: reader.givenName }] : [];
  return [
    ...words.map(({ key, text, writtenOn, reader }) => ({
      key: `career-${key}`,
      to: paths.career(),
      words: text,
      meta: [showDay(writtenOn)],
      readers: { owner, audiences: partner(reader) },
    })),
    ...steps.map((step) => ({
      key: `step-${step.id}`,
      to: paths.careerStep(step.id),
      words: [step.role?.title, step.text].filter(Boolean).join("\n"),
      meta: [careerStateWords[step.state](), ...(step.told ? [m.careers_told_step()] : [])],
    })),
  ];
}

function agreementEntry(agreement: YearTold["agreements"][number], me: Me): YearEntry {
  const who = agreement.ownerId === me.id ? m.agreements_you() : agreement.owner;
  const stands =
    agreement.state === "done" && agreement.doneOn
      ? agreement.side === "school"
        ? m.agreements_arranged_on({ day: showDay(agreement.doneOn) })
        : m.agreements_done_on({ day: showDay(agreement.doneOn) })
      : agreement.state === "dropped"
        ? m.agreements_let_go()
        : agreement.dueOn
          ? m.agreements_for({ day: showDay(agreement.dueOn) })
          : m.agreements_open();
  return {
    key: `agreement-${agreement.id}`,
    to: paths.agreement(agreement.id),
    words: agreement.text,
    meta: [showDay(agreement.agreedOn), who, stands],
  };
}
