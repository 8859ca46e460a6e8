import { sql } from "drizzle-orm";
import { index, integer, sqliteTable } from "drizzle-orm/sqlite-core";
import { day, id, isDay, moment } from "./columns.ts";
import { employments, people } from "./people.ts";
import { teams } from "./teams.ts";

/** A change of home team as of a day, set beforehand or at once: history of where someone belonged. */
export const homeTeamMoves = sqliteTable(
  "home_team_moves",
  {
    id: id(),
    employmentId: integer("employment_id")
      .notNull()
      .references(() => employments.id, { onDelete: "cascade" }),
    fromTeamId: integer("from_team_id").references(() => teams.id),
    toTeamId: integer("to_team_id").references(() => teams.id),
    onDay: day("on_day").notNull(),
    movedBy: integer("moved_by")
      .notNull()
      .references(() => people.id),
    movedAt: moment("moved_at").notNull(),
    /** Null while its day has not come; then the employment has its new home. */
    appliedAt: moment("applied_at"),
  },
  (t) => [
    index("home_team_moves_employment").on(t.employmentId, t.onDay),
    index("home_team_moves_waiting")
      .on(t.onDay)
      .where(sql`${t.appliedAt} is null`),
    isDay("home_team_moves_days", t.onDay),
  ],
);
