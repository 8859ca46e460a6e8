import { sql } from "drizzle-orm";
import {
  index,
  integer,
  sqliteTable,
  text,
  uniqueIndex,
  type AnySQLiteColumn,
} from "drizzle-orm/sqlite-core";
import { day, id, isDay, isOneOf, isTrue, moment, version, words, orZero } from "./columns.ts";
import { items } from "./items.ts";
import { people } from "./people.ts";
import { ambitionLineages, ambitions, goals } from "./vision.ts";

export const questionForms = ["question", "aim"] as const;
export const questionStates = ["proposed", "active", "answered", "parked"] as const;
export const origins = ["talent", "ambition", "practice", "school_theme", "assigned"] as const;
export const levels = ["individual", "team", "school"] as const;
export const judgements = ["aligns", "partly", "rubs", "separate"] as const;
export const hindranceKinds = ["time", "roster", "cover", "money", "support", "career"] as const;

export const learningQuestions = sqliteTable(
  "learning_questions",
  {
    itemId: integer("item_id")
      .primaryKey()
      .references(() => items.id, { onDelete: "cascade" }),
    form: text("form", { enum: questionForms }).notNull().default("question"),
    text: words("text").notNull(),
    why: words("why"),
    forWhom: words("for_whom"),
    origin: text("origin", { enum: origins }),
    level: text("level", { enum: levels }),
    state: text("state", { enum: questionStates }).notNull().default("active"),
    conclusion: words("conclusion"),
    grownFromId: integer("grown_from_id").references((): AnySQLiteColumn => learningQuestions.itemId, {
      onDelete: "set null",
    }),
  },
  (t) => [
    index("learning_questions_state").on(t.state, t.itemId),
    index("learning_questions_grown_from")
      .on(t.grownFromId)
      .where(sql`${t.grownFromId} is not null`),
    isOneOf("learning_questions_form", t.form, questionForms),
    isOneOf("learning_questions_state", t.state, questionStates),
    isTrue(
      "learning_questions_origin",
      sql`${t.origin} is null or ${t.origin} in ('talent', 'ambition', 'practice', 'school_theme', 'assigned')`,
    ),
    isTrue(
      "learning_questions_level",
      sql`${t.level} is null or ${t.level} in ('individual', 'team', 'school')`,
    ),
    isTrue(
      "learning_questions_not_from_itself",
      sql`${t.grownFromId} is null or ${t.grownFromId} <> ${t.itemId}`,
    ),
  ],
);

/** How the question was worded over time. */
export const questionRevisions = sqliteTable(
  "question_revisions",
  {
    id: id(),
    questionId: integer("question_id")
      .notNull()
      .references(() => learningQuestions.itemId, { onDelete: "cascade" }),
    no: integer("no").notNull(),
    text: words("text").notNull(),
    at: moment("at").notNull(),
    byPersonId: integer("by_person_id")
      .notNull()
      .references(() => people.id),
  },
  (t) => [
    uniqueIndex("question_revisions_no").on(t.questionId, t.no),
    index("question_revisions_by").on(t.byPersonId),
  ],
);

/** "Ik ook": a question of one's own beside one that was shared with a group. Either may go without taking the other along. */
export const questionJoins = sqliteTable(
  "question_joins",
  {
    questionId: integer("question_id")
      .primaryKey()
      .references(() => learningQuestions.itemId, { onDelete: "cascade" }),
    joinedFromId: integer("joined_from_id")
      .notNull()
      .references(() => learningQuestions.itemId, { onDelete: "cascade" }),
  },
  (t) => [
    index("question_joins_joined_from").on(t.joinedFromId, t.questionId),
    isTrue("question_joins_not_itself", sql`${t.joinedFromId} <> ${t.questionId}`),
  ],
);

/** The owner's own judgement of where a question touches the vision; the link keeps the version it was made to. */
export const alignments = sqliteTable(
  "alignments",
  {
    id: id(),
    questionId: integer("question_id")
      .notNull()
      .references(() => learningQuestions.itemId, { onDelete: "cascade" }),
    ambitionId: integer("ambition_id").references(() => ambitions.id),
    lineageId: integer("lineage_id").references(() => ambitionLineages.id),
    goalId: integer("goal_id").references(() => goals.id),
    judgement: text("judgement", { enum: judgements }).notNull(),
    why: words("why"),
    partnerLine: words("partner_line"),
    partnerLineBy: integer("partner_line_by").references(() => people.id),
    createdAt: moment("created_at").notNull(),
    version: version(),
  },
  (t) => [
    uniqueIndex("alignments_once").on(t.questionId, orZero(t.lineageId), orZero(t.goalId)),
    index("alignments_lineage").on(t.lineageId, t.judgement, t.questionId),
    index("alignments_goal")
      .on(t.goalId, t.questionId)
      .where(sql`${t.goalId} is not null`),
    isOneOf("alignments_judgement", t.judgement, judgements),
    isTrue(
      "alignments_target",
      sql`(${t.goalId} is not null or ${t.ambitionId} is not null) and (${t.ambitionId} is null or ${t.lineageId} is not null)`,
    ),
  ],
);

export const hindrances = sqliteTable(
  "hindrances",
  {
    itemId: integer("item_id")
      .primaryKey()
      .references(() => items.id, { onDelete: "cascade" }),
    questionId: integer("question_id").references(() => learningQuestions.itemId, { onDelete: "set null" }),
    text: words("text").notNull(),
    kind: text("kind", { enum: hindranceKinds }),
    resolvedOn: day("resolved_on"),
  },
  (t) => [
    index("hindrances_question").on(t.questionId),
    isTrue(
      "hindrances_kind",
      sql`${t.kind} is null or ${t.kind} in ('time', 'roster', 'cover', 'money', 'support', 'career')`,
    ),
    isDay("hindrances_days", t.resolvedOn),
  ],
);
