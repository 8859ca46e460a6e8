import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { day, id, isDay, isOneOf, isTrue, moment } from "./columns.ts";
import { boards, people, schools } from "./people.ts";

export const snapshotMeasures = [
  "question",
  "team_question",
  "activity",
  "team_activity",
  "value",
  "team_value",
  "hindrance",
  "agreement",
  "story",
] as const;

/** What a board's HR advisers and board members may know of what people learn, as it was on a day; three times a year. */
export const reportSnapshots = sqliteTable(
  "report_snapshots",
  {
    id: id(),
    boardId: integer("board_id")
      .notNull()
      .references(() => boards.id),
    /** The day it was to be taken; it is taken on the first day after that the server runs. */
    dueOn: day("due_on").notNull(),
    takenOn: day("taken_on").notNull(),
    takenAt: moment("taken_at").notNull(),
    /** From how many people on a number was shown. */
    smallestGroup: integer("smallest_group").notNull(),
  },
  (t) => [
    uniqueIndex("report_snapshots_due").on(t.boardId, t.dueOn),
    isDay("report_snapshots_days", t.dueOn, t.takenOn),
    isTrue("report_snapshots_smallest_group", sql`${t.smallestGroup} >= 5`),
  ],
);

const ofMeasure = {
  snapshotId: integer("snapshot_id")
    .notNull()
    .references(() => reportSnapshots.id, { onDelete: "cascade" }),
  measure: text("measure", { enum: snapshotMeasures }).notNull(),
  /** An ambition's lineage, a kind of value, of hindrance, of agreement; empty where the measure has one number. */
  subject: text("subject").notNull(),
};

/** The numbers that are given out, and nothing beside them: pages, reports and files read this table only. */
export const snapshotCounts = sqliteTable(
  "snapshot_counts",
  {
    id: id(),
    ...ofMeasure,
    /** Null: all schools of the board. */
    schoolId: integer("school_id").references(() => schools.id),
    /** Of a question that it rubs, of an agreement that it is arranged; empty: all of them. */
    side: text("side").notNull(),
    functionGroup: text("function_group").notNull(),
    /** Null: too few people to show. */
    items: integer("items"),
    /** The day the number is of: an earlier one where too few people made a difference since. */
    asOf: day("as_of"),
  },
  (t) => [
    index("snapshot_counts_snapshot").on(t.snapshotId, t.measure, t.subject),
    isOneOf("snapshot_counts_measure", t.measure, snapshotMeasures),
    isTrue("snapshot_counts_shown", sql`(${t.items} is null) = (${t.asOf} is null)`),
    isDay("snapshot_counts_days", t.asOf),
  ],
);

/** What the numbers were made of, kept to compare the next snapshot with; shown to nobody. */
export const snapshotParts = sqliteTable(
  "snapshot_parts",
  {
    id: id(),
    ...ofMeasure,
    schoolId: integer("school_id")
      .notNull()
      .references(() => schools.id),
    side: text("side").notNull(),
    functionGroup: text("function_group").notNull(),
    items: integer("items").notNull(),
    /** Parts with the same number are known together only. */
    groupNo: integer("group_no").notNull(),
    asOf: day("as_of").notNull(),
  },
  (t) => [
    uniqueIndex("snapshot_parts_place").on(
      t.snapshotId,
      t.measure,
      t.subject,
      t.schoolId,
      t.side,
      t.functionGroup,
    ),
    isOneOf("snapshot_parts_measure", t.measure, snapshotMeasures),
    isDay("snapshot_parts_days", t.asOf),
  ],
);

/** Who was behind a part and with how many items: whether few or many people made a difference is counted with this. */
export const snapshotPeople = sqliteTable(
  "snapshot_people",
  {
    partId: integer("part_id")
      .notNull()
      .references(() => snapshotParts.id, { onDelete: "cascade" }),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    items: integer("items").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.partId, t.personId] }),
    index("snapshot_people_person").on(t.personId, t.partId),
  ],
);
