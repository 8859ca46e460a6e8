import type { ActivityRow } from "#app/features/activities/model.ts";
import type { ProductRow } from "#app/features/groups/model.ts";
import type { Judgement, QuestionCardRow } from "#app/features/questions/model.ts";
import type { StoryRow } from "#app/features/stories/model.ts";
import type { NoteCardRow } from "#app/features/value/model.ts";
import { schoolYearOf, type Day } from "#app/lib/school-year.ts";

/** What something grew from, where the viewer may read that too. */
export type Origin = { id: number; title: string };

/** One thing in the story of a goal or ambition, on its day; what has no day yet comes last. */
export type Moment =
  | { what: "goal"; day: Day; goal: { id: number; text: string } }
  | { what: "question"; day: Day; question: QuestionCardRow; judged: Judged[] }
  | { what: "activity"; day: Day | null; activity: ActivityRow; from: Origin[] }
  | { what: "group"; day: Day | null; group: { id: number; name: string }; from: Origin[] }
  | { what: "note"; day: Day; note: NoteCardRow }
  | { what: "story"; day: Day; story: StoryRow }
  | { what: "product"; day: Day; product: ProductRow }
  | {
      what: "end";
      day: Day;
      goal: { id: number; text: string; reached: boolean; conclusion: string | null };
    };

/** What the owner of a question says about the link. */
export type Judged = { id: number; judgement: Judgement; why: string | null };

/** The day of an activity, else the day it was entered; what is only an idea has none yet. */
export const dayOfActivity = (
  { startsOn, state }: Pick<ActivityRow, "startsOn" | "state">,
  enteredOn: Day,
): Day | null => startsOn ?? (state === "idea" ? null : enteredOn);

/** On one day things stand as they come from one another. */
const orderOnADay: Moment["what"][] = [
  "goal",
  "question",
  "activity",
  "group",
  "note",
  "story",
  "product",
  "end",
];
const last = "9999-12-31";

/** Moments in the order of their days, under the school year of each; null for what has no day yet. */
export function inTime(moments: readonly Moment[]): { year: number | null; moments: Moment[] }[] {
  const ordered = moments.toSorted(
    (a, b) =>
      (a.day ?? last).localeCompare(b.day ?? last) ||
      orderOnADay.indexOf(a.what) - orderOnADay.indexOf(b.what),
  );
  const years = new Map<number | null, Moment[]>();
  for (const moment of ordered) {
    const year = moment.day === null ? null : schoolYearOf(moment.day);
    years.set(year, [...(years.get(year) ?? []), moment]);
  }
  return [...years].map(([year, inYear]) => ({ year, moments: inYear }));
}

/** The questions of a story, the latest first. */
export const questionsIn = (years: readonly { moments: readonly Moment[] }[]): QuestionCardRow[] =>
  years
    .flatMap(({ moments }) => moments.flatMap((one) => (one.what === "question" ? [one.question] : [])))
    .reverse();

export const notYetKinds = ["question", "activity", "gave", "product"] as const;
export type NotYet = (typeof notYetKinds)[number];

/** What the story does not hold yet, as far as this viewer may read it: said, so that a next step can be thought of. */
export function notYet(moments: readonly Moment[], { embedded }: { embedded: boolean }): NotYet[] {
  const has = (...kinds: Moment["what"][]) => moments.some(({ what }) => kinds.includes(what));
  const there: Record<NotYet, boolean> = {
    question: has("question"),
    activity: has("activity", "group"),
    gave: has("note", "story"),
    product: embedded || has("product"),
  };
  return notYetKinds.filter((kind) => !there[kind]);
}
