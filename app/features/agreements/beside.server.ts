import { and, eq, gte, inArray } from "drizzle-orm";
import type { Db } from "#db/client.server.ts";
import { agreementViews, freeDays, people } from "#db/schema/index.ts";
import { dayAfterHoliday } from "./model.ts";

/** The first day after a holiday that is on or near, per school: to move an agreement to. */
export function listDaysAfterHoliday(db: Db, schoolIds: number[], today: string): Map<number, string | null> {
  if (schoolIds.length === 0) return new Map();
  const free = db
    .select({ schoolId: freeDays.schoolId, fromDay: freeDays.fromDay, toDay: freeDays.toDay })
    .from(freeDays)
    .where(and(inArray(freeDays.schoolId, schoolIds), gte(freeDays.toDay, today)))
    .orderBy(freeDays.fromDay, freeDays.id)
    .all();
  return new Map(
    schoolIds.map((id) => [
      id,
      dayAfterHoliday(
        free.filter((one) => one.schoolId === id),
        today,
      ),
    ]),
  );
}

/** How each party sees these agreements. The viewer must already read them. */
export function listViews(db: Db, ids: number[]) {
  return db
    .select({
      agreementId: agreementViews.agreementId,
      personId: agreementViews.personId,
      givenName: people.givenName,
      view: agreementViews.view,
    })
    .from(agreementViews)
    .innerJoin(people, eq(people.id, agreementViews.personId))
    .where(inArray(agreementViews.agreementId, ids))
    .orderBy(agreementViews.agreementId, agreementViews.personId)
    .all();
}
