import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { day, inOrder, isDay, isOneOf, isTrue, moment, words } from "./columns.ts";
import { items } from "./items.ts";
import { people } from "./people.ts";
import { teams } from "./teams.ts";
import { learningQuestions } from "./questions.ts";
import { goals } from "./vision.ts";

export const activityKinds = [
  "course",
  "study_day",
  "conference",
  "master",
  "workshop",
  "coaching",
  "peer_consultation",
  "lesson_visit",
  "lesson_study",
  "plc",
  "design_team",
  "data_team",
  "network",
  "mentoring",
  "new_task",
  "industry_placement",
  "literature",
  "experiment",
  "knowledge_sharing",
  "informal_meeting",
  "other",
] as const;
export const activityStates = ["idea", "planned", "booked", "running", "done", "cancelled"] as const;
export const participationStates = ["invited", "accepted", "declined", "attended"] as const;
export const fundingSources = [
  "individual",
  "school",
  "assigned",
  "sustainable_employability",
  "starter",
  "none",
] as const;

export const activities = sqliteTable(
  "activities",
  {
    itemId: integer("item_id")
      .primaryKey()
      .references(() => items.id, { onDelete: "cascade" }),
    title: words("title").notNull(),
    kind: text("kind", { enum: activityKinds }).notNull(),
    formal: integer("formal", { mode: "boolean" }),
    onSite: integer("on_site", { mode: "boolean" }),
    provider: words("provider"),
    place: words("place"),
    startsOn: day("starts_on"),
    endsOn: day("ends_on"),
    state: text("state", { enum: activityStates }).notNull().default("planned"),
    expectedWhat: words("expected_what"),
    expectedBecause: words("expected_because"),
    expectedNotice: words("expected_notice"),
    lookBackOn: day("look_back_on"),
    teamHears: words("team_hears"),
    teamHearsOn: day("team_hears_on"),
    /** The one feature of effective professional development the owner chose to work on, 1 to 9. */
    strengthener: integer("strengthener"),
    /** It came by itself, and was told of afterwards. */
    unplanned: integer("unplanned", { mode: "boolean" }).notNull().default(false),
  },
  (t) => [
    index("activities_state").on(t.state, t.startsOn),
    isOneOf("activities_kind", t.kind, activityKinds),
    isOneOf("activities_state", t.state, activityStates),
    isTrue("activities_strengthener", sql`${t.strengthener} is null or ${t.strengthener} between 1 and 9`),
    isDay("activities_days", t.startsOn, t.endsOn, t.lookBackOn, t.teamHearsOn),
    inOrder("activities_order", t.startsOn, t.endsOn),
  ],
);

export const participations = sqliteTable(
  "participations",
  {
    activityId: integer("activity_id")
      .notNull()
      .references(() => activities.itemId, { onDelete: "cascade" }),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    state: text("state", { enum: participationStates }).notNull(),
    minutes: integer("minutes"),
    cents: integer("cents"),
    source: text("source", { enum: fundingSources }),
    invitedBy: integer("invited_by")
      .notNull()
      .references(() => people.id),
    invitedAt: moment("invited_at").notNull(),
    answeredAt: moment("answered_at"),
    /** Who put her in it without asking, as only a training that is assigned allows. */
    assignedBy: integer("assigned_by").references(() => people.id),
  },
  (t) => [
    primaryKey({ columns: [t.activityId, t.personId] }),
    index("participations_person").on(t.personId, t.state, t.activityId),
    isOneOf("participations_state", t.state, participationStates),
    isTrue(
      "participations_source",
      sql`${t.source} is null or ${t.source} in ('individual', 'school', 'assigned', 'sustainable_employability', 'starter', 'none')`,
    ),
    isTrue("participations_amounts", sql`ifnull(${t.minutes}, 0) >= 0 and ifnull(${t.cents}, 0) >= 0`),
  ],
);

export const activityQuestions = sqliteTable(
  "activity_questions",
  {
    activityId: integer("activity_id")
      .notNull()
      .references(() => activities.itemId, { onDelete: "cascade" }),
    questionId: integer("question_id")
      .notNull()
      .references(() => learningQuestions.itemId, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.activityId, t.questionId] }),
    index("activity_questions_question").on(t.questionId, t.activityId),
  ],
);

export const activityGoals = sqliteTable(
  "activity_goals",
  {
    activityId: integer("activity_id")
      .notNull()
      .references(() => activities.itemId, { onDelete: "cascade" }),
    goalId: integer("goal_id")
      .notNull()
      .references(() => goals.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.activityId, t.goalId] }),
    index("activity_goals_goal").on(t.goalId, t.activityId),
  ],
);

export const activityGrowths = sqliteTable(
  "activity_growths",
  {
    activityId: integer("activity_id")
      .notNull()
      .references(() => activities.itemId, { onDelete: "cascade" }),
    grewFromId: integer("grew_from_id")
      .notNull()
      .references(() => activities.itemId, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.activityId, t.grewFromId] }),
    index("activity_growths_from").on(t.grewFromId, t.activityId),
    isTrue("activity_growths_not_itself", sql`${t.activityId} <> ${t.grewFromId}`),
  ],
);

export const teamGrowths = sqliteTable(
  "team_growths",
  {
    teamId: integer("team_id")
      .notNull()
      .references(() => teams.id, { onDelete: "cascade" }),
    grewFromId: integer("grew_from_id")
      .notNull()
      .references(() => activities.itemId, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.teamId, t.grewFromId] }),
    index("team_growths_from").on(t.grewFromId, t.teamId),
  ],
);
