import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { day, id, isDay, isOneOf, moment } from "./columns.ts";
import { items } from "./items.ts";
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

/** What the end of an employment cut short, so that an end entered wrongly can be taken back until its day. */
export const employmentEnds = sqliteTable(
  "employment_ends",
  {
    employmentId: integer("employment_id")
      .primaryKey()
      .references(() => employments.id, { onDelete: "cascade" }),
    lastDay: day("last_day").notNull(),
    /** The last day there was before, if any. */
    formerToDay: day("former_to_day"),
    /** The rows that end with it as they were, as JSON. */
    cut: text("cut").notNull(),
    endedBy: integer("ended_by")
      .notNull()
      .references(() => people.id),
    endedAt: moment("ended_at").notNull(),
  },
  (t) => [
    index("employment_ends_day").on(t.lastDay),
    isDay("employment_ends_days", t.lastDay, t.formerToDay),
  ],
);

/** What someone who goes to another school said of something she wrote; without a row it stays, and is shared no more. */
export const itemFates = sqliteTable(
  "item_fates",
  {
    itemId: integer("item_id")
      .primaryKey()
      .references(() => items.id, { onDelete: "cascade" }),
    fate: text("fate", { enum: ["take", "keep"] }).notNull(),
    saidAt: moment("said_at").notNull(),
  },
  (t) => [isOneOf("item_fates_fate", t.fate, ["take", "keep"])],
);
