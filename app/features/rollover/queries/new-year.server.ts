import { and, eq, sql } from "drizzle-orm";
import { daysOfSchoolYear } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";
import { roleHoldings, roleProfiles, schools, teamMemberships, teams } from "#db/schema/index.ts";
import type { RolloverRow } from "../model.ts";
import type { Going } from "./ending.server.ts";

/** Rules of the collective agreement of the school's sector that end before the new year and have no row after. */
export function listRulesEnding(db: Db, { schoolId, year }: Going, boardId: number): RolloverRow[] {
  const { from } = daysOfSchoolYear(year);
  return db
    .all<{ id: number; name: string; day: string }>(
      sql`select max(r.id) as id, r.code as name, max(r.to_day) as day from cao_rules r
      where r.sector = (select ${schools.sector} from ${schools} where ${schools.id} = ${schoolId})
        and (r.board_id is null or r.board_id = ${boardId})
      group by r.code, ifnull(r.function_group, '')
      having count(case when r.to_day is null or r.to_day >= ${from} then 1 end) = 0
      order by r.code, id`,
    )
    .map((row) => ({ ...row, of: null, canGoOn: false }));
}

/** Whether the calendar of the school says anything of the new year. */
export function hasFreeDays(db: Db, { schoolId, year }: Going): boolean {
  const { from, to } = daysOfSchoolYear(year);
  const found = db.all(
    sql`select 1 from free_days f where f.school_id = ${schoolId} and f.to_day >= ${from} and f.from_day <= ${to} limit 1`,
  );
  return found.length > 0;
}

/** Those that were prolonged to the last day of the new year already: done twice they stay as they are. */
export function listGoingOn(db: Db, { schoolId, year }: Going) {
  const { to } = daysOfSchoolYear(year);
  const memberships = db
    .select({ id: teamMemberships.id })
    .from(teamMemberships)
    .innerJoin(teams, eq(teams.id, teamMemberships.teamId))
    .where(and(eq(teams.schoolId, schoolId), eq(teamMemberships.toDay, to)))
    .all();
  const holdings = db
    .select({ id: roleHoldings.id })
    .from(roleHoldings)
    .innerJoin(roleProfiles, eq(roleProfiles.id, roleHoldings.profileId))
    .where(and(eq(roleProfiles.schoolId, schoolId), eq(roleHoldings.toDay, to)))
    .all();
  return { memberships: memberships.map(({ id }) => id), holdings: holdings.map(({ id }) => id) };
}
