import type { NameParts } from "#app/lib/name.ts";
import { daysBetween, daysLater, type Day } from "#app/lib/school-year.ts";

export type AgreementSide = "own" | "school";
export type AgreementKind = "do" | "time" | "money" | "roster" | "room" | "coach" | "cover";
export type AgreementState = "open" | "done" | "dropped";
export type View = "enough" | "not_enough";

/** Parts of an afspraak for which there is a word of its own; `do` needs none. */
export const agreementKindList = ["do", "time", "money", "roster", "room", "coach", "cover"] as const;

/** One agreement as a viewer reads it. */
export type Agreement = {
  id: number;
  text: string;
  side: AgreementSide;
  kind: AgreementKind;
  minutes: number | null;
  cents: number | null;
  dueOn: string | null;
  agreedOn: string;
  state: AgreementState;
  doneOn: string | null;
  version: number;
  conversationId: number | null;
  itemId: number | null;
  teamId: number | null;
  owner: NameParts & { personId: number };
  /** Who promised it in the talk, where it went on with another since; otherwise null. */
  promisedBy: string | null;
  /** The staff member it is for; null for an agreement of a team. */
  forPerson: (NameParts & { personId: number }) | null;
  /** Open, and its day is over. */
  late: boolean;
  /** How often its day was moved: told to its owner only, null for everyone else. */
  movedTimes: number | null;
  views: { personId: number; givenName: string; view: View }[];
  /** Who reads it besides, because its owner passed it on: told to its owner. */
  passedTo: string | null;
  /** The first school day after the coming holiday, for who may move it; null where none is known. */
  afterHoliday: string | null;
  /** The viewer reads it because it was passed on to her. */
  passedOn: boolean;
  mine: boolean;
  mayTick: boolean;
  mayView: boolean;
};

/** An open agreement is late from the day after its date. */
export const isLate = ({ state, dueOn }: { state: AgreementState; dueOn: string | null }, today: string) =>
  state === "open" && dueOn !== null && dueOn < today;

/** Whether the two see it differently: one says done and the other not yet, or the other way round. A reason to talk. */
export function viewsDiffer({ state, views }: Pick<Agreement, "state" | "views">): boolean {
  const says = (view: View) => views.some((one) => one.view === view);
  if (says("enough") && says("not_enough")) return true;
  return state === "done" ? says("not_enough") : state === "open" && says("enough");
}

/** A week after its day, and never before a week from now. */
export const aWeekLater = (dueOn: Day | null, today: Day) =>
  daysLater(dueOn !== null && dueOn > today ? dueOn : today, 7);

/** Free days of a week at the least are a holiday; a day off is no reason to wait. */
const HOLIDAY_DAYS = 5;

/** The first weekday after the holiday that is running or comes next. `freeDays` in the order of their first day. */
export function dayAfterHoliday(freeDays: { fromDay: Day; toDay: Day }[], today: Day): Day | null {
  const next = freeDays.find(
    ({ fromDay, toDay }) => toDay >= today && daysBetween(fromDay, toDay) + 1 >= HOLIDAY_DAYS,
  );
  if (!next) return null;
  let day = daysLater(next.toDay, 1);
  while ([0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay())) day = daysLater(day, 1);
  return day;
}
