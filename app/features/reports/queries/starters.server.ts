import { and, asc, eq, inArray, isNull, sql } from "drizzle-orm";
import { onDay } from "#app/features/auth/relations.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { readNames } from "#app/features/people/queries/names.server.ts";
import { fullName, type NameParts } from "#app/lib/name.ts";
import type { Day } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";
import { activities, conversations, employments, requests } from "#db/schema/index.ts";
import { isStarter, talksByYear } from "../starters.ts";
import { listCoverageRows } from "./coverage-rows.server.ts";

/**
 * Who begins at some schools: with her gesprekspartner, coaching or mentoring that was agreed as kind and day, and the days of her
 * talks there. Nothing of what was said, and not whether anything is late. Six queries, whatever the number of people.
 */
export function listStarters(db: Db, viewer: Viewer, schoolIds: number[]) {
  const begun = new Map(listBeginnings(db, viewer, schoolIds).map(({ personId, ...one }) => [personId, one]));
  const rows = listCoverageRows(db, viewer, schoolIds).filter((row) =>
    isStarter(begun.get(row.personId)!, viewer.today),
  );
  const ids = [...new Set(rows.map(({ personId }) => personId))];
  const talks = Map.groupBy(listHeldDays(db, ids), keyOf);
  const coaching = Map.groupBy(listCoaching(db, ids), keyOf);
  const partners = readNames(
    db,
    rows.flatMap(({ partnerId }) => partnerId ?? []),
  );
  return rows.map((row) => {
    const { first } = begun.get(row.personId)!;
    return {
      ...row,
      first,
      partnerName: nameOf(partners.get(row.partnerId ?? 0)),
      coaching: coaching.get(keyOf(row)) ?? [],
      talks: talksByYear(
        first,
        (talks.get(keyOf(row)) ?? []).map(({ on }) => on),
      ),
    };
  });
}

const keyOf = ({ personId, schoolId }: { personId: number; schoolId: number }) => `${personId}:${schoolId}`;

/** The first day at the board of everybody who works at some schools, and whether her work says she begins in the profession. */
const listBeginnings = (db: Db, { today }: Viewer, schoolIds: number[]) =>
  db
    .select({
      personId: employments.personId,
      first: sql<Day>`min(${employments.fromDay})`,
      starting:
        sql<number>`max(ifnull(${employments.careerPhase} = 'starting' and ${onDay(employments.fromDay, employments.toDay, today)}, 0))`.mapWith(
          Boolean,
        ),
    })
    .from(employments)
    .where(
      inArray(
        employments.personId,
        db
          .select({ id: employments.personId })
          .from(employments)
          .where(inArray(employments.schoolId, schoolIds)),
      ),
    )
    .groupBy(employments.personId)
    .all();

const listHeldDays = (db: Db, personIds: number[]) =>
  db
    .select({
      personId: employments.personId,
      schoolId: employments.schoolId,
      on: sql<Day>`${conversations.heldOn}`,
    })
    .from(conversations)
    .innerJoin(employments, eq(employments.id, conversations.employmentId))
    .where(
      and(
        inArray(employments.personId, personIds),
        inArray(conversations.state, ["held", "signed", "closed_unsigned", "held_elsewhere"]),
        sql`${conversations.heldOn} is not null`,
      ),
    )
    .all();

/** Coaching and mentoring someone was granted: kind and day are planning facts, its title is not. */
const listCoaching = (db: Db, personIds: number[]) =>
  db
    .select({
      personId: requests.personId,
      schoolId: requests.schoolId,
      kind: activities.kind,
      on: sql<Day | null>`coalesce(${activities.startsOn}, ${requests.decidedOn})`,
    })
    .from(requests)
    .innerJoin(activities, eq(activities.itemId, requests.activityId))
    .where(
      and(
        inArray(requests.personId, personIds),
        eq(requests.state, "approved"),
        isNull(requests.places),
        inArray(activities.kind, ["coaching", "mentoring"]),
      ),
    )
    .orderBy(asc(activities.startsOn), asc(requests.id))
    .all();

const nameOf = (name: NameParts | undefined) => (name ? fullName(name) : null);
