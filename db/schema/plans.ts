import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { activities } from "./activities.ts";
import { day, id, isDay, isOneOf, isTrue, moment, version, words } from "./columns.ts";
import { conversations } from "./conversations.ts";
import { people } from "./people.ts";
import { learningQuestions } from "./questions.ts";
import { requests } from "./requests.ts";
import { teams } from "./teams.ts";
import { ambitionLineages, goals } from "./vision.ts";

export const planLineKinds = ["wish", "study_day", "training", "together", "other"] as const;

/** What a team plans to learn in a school year, on one sheet. */
export const teamPlans = sqliteTable(
  "team_plans",
  {
    id: id(),
    teamId: integer("team_id")
      .notNull()
      .references(() => teams.id),
    /** The first year: 2026 is 2026/2027. */
    schoolYear: integer("school_year").notNull(),
    /** The three prompts: make the vision concrete, contribute, need. */
    concrete: words("concrete"),
    contribute: words("contribute"),
    need: words("need"),
    /** What there is for the year, as the leader sets it: null is not said yet. Cover in half days. */
    frameDays: integer("frame_days"),
    frameMinutes: integer("frame_minutes"),
    frameCents: integer("frame_cents"),
    frameCover: integer("frame_cover"),
    openedBy: integer("opened_by")
      .notNull()
      .references(() => people.id),
    openedOn: day("opened_on").notNull(),
    version: version(),
  },
  (t) => [
    uniqueIndex("team_plans_year").on(t.teamId, t.schoolYear),
    isTrue(
      "team_plans_frame",
      sql`ifnull(${t.frameDays}, 0) >= 0 and ifnull(${t.frameMinutes}, 0) >= 0 and ifnull(${t.frameCents}, 0) >= 0 and ifnull(${t.frameCover}, 0) >= 0`,
    ),
    isDay("team_plans_days", t.openedOn),
  ],
);

/** One line of the sheet, under a goal, an ambition or neither; own words, or those of what was shared with the team. */
export const planLines = sqliteTable(
  "plan_lines",
  {
    id: id(),
    planId: integer("plan_id")
      .notNull()
      .references(() => teamPlans.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: planLineKinds }).notNull().default("wish"),
    text: words("text").notNull(),
    goalId: integer("goal_id").references(() => goals.id),
    lineageId: integer("lineage_id").references(() => ambitionLineages.id),
    /** Where the line came from: only what the whole team may read can be put on its sheet. */
    questionId: integer("question_id").references(() => learningQuestions.itemId, { onDelete: "set null" }),
    activityId: integer("activity_id").references(() => activities.itemId, { onDelete: "set null" }),
    requestId: integer("request_id").references(() => requests.id, { onDelete: "set null" }),
    /** For everybody in the team; else for the people named beside it. */
    everybody: integer("everybody", { mode: "boolean" }).notNull().default(false),
    /** Study days; minutes for each who takes part; cents and half days of cover for the line as a whole. */
    days: integer("days"),
    minutes: integer("minutes"),
    cents: integer("cents"),
    cover: integer("cover"),
    position: integer("position").notNull(),
    addedBy: integer("added_by")
      .notNull()
      .references(() => people.id),
    version: version(),
  },
  (t) => [
    index("plan_lines_plan").on(t.planId, t.position),
    index("plan_lines_goal")
      .on(t.goalId)
      .where(sql`${t.goalId} is not null`),
    isOneOf("plan_lines_kind", t.kind, planLineKinds),
    isTrue("plan_lines_one_place", sql`${t.goalId} is null or ${t.lineageId} is null`),
    isTrue(
      "plan_lines_amounts",
      sql`ifnull(${t.days}, 0) >= 0 and ifnull(${t.minutes}, 0) >= 0 and ifnull(${t.cents}, 0) >= 0 and ifnull(${t.cover}, 0) >= 0`,
    ),
  ],
);

/** Who takes part in a line that is not for everybody. */
export const planLinePeople = sqliteTable(
  "plan_line_people",
  {
    lineId: integer("line_id")
      .notNull()
      .references(() => planLines.id, { onDelete: "cascade" }),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
  },
  (t) => [primaryKey({ columns: [t.lineId, t.personId] }), index("plan_line_people_person").on(t.personId)],
);

/** The sheet as the team agreed on it: frozen, and read back as it was. */
export const planRevisions = sqliteTable(
  "plan_revisions",
  {
    id: id(),
    planId: integer("plan_id")
      .notNull()
      .references(() => teamPlans.id),
    no: integer("no").notNull(),
    /** Canonical JSON of prompts, frame and lines. */
    content: text("content").notNull(),
    sha256: text("sha256").notNull(),
    /** The team conversation that agreed on it. */
    conversationId: integer("conversation_id").references(() => conversations.id, { onDelete: "set null" }),
    agreedOn: day("agreed_on").notNull(),
    agreedBy: integer("agreed_by")
      .notNull()
      .references(() => people.id),
    at: moment("at").notNull(),
  },
  (t) => [uniqueIndex("plan_revisions_no").on(t.planId, t.no), isDay("plan_revisions_days", t.agreedOn)],
);
