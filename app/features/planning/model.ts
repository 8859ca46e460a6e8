import { dayOf, momentAt } from "#app/lib/amsterdam.ts";
import { daysBetween, daysLater, type Day } from "#app/lib/school-year.ts";

export type Span = { fromDay: Day; toDay: Day | null };
/** A moment that is taken in someone's own calendar in Jaarring, from and to in UTC ms. */
export type Taken = { from: number; to: number };

/** When someone can be spoken. `daysWorked` holds the digits 1 (Monday) to 7; null is unknown, and then every day may do. */
export type Diary = { daysWorked: string | null; away: Span[]; taken: Taken[] };
export type Staff = Diary & { employmentId: number; employed: Span };

/** Around what there is to plan: who leads, the days without school, and the present (UTC ms). */
export type Setting = { leader: Diary; freeDays: Span[]; now: number };

/** As the school knows it: its free days by name. */
export type SchoolSetting = Omit<Setting, "freeDays"> & { freeDays: (Span & { name: string })[] };

export type Wishes = {
  fromDay: Day;
  toDay: Day;
  /** 1 (Monday) to 7. */
  weekdays: number[];
  /** Where a talk may begin, HH:mm. */
  times: string[];
  minutes: number;
  perDay: number;
};

export type Row = { employmentId: number; day: Day; time: string };

export type UnplacedReason = "not_employed" | "away" | "no_shared_day" | "full";
export type Proposal = { placed: Row[]; unplaced: { employmentId: number; reason: UnplacedReason }[] };

type Slot = { day: Day; time: string; week: number } & Taken;

const A_MINUTE = 60_000;
/** No further than this is planned at once, or a slip of the pen would ask for centuries. */
export const WEEKS_AT_MOST = 26;

/** 1 (Monday) to 7. */
export const weekdayOf = (day: Day) => new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
export const mondayOf = (day: Day) => daysLater(day, 1 - weekdayOf(day));

export const daysFrom = (fromDay: Day, toDay: Day): Day[] =>
  Array.from({ length: Math.max(0, daysBetween(fromDay, toDay) + 1) }, (_, n) => daysLater(fromDay, n));

export const covers = ({ fromDay, toDay }: Span, day: Day) =>
  fromDay <= day && (toDay === null || day <= toDay);
export const overlaps = (one: Taken, other: Taken) => one.from < other.to && other.from < one.to;
export const works = ({ daysWorked }: Diary, day: Day) =>
  !daysWorked || daysWorked.includes(String(weekdayOf(day)));

/** From when to when a talk takes. */
export function takenBy({ day, time }: Pick<Row, "day" | "time">, minutes: number): Taken {
  const from = momentAt(day, time);
  return { from, to: from + minutes * A_MINUTE };
}

/**
 * A date for each of these people: spread over the weeks, on days both work, outside days without school, beside what stands
 * in either's calendar, never in the past. Who has the fewest possible moments goes first, so part-time people keep theirs.
 * Who cannot be placed is named with the reason.
 */
export function proposeDates(staff: readonly Staff[], setting: Setting, wishes: Wishes): Proposal {
  const slots = slotsOf(setting, wishes);
  const fits = new Map(
    staff.map((one) => [one.employmentId, slots.filter((slot) => fitsIn(one, slot))] as const),
  );
  const order = [...staff].sort(
    (a, b) =>
      fits.get(a.employmentId)!.length - fits.get(b.employmentId)!.length || a.employmentId - b.employmentId,
  );
  const table = tableOf(setting.leader, wishes.perDay);
  const waiting: Staff[] = [];
  for (const one of order) {
    const best = table.bestOf(fits.get(one.employmentId)!);
    if (best) table.chosen.set(one.employmentId, best);
    else if (!makeRoom(table, fits, one.employmentId)) waiting.push(one);
  }
  return {
    placed: [...table.chosen]
      .map(([employmentId, { day, time }]) => ({ employmentId, day, time }))
      .sort(byMoment),
    unplaced: waiting.map((one) => ({
      employmentId: one.employmentId,
      reason: whyNot(one, setting, wishes, fits.get(one.employmentId)!.length > 0),
    })),
  };
}

