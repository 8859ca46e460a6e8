import { and, eq, exists, gte, isNull, lte, ne, or, sql, type SQL } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import type { Db } from "#db/client.server.ts";
import { employments, partners, roles } from "#db/schema/index.ts";

/** Dated rows count on a day from their first to their last day, both included. */
export const onDay = (from: AnySQLiteColumn, to: AnySQLiteColumn, day: string): SQL =>
  and(lte(from, day), or(isNull(to), gte(to, day)))!;

const rolesOnDay = (day: string) => onDay(roles.fromDay, roles.toDay, day);

/**
 * The gesprekspartner of the `employments` row of the surrounding query, on a day: a dated partner row; for a school
 * leader a board member; else the leader of the home team; else the school leader. Nobody is her own partner.
 */
export function partnerOn(db: Db, day: string): SQL<number | null> {
  const self = employments.personId;
  const stated = db
    .select({ id: partners.personId })
    .from(partners)
    .where(
      and(
        eq(partners.employmentId, employments.id),
        ne(partners.personId, self),
        onDay(partners.fromDay, partners.toDay, day),
      ),
    )
    .orderBy(sql`${partners.fromDay} desc`)
    .limit(1);
  const board = sql`(select b.person_id from roles b join people bp on bp.id = ${self}
    where b.kind = 'board_member' and b.board_id = bp.board_id and b.person_id <> ${self}
    and b.from_day <= ${day} and (b.to_day is null or b.to_day >= ${day}) order by b.id limit 1)`;
  const leader = (kind: "team_leader" | "school_leader", scope: SQL) =>
    db
      .select({ id: roles.personId })
      .from(roles)
      .where(and(eq(roles.kind, kind), scope, ne(roles.personId, self), rolesOnDay(day)))
      .orderBy(roles.fromDay, roles.id)
      .limit(1);
  return sql<
    number | null
  >`coalesce(${stated}, case when ${leadsItsSchool(db, day)} then ${board} else coalesce(
    ${leader("team_leader", eq(roles.teamId, employments.homeTeamId))},
    ${leader("school_leader", eq(roles.schoolId, employments.schoolId))}) end)`;
}

/** Whether the `employments` row is that of a leader of its school, on a day. */
export const leadsItsSchool = (db: Db, day: string) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(roles)
      .where(
        and(
          eq(roles.kind, "school_leader"),
          eq(roles.schoolId, employments.schoolId),
          eq(roles.personId, employments.personId),
          rolesOnDay(day),
        ),
      ),
  );
