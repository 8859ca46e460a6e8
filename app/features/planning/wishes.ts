import { daysLater, type Day } from "#app/lib/school-year.ts";
import { mondayOf, schoolDays, WEEKS_AT_MOST, type Diary, type Span, type Wishes } from "./model.ts";

const WORKWEEK = [1, 2, 3, 4, 5];
const A_WEEK_AT_EASE = 5;

/**
 * Wishes to begin with, so good that they need no change: from the week after next, as many school weeks as give the leader
 * about one talk a day, on the days she works, after lessons.
 */
export function usualWishes({
  today,
  people,
  leader,
  freeDays,
}: {
  today: Day;
  people: number;
  leader: Diary;
  freeDays: Span[];
}): Wishes {
  const own = WORKWEEK.filter((weekday) => !leader.daysWorked || leader.daysWorked.includes(String(weekday)));
  const weekdays = own.length > 0 ? own : WORKWEEK;
  const wanted = Math.min(8, Math.max(2, Math.ceil(people / Math.min(A_WEEK_AT_EASE, weekdays.length))));
  const first = daysLater(mondayOf(today), 14);
  const isSchoolWeek = (monday: Day) =>
    schoolDays({ fromDay: monday, toDay: daysLater(monday, 6), weekdays } as Wishes, freeDays).length >= 2;
  const mondays = Array.from({ length: WEEKS_AT_MOST }, (_, n) => daysLater(first, 7 * n)).filter(
    isSchoolWeek,
  );
  const last = mondays[Math.min(wanted, mondays.length) - 1] ?? first;
  return {
    fromDay: mondays[0] ?? first,
    toDay: daysLater(last, 4),
    weekdays,
    times: ["15:00", "16:00"],
    minutes: 60,
    perDay: 2,
  };
}
