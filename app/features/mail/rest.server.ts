import { and, eq, gte, isNull, lte, or } from "drizzle-orm";
import { momentAt, dayOf } from "#app/lib/amsterdam.ts";
import type { Day } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";
import { employments, freeDays } from "#db/schema/index.ts";
import { isFree, MORNING, nextOpenDay } from "./model.ts";

const TWO_DAYS = 2 * 24 * 3_600_000;

/**
 * Until when a letter rests because the school of its reader is closed; undefined where it may go. Who works at several
 * rests while all of them are closed. A letter about a date that comes before she would read it does not wait.
 * @param about when the conversation it tells of is (UTC ms)
 */
export function restsUntil(db: Db, personId: number, about: number | null, now: Date): number | undefined {
  const today = dayOf(now);
  const schools = freeDaysOf(db, personId, today);
  if (schools.length === 0 || !schools.every((free) => isFree(free, today))) return undefined;
  const [first] = schools.map((free) => nextOpenDay(free, today)).sort();
  const until = momentAt(first!, MORNING);
  return about !== null && about < until + TWO_DAYS ? undefined : until;
}

/** What is free from a day on, for each school she works at on that day. */
function freeDaysOf(db: Db, personId: number, today: Day) {
  const rows = db
    .select({ schoolId: employments.schoolId, fromDay: freeDays.fromDay, toDay: freeDays.toDay })
    .from(employments)
    .leftJoin(freeDays, and(eq(freeDays.schoolId, employments.schoolId), gte(freeDays.toDay, today)))
    .where(
      and(
        eq(employments.personId, personId),
        lte(employments.fromDay, today),
        or(isNull(employments.toDay), gte(employments.toDay, today)),
      ),
    )
    .all();
  const ids = [...new Set(rows.map((row) => row.schoolId))];
  return ids.map((id) =>
    rows.flatMap(({ schoolId, fromDay, toDay }) =>
      schoolId === id && fromDay !== null && toDay !== null ? [{ fromDay, toDay }] : [],
    ),
  );
}
