import { and, gte, isNull, lte, or, sql, type SQL } from "drizzle-orm";
import type { AnySQLiteColumn } from "drizzle-orm/sqlite-core";

/** A day, or the place of one in a prepared statement. */
export type DayInSql = string | SQL;

/** Dated rows count on a day from their first to their last day, both included. */
export const onDay = (from: AnySQLiteColumn, to: AnySQLiteColumn, day: DayInSql): SQL =>
  and(lte(from, day), or(isNull(to), gte(to, day)))!;

// Written out as SQL: every page asks these, and a query builder takes longer to put them together than SQLite to answer. The
// names are spelled out: in a query of one table drizzle leaves the table off, and a subquery would mean its own column.
const holds = (from: SQL, to: SQL, day: DayInSql) =>
  sql`${from} <= ${day} and (${to} is null or ${to} >= ${day})`;

/**
 * The gesprekspartner of the `employments` row of the surrounding query, on a day: a dated partner row; for a school
 * leader a board member; else the leader of the home team; else the school leader. Of two that were set for one day it is the
 * one set last. Nobody is her own partner.
 */
export function partnerOn(day: DayInSql): SQL<number | null> {
  return sql<number | null>`coalesce(
    (select p.person_id from partners p where p.employment_id = employments.id and p.person_id <> employments.person_id
      and ${holds(sql`p.from_day`, sql`p.to_day`, day)} order by p.from_day desc, p.id desc limit 1),
    case when ${leadsItsSchool(day)} then
      (select b.person_id from roles b join people bp on bp.id = employments.person_id where b.kind = 'board_member'
        and b.board_id = bp.board_id and b.person_id <> employments.person_id and ${holds(sql`b.from_day`, sql`b.to_day`, day)} order by b.id limit 1)
    else coalesce(
      (select t.person_id from roles t where t.kind = 'team_leader' and t.team_id = employments.home_team_id
        and t.person_id <> employments.person_id and ${holds(sql`t.from_day`, sql`t.to_day`, day)} order by t.from_day, t.id limit 1),
      (select s.person_id from roles s where s.kind = 'school_leader' and s.school_id = employments.school_id
        and s.person_id <> employments.person_id and ${holds(sql`s.from_day`, sql`s.to_day`, day)} order by s.from_day, s.id limit 1)) end)`;
}

/** Whether the `employments` row is that of a leader of its school, on a day. */
export const leadsItsSchool = (day: DayInSql): SQL =>
  sql`exists (select 1 from roles l where l.kind = 'school_leader' and l.school_id = employments.school_id
    and l.person_id = employments.person_id and ${holds(sql`l.from_day`, sql`l.to_day`, day)})`;
