import { sql, type SQL } from "drizzle-orm";
import type { Day } from "#app/lib/school-year.ts";

/**
 * The home team on a day of the `e` row (employments) of the surrounding query, from its moves: where the last one before
 * that day led, else where the first one after it began, else where she is.
 */
export const homeTeamOn = (day: Day | SQL): SQL<number | null> => {
  return sql<number | null>`case
    when exists (select 1 from home_team_moves h where h.employment_id = e.id and h.applied_at is not null and h.on_day <= ${day})
      then (select h.to_team_id from home_team_moves h where h.employment_id = e.id and h.applied_at is not null
        and h.on_day <= ${day} order by h.on_day desc, h.id desc limit 1)
    when exists (select 1 from home_team_moves h where h.employment_id = e.id and h.applied_at is not null)
      then (select h.from_team_id from home_team_moves h where h.employment_id = e.id and h.applied_at is not null
        order by h.on_day, h.id limit 1)
    else e.home_team_id end`;
};
