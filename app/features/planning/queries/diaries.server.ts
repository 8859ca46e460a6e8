import { and, asc, eq, gte, inArray, isNull, ne, or, sql } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import {
  conversationParties,
  conversations,
  employmentPauses,
  employments,
  freeDays,
} from "#db/schema/index.ts";
import type { BoardPerson } from "../board.ts";
import type { SchoolSetting, Staff } from "../model.ts";

const A_WORKING_DAY = 12 * 60 * 60_000;

/**
 * The leader's own calendar in Jaarring and the days without school, from now on. Talks that are about to be moved
 * (`besides`) take no time of hers.
 */
export function getSetting(
  db: Db,
  viewer: Viewer,
  schoolId: number,
  now: Date,
  besides: number[] = [],
): SchoolSetting {
  const own = db
    .select({ id: employments.id, daysWorked: employments.daysWorked })
    .from(employments)
    .where(
      inArray(
        employments.id,
        viewer.employments.map((one) => one.id),
      ),
    )
    .all();
  const away = db
    .select({ fromDay: employmentPauses.fromDay, toDay: employmentPauses.toDay })
    .from(employmentPauses)
    .where(
      and(
        inArray(
          employmentPauses.employmentId,
          own.map((one) => one.id),
        ),
        or(isNull(employmentPauses.toDay), gte(employmentPauses.toDay, viewer.today)),
      ),
    )
    .all();
  const free = db
    .select({ name: freeDays.name, fromDay: freeDays.fromDay, toDay: freeDays.toDay })
    .from(freeDays)
    .where(and(eq(freeDays.schoolId, schoolId), gte(freeDays.toDay, viewer.today)))
    .orderBy(asc(freeDays.fromDay), asc(freeDays.id))
    .all();
  const known = own.every((one) => one.daysWorked);
  const taken = listTaken(db, [viewer.personId], now, besides);
  return {
    leader: {
      daysWorked: known && own.length > 0 ? own.map((one) => one.daysWorked).join("") : null,
      away,
      taken: taken.map(({ from, to }) => ({ from, to })),
    },
    freeDays: free,
    now: now.getTime(),
  };
}

/** When the people of a board can be spoken: what stands in their own calendars says only from when to when. */
export function listDiaries(
  db: Db,
  people: readonly BoardPerson[],
  now: Date,
  besides: number[] = [],
): Staff[] {
  const taken = listTaken(
    db,
    people.map((one) => one.personId),
    now,
    besides,
  );
  return people.map((one): Staff => ({
    employmentId: one.employmentId,
    daysWorked: one.daysWorked,
    employed: { fromDay: one.fromDay, toDay: one.toDay },
    away: one.away.map(({ fromDay, toDay }) => ({ fromDay, toDay })),
    taken: taken.filter((slot) => slot.personId === one.personId).map(({ from, to }) => ({ from, to })),
  }));
}

const listTaken = (db: Db, personIds: number[], now: Date, besides: number[]) =>
  db
    .select({
      personId: conversationParties.personId,
      from: sql<number>`${conversations.scheduledAt}`,
      to: sql<number>`${conversations.scheduledAt} + ${conversations.minutes} * 60000`,
    })
    .from(conversationParties)
    .innerJoin(conversations, eq(conversations.id, conversationParties.conversationId))
    .where(
      and(
        inArray(conversationParties.personId, personIds),
        eq(conversations.state, "planned"),
        gte(conversations.scheduledAt, now.getTime() - A_WORKING_DAY),
        ...besides.map((id) => ne(conversations.id, id)),
      ),
    )
    .orderBy(asc(conversations.scheduledAt), asc(conversations.id))
    .all();
