import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { id, isOneOf, moment } from "./columns.ts";
import { people, schools } from "./people.ts";

export const rolloverActs = [
  "cycle_made",
  "cycle_closed",
  "membership_extended",
  "holding_extended",
] as const;

/** What was done at once for a school's next year, so that it can be read back; only what changed something has a row. */
export const rollovers = sqliteTable(
  "rollovers",
  {
    id: id(),
    schoolId: integer("school_id")
      .notNull()
      .references(() => schools.id),
    /** The year gone over to, by its first: 2027 is 2027/2028. */
    schoolYear: integer("school_year").notNull(),
    doneBy: integer("done_by")
      .notNull()
      .references(() => people.id),
    doneAt: moment("done_at").notNull(),
  },
  (t) => [index("rollovers_school").on(t.schoolId, t.schoolYear)],
);

/** One thing that was done; what it was done to by its key, without a word of it. */
export const rolloverLines = sqliteTable(
  "rollover_lines",
  {
    id: id(),
    rolloverId: integer("rollover_id")
      .notNull()
      .references(() => rollovers.id, { onDelete: "cascade" }),
    act: text("act", { enum: rolloverActs }).notNull(),
    /** Of a cycle, a team membership or a role holding. */
    objectId: integer("object_id").notNull(),
  },
  (t) => [
    index("rollover_lines_rollover").on(t.rolloverId),
    isOneOf("rollover_lines_act", t.act, rolloverActs),
  ],
);
