import { sql } from "drizzle-orm";
import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
  type AnySQLiteColumn,
} from "drizzle-orm/sqlite-core";
import { day, id, inOrder, isDay, isOneOf, isTrue, version, words, orZero } from "./columns.ts";
import { boards, people, schools } from "./people.ts";
import { teams } from "./teams.ts";

export const visionStates = ["draft", "current", "past"] as const;
export const goalStates = ["open", "reached", "let_go"] as const;
export const leaderParts = ["joins", "makes_possible", "at_distance"] as const;

export const visions = sqliteTable(
  "visions",
  {
    id: id(),
    boardId: integer("board_id")
      .notNull()
      .references(() => boards.id),
    /** Null: the vision of the board. */
    schoolId: integer("school_id").references(() => schools.id),
    no: integer("no").notNull(),
    statement: words("statement").notNull(),
    tookPart: words("took_part"),
    state: text("state", { enum: visionStates }).notNull(),
    adoptedOn: day("adopted_on"),
    version: version(),
  },
  (t) => [
    uniqueIndex("visions_no").on(t.boardId, orZero(t.schoolId), t.no),
    uniqueIndex("visions_current")
      .on(t.boardId, orZero(t.schoolId))
      .where(sql`${t.state} = 'current'`),
    uniqueIndex("visions_draft")
      .on(t.boardId, orZero(t.schoolId))
      .where(sql`${t.state} = 'draft'`),
    isOneOf("visions_state", t.state, visionStates),
    isTrue("visions_adopted", sql`${t.state} = 'draft' or ${t.adoptedOn} is not null`),
    isDay("visions_days", t.adoptedOn),
  ],
);

export const coreValues = sqliteTable(
  "core_values",
  {
    id: id(),
    visionId: integer("vision_id")
      .notNull()
      .references(() => visions.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    name: words("name").notNull(),
    meaning: words("meaning"),
    /** The row in which this value stood first; null where that is this one. It stays the same value over versions. */
    originId: integer("origin_id").references((): AnySQLiteColumn => coreValues.id),
  },
  (t) => [uniqueIndex("core_values_position").on(t.visionId, t.position)],
);

/** Who was asked to help write a draft. It ends with the draft, or on the day it was taken back. */
export const visionEditors = sqliteTable(
  "vision_editors",
  {
    visionId: integer("vision_id")
      .notNull()
      .references(() => visions.id, { onDelete: "cascade" }),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    askedBy: integer("asked_by")
      .notNull()
      .references(() => people.id),
    askedOn: day("asked_on").notNull(),
    endedOn: day("ended_on"),
  },
  (t) => [
    primaryKey({ columns: [t.visionId, t.personId] }),
    index("vision_editors_person").on(t.personId, t.endedOn),
    isDay("vision_editors_days", t.askedOn, t.endedOn),
    inOrder("vision_editors_order", t.askedOn, t.endedOn),
  ],
);

/** What stays the same ambition over the versions of a vision. */
export const ambitionLineages = sqliteTable("ambition_lineages", {
  id: id(),
  boardId: integer("board_id")
    .notNull()
    .references(() => boards.id),
  schoolId: integer("school_id").references(() => schools.id),
  /** Colour and mark stay with the ambition; from the seventh on the same in open form. */
  slot: integer("slot").notNull(),
});

export const ambitions = sqliteTable(
  "ambitions",
  {
    id: id(),
    visionId: integer("vision_id")
      .notNull()
      .references(() => visions.id, { onDelete: "cascade" }),
    lineageId: integer("lineage_id")
      .notNull()
      .references(() => ambitionLineages.id),
    title: words("title").notNull(),
    meaning: words("meaning"),
    text: words("text"),
    focalPoint: integer("focal_point", { mode: "boolean" }).notNull().default(false),
    position: integer("position").notNull(),
    /** The ambition of the board it works out, in the version it was linked to. */
    worksOutId: integer("works_out_id").references((): AnySQLiteColumn => ambitions.id),
  },
  (t) => [
    uniqueIndex("ambitions_lineage").on(t.visionId, t.lineageId),
    uniqueIndex("ambitions_position").on(t.visionId, t.position),
    index("ambitions_by_lineage").on(t.lineageId, t.visionId),
    index("ambitions_works_out")
      .on(t.worksOutId)
      .where(sql`${t.worksOutId} is not null`),
  ],
);

export const goals = sqliteTable(
  "goals",
  {
    id: id(),
    boardId: integer("board_id")
      .notNull()
      .references(() => boards.id),
    /** The owner: a team, else a school, else the board. */
    schoolId: integer("school_id").references(() => schools.id),
    teamId: integer("team_id").references(() => teams.id),
    lineageId: integer("lineage_id").references(() => ambitionLineages.id),
    term: text("term", { enum: ["short", "long"] })
      .notNull()
      .default("short"),
    text: words("text").notNull(),
    howWeNotice: words("how_we_notice"),
    openedOn: day("opened_on").notNull(),
    dueOn: day("due_on"),
    state: text("state", { enum: goalStates }).notNull().default("open"),
    closedOn: day("closed_on"),
    conclusion: words("conclusion"),
    parentId: integer("parent_id").references((): AnySQLiteColumn => goals.id),
    tookPart: words("took_part"),
    leaderPart: text("leader_part", { enum: leaderParts }),
    leaderWords: words("leader_words"),
    routine: words("routine"),
    version: version(),
  },
  (t) => [
    index("goals_school").on(t.schoolId, t.lineageId, t.state),
    index("goals_lineage").on(t.lineageId, t.state),
    index("goals_team")
      .on(t.teamId, t.state)
      .where(sql`${t.teamId} is not null`),
    isOneOf("goals_term", t.term, ["short", "long"]),
    isOneOf("goals_state", t.state, goalStates),
    isTrue(
      "goals_leader_part",
      sql`${t.leaderPart} is null or ${t.leaderPart} in ('joins', 'makes_possible', 'at_distance')`,
    ),
    isTrue("goals_team_in_school", sql`${t.teamId} is null or ${t.schoolId} is not null`),
    isTrue("goals_closed", sql`(${t.state} = 'open') = (${t.closedOn} is null)`),
    isDay("goals_days", t.openedOn, t.dueOn, t.closedOn),
  ],
);

/** The goal a development group or network works on. */
export const teamGoals = sqliteTable(
  "team_goals",
  {
    teamId: integer("team_id")
      .notNull()
      .references(() => teams.id, { onDelete: "cascade" }),
    goalId: integer("goal_id")
      .notNull()
      .references(() => goals.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.teamId, t.goalId] }), index("team_goals_goal").on(t.goalId)],
);