export const byMoment = (a: Row, b: Row) =>
  `${a.day} ${a.time}`.localeCompare(`${b.day} ${b.time}`) || a.employmentId - b.employmentId;

function slotsOf({ leader, freeDays, now }: Setting, wishes: Wishes): Slot[] {
  const first = mondayOf(wishes.fromDay);
  return schoolDays(wishes, freeDays)
    .filter((day) => works(leader, day) && !leader.away.some((span) => covers(span, day)))
    .flatMap((day) =>
      [...new Set(wishes.times)].sort().map((time) => ({
        day,
        time,
        week: Math.floor(daysBetween(first, day) / 7),
        ...takenBy({ day, time }, wishes.minutes),
      })),
    )
    .filter((slot) => slot.from > now && !leader.taken.some((taken) => overlaps(taken, slot)));
}

export const schoolDays = ({ fromDay, toDay, weekdays }: Wishes, freeDays: Span[]) =>
  daysFrom(fromDay, toDay).filter(
    (day) => weekdays.includes(weekdayOf(day)) && !freeDays.some((span) => covers(span, day)),
  );

const fitsIn = (one: Staff, slot: Slot) =>
  covers(one.employed, slot.day) &&
  works(one, slot.day) &&
  !one.away.some((span) => covers(span, slot.day)) &&
  !one.taken.some((taken) => overlaps(taken, slot));

type Table = ReturnType<typeof tableOf>;

/** What is chosen so far, with what stood in the leader's calendar already. */
function tableOf(leader: Diary, perDay: number) {
  const chosen = new Map<number, Slot>();
  const stood = leader.taken.map(({ from }) => dayOf(from));
  const count = (is: (slot: Slot) => boolean) => [...chosen.values()].filter(is).length;
  const onDay = (day: Day) => stood.filter((one) => one === day).length + count((slot) => slot.day === day);
  const isFree = (slot: Slot) => onDay(slot.day) < perDay && count((one) => overlaps(one, slot)) === 0;
  /** Of the free ones that in the emptiest week, on its emptiest day, the earliest. */
  const bestOf = (slots: readonly Slot[]): Slot | undefined =>
    slots
      .filter(isFree)
      .map((slot) => ({ slot, inWeek: count(({ week }) => week === slot.week), onDay: onDay(slot.day) }))
      .sort((a, b) => a.inWeek - b.inWeek || a.onDay - b.onDay || a.slot.from - b.slot.from)[0]?.slot;
  return { chosen, isFree, bestOf };
}

/** Puts someone in the place of another who can move to a free moment. @returns whether it worked */
function makeRoom(table: Table, fits: Map<number, Slot[]>, employmentId: number): boolean {
  for (const slot of fits.get(employmentId)!) {
    for (const [other, theirs] of [...table.chosen]) {
      if (theirs.day !== slot.day) continue;
      table.chosen.delete(other);
      if (table.isFree(slot)) {
        table.chosen.set(employmentId, slot);
        const elsewhere = table.bestOf(fits.get(other)!);
        if (elsewhere) {
          table.chosen.set(other, elsewhere);
          return true;
        }
        table.chosen.delete(employmentId);
      }
      table.chosen.set(other, theirs);
    }
  }
  return false;
}

function whyNot(one: Staff, setting: Setting, wishes: Wishes, fitted: boolean): UnplacedReason {
  if (fitted) return "full";
  const days = schoolDays(wishes, setting.freeDays);
  const employed = days.filter((day) => covers(one.employed, day));
  if (days.length > 0 && employed.length === 0) return "not_employed";
  const present = employed.filter((day) => !one.away.some((span) => covers(span, day)));
  if (employed.length > 0 && present.length === 0) return "away";
  const shared = present.filter(
    (day) =>
      works(one, day) && works(setting.leader, day) && !setting.leader.away.some((span) => covers(span, day)),
  );
  return shared.length === 0 ? "no_shared_day" : "full";
}
