import { addMonths, formatISO, parseISO } from "date-fns";
import { daysLater, schoolYearOf, type Day } from "#app/lib/school-year.ts";

/** The stable codes, in the order of the page: said to an owner, to both parties, and to leaders about the school. */
export const codesOf = {
  owner: [
    "own_promise",
    "look_back_due",
    "activity_without_note",
    "question_without_activity",
    "agreement_moved_twice",
    "path_without_step",
  ],
  both: ["promise_not_arranged", "views_differ", "agreement_without_conversation"],
  school: [
    "goal_without_others",
    "not_embedded",
    "no_follow_up",
    "rubbing",
    "ambition_without_shared_question",
    "too_many_focal_points",
    "island",
    "role_without_place",
  ],
} as const;

export type SignalGroup = keyof typeof codesOf;
export const signalGroups = ["owner", "both", "school"] as const satisfies readonly SignalGroup[];
export const codeList = [...codesOf.owner, ...codesOf.both, ...codesOf.school] as const;
export type Code = (typeof codeList)[number];

/** What is said to leaders, of a school. */
export type SchoolCode = (typeof codesOf)["school"][number];

export const groupOf = (code: Code): SignalGroup =>
  signalGroups.find((group) => (codesOf[group] as readonly Code[]).includes(code))!;

/** One thing that asks for attention: its code, the key of what it is about, and the school it stands at. */
type About<C extends Code, Facts> = { code: C; subjectId: number; schoolId: number } & Facts;
/** What makes a row that row: what it is about, and where. */
export type RowKey = { code: Code; subjectId: number; schoolId: number };
export const keyOfSignal = ({ code, subjectId, schoolId }: RowKey) => `${code}-${subjectId}-${schoolId}`;

export type SignalOf<C extends Code> = Extract<Signal, { code: C }>;

export type Signal =
  | About<"question_without_activity", { text: string }>
  | About<"activity_without_note", { title: string; endedOn: Day }>
  | About<"look_back_due", { title: string; lookBackOn: Day; version: number }>
  | About<"agreement_moved_twice", { text: string }>
  | About<"path_without_step", object>
  | About<
      "agreement_without_conversation",
      /** `other` is the gesprekspartner, or whose it is for who is that. */
      { since: Day; several: boolean; mine: boolean; other: string | null; employmentId: number | null }
    >
  | About<
      "views_differ",
      { text: string; doneOn: Day | null; forPersonId: number | null; teamId: number | null }
    >
  | About<
      "promise_not_arranged",
      { text: string; promisedBy: string; forPersonId: number | null; teamId: number | null }
    >
  | About<"own_promise", { text: string; promisedTo: string | null }>
  | About<
      "ambition_without_shared_question",
      { lineageId: number; slot: number; title: string; schoolName: string; teamId: number | null }
    >
  | About<"rubbing", { lineageId: number; slot: number; title: string; teamId: number | null }>
  | About<
      "too_many_focal_points",
      { most: number; schoolName: string; leads: boolean; teamId: number | null }
    >
  | About<
      "goal_without_others",
      {
        text: string;
        /** Null for a goal of the whole school. */
        teamName: string | null;
        leaderPart: "joins" | "makes_possible" | "at_distance" | null;
        leaderWords: string | null;
        teamId: number | null;
      }
    >
  | About<"not_embedded", { text: string; teamId: number | null }>
  | About<"no_follow_up", { text: string; lookBackOn: Day | null; teamId: number | null }>
  | About<
      "island",
      {
        name: string;
        home: string;
        /** What the school calls its teams. */
        teamWord: "team" | "bouw" | "sectie";
        goal: string;
        goalId: number;
        teamId: number | null;
      }
    >
  | About<
      "role_without_place",
      { title: string } & (
        { need: "place" | "holder" } | { need: "leaving"; freeFrom: Day; personId: number }
      )
    >;

/** The day of this school year on which a rule given as month and day (1001 is 1 October) begins to hold. */
export function dayInSchoolYear(monthAndDay: number, today: Day): Day {
  const text = String(monthAndDay).padStart(4, "0");
  const year = schoolYearOf(today) + (monthAndDay >= 801 ? 0 : 1);
  return `${year}-${text.slice(0, 2)}-${text.slice(2)}`;
}

/** The same day of a later month, or the last of a month that has no such day. */
export const monthsLater = (day: Day, months: number): Day =>
  formatISO(addMonths(parseISO(day), months), { representation: "date" });

type Promise = { dueOn: Day | null; agreedOn: Day };

/** From when a promise counts as one: its date, or where it has none so many days after it was agreed. */
const promiseCountsFrom = ({ dueOn, agreedOn }: Promise, after: number): Day =>
  dueOn ?? daysLater(agreedOn, after);

/** To who owes it from the day after that; to the other party so many days later still. */
export const isOwed = (
  promise: Promise,
  { after, toldAfter = 0 }: { after: number; toldAfter?: number },
  today: Day,
) => daysLater(promiseCountsFrom(promise, after), 1 + toldAfter) <= today;

type Followed = { endedOn: Day; lookBackOn: Day | null };

/** Nothing grew from it for so many months, and its look-back, if there was to be one, passed. */
export const isWithoutFollowUp = ({ endedOn, lookBackOn }: Followed, months: number, today: Day) =>
  monthsLater(endedOn, months) <= today && (lookBackOn === null || lookBackOn < today);

/** What stands on a page that is read together: nothing of one person, no promise, and not that someone leaves. */
export const isForTogether = (signal: Signal) =>
  groupOf(signal.code) === "school" && !(signal.code === "role_without_place" && signal.need === "leaving");
