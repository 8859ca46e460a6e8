import { and, eq, exists, gte, inArray, isNotNull, isNull, lte, ne, or, sql, type SQL } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { visibleTo } from "#app/features/items/queries.server.ts";
import { daysOfSchoolYear } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";
import { activities, alignments, goals, items, learningQuestions, shares } from "#db/schema/index.ts";

/**
 * What counts in an overview, as a condition on `items`: the viewer may read it, and it is shared with someone beside its
 * owner or owned by a team. What someone keeps for herself counts nowhere, not even on her own screen.
 */
export function countsFor(db: Db, viewer: Viewer): SQL {
  const partners = viewer.partners.map((partner) => `${partner.personId}:${partner.schoolId}`);
  const live = or(
    isNull(shares.partnerId),
    inArray(sql`(${shares.partnerId} || ':' || ${items.schoolId})`, partners),
  );
  const shared = exists(
    db
      .select({ one: sql`1` })
      .from(shares)
      .where(and(eq(shares.itemId, items.id), live)),
  );
  const ofSomeoneElse = ne(items.ownerPersonId, viewer.personId);
  return and(visibleTo(viewer), or(isNotNull(items.ownerTeamId), ofSomeoneElse, shared))!;
}

/** A question counts in a school year when it was active on any day of it; a proposed one never was. */
export function activeIn(year: number): SQL {
  const { from, to } = daysOfSchoolYear(year);
  return and(
    ne(learningQuestions.state, "proposed"),
    lte(items.openedOn, to),
    or(isNull(items.closedOn), gte(items.closedOn, from)),
  )!;
}

/** The lineage an `alignments` row counts for: that of its ambition, or of the ambition its goal belongs to. */
export const lineageOfLink = sql<number | null>`coalesce(${alignments.lineageId},
  (select g.lineage_id from ${goals} g where g.id = ${alignments.goalId}))`;

/** The days of an activity, as far as they are known: a condition on `activities` and `items`. */
export const firstDay = sql`coalesce(activities.starts_on, items.opened_on)`;
export const lastDay = sql`coalesce(activities.ends_on, case when activities.state = 'done' then ${firstDay} else '9999-12-31' end)`;

/** An activity is of every school year its days touch; without an end it goes on until it is done. */
export function takesPlaceIn(year: number): SQL {
  const { from, to } = daysOfSchoolYear(year);
  return and(ne(activities.state, "cancelled"), sql`${firstDay} <= ${to}`, sql`${lastDay} >= ${from}`)!;
}
