import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { day, id, isDay, isOneOf, isTrue, moment, version, words } from "./columns.ts";
import { people, schools } from "./people.ts";
import { learningQuestions } from "./questions.ts";

export const feedbackStates = ["open", "given", "declined", "withdrawn"] as const;
export const visitStates = ["asked", "agreed", "declined", "done", "cancelled"] as const;

/** A colleague, named, or a guest through an expiring link is asked for feedback on one question. */
export const feedbackRequests = sqliteTable(
  "feedback_requests",
  {
    id: id(),
    /** Null once the question was taken away: what someone wrote stays readable for the two. */
    questionId: integer("question_id").references(() => learningQuestions.itemId, { onDelete: "set null" }),
    askerId: integer("asker_id")
      .notNull()
      .references(() => people.id),
    giverId: integer("giver_id").references(() => people.id),
    guestName: text("guest_name"),
    guestEmail: text("guest_email"),
    guestTokenHash: text("guest_token_hash"),
    /** What she would like to hear about, in her own words: what the giver reads, never more of the question. */
    ask: words("ask").notNull(),
    state: text("state", { enum: feedbackStates }).notNull().default("open"),
    askedAt: moment("asked_at").notNull(),
    expiresOn: day("expires_on").notNull(),
    version: version(),
  },
  (t) => [
    index("feedback_requests_question").on(t.questionId),
    index("feedback_requests_asker").on(t.askerId, t.state),
    index("feedback_requests_giver")
      .on(t.giverId, t.state)
      .where(sql`${t.giverId} is not null`),
    uniqueIndex("feedback_requests_token")
      .on(t.guestTokenHash)
      .where(sql`${t.guestTokenHash} is not null`),
    isOneOf("feedback_requests_state", t.state, feedbackStates),
    isTrue(
      "feedback_requests_one_giver",
      sql`(${t.giverId} is null) <> (${t.guestName} is null) and (${t.guestName} is null) = (${t.guestEmail} is null)`,
    ),
    isTrue("feedback_requests_not_oneself", sql`${t.giverId} is null or ${t.giverId} <> ${t.askerId}`),
    isDay("feedback_requests_days", t.expiresOn),
  ],
);

/** What the giver wrote, under her own name. */
export const feedbacks = sqliteTable("feedbacks", {
  requestId: integer("request_id")
    .primaryKey()
    .references(() => feedbackRequests.id, { onDelete: "cascade" }),
  text: words("text").notNull(),
  givenAt: moment("given_at").notNull(),
  version: version(),
});

/** A lesson visit belongs to the one who is visited. */
export const lessonVisits = sqliteTable(
  "lesson_visits",
  {
    id: id(),
    schoolId: integer("school_id")
      .notNull()
      .references(() => schools.id),
    ownerId: integer("owner_id")
      .notNull()
      .references(() => people.id),
    visitorId: integer("visitor_id")
      .notNull()
      .references(() => people.id),
    questionId: integer("question_id").references(() => learningQuestions.itemId, { onDelete: "set null" }),
    /** What she wants looked at, and how the two agreed to look. */
    focus: words("focus").notNull(),
    wayOfLooking: words("way_of_looking"),
    visitOn: day("visit_on"),
    state: text("state", { enum: visitStates }).notNull().default("asked"),
    /** The visitor's own until she shares them with the one she visited. */
    notes: words("notes"),
    notesSharedAt: moment("notes_shared_at"),
    /** Read by the one who was visited only. */
    reflection: words("reflection"),
    askedAt: moment("asked_at").notNull(),
    version: version(),
  },
  (t) => [
    index("lesson_visits_owner").on(t.ownerId, t.state),
    index("lesson_visits_visitor").on(t.visitorId, t.state),
    isOneOf("lesson_visits_state", t.state, visitStates),
    isTrue("lesson_visits_not_oneself", sql`${t.ownerId} <> ${t.visitorId}`),
    isDay("lesson_visits_days", t.visitOn),
  ],
);

/** Pupils' answers as totals: no pupil, no class list, no single answer is ever entered. */
export const pupilSurveys = sqliteTable(
  "pupil_surveys",
  {
    id: id(),
    schoolId: integer("school_id")
      .notNull()
      .references(() => schools.id),
    ownerId: integer("owner_id")
      .notNull()
      .references(() => people.id),
    questionId: integer("question_id").references(() => learningQuestions.itemId, { onDelete: "set null" }),
    title: words("title").notNull(),
    takenOn: day("taken_on").notNull(),
    respondents: integer("respondents").notNull(),
    reflection: words("reflection"),
    version: version(),
  },
  (t) => [
    index("pupil_surveys_owner").on(t.ownerId, t.takenOn),
    isTrue("pupil_surveys_respondents", sql`${t.respondents} between 1 and 2000`),
    isDay("pupil_surveys_days", t.takenOn),
  ],
);

export const pupilSurveyLines = sqliteTable(
  "pupil_survey_lines",
  {
    id: id(),
    surveyId: integer("survey_id")
      .notNull()
      .references(() => pupilSurveys.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    statement: words("statement").notNull(),
    agree: integer("agree").notNull(),
    partly: integer("partly").notNull(),
    disagree: integer("disagree").notNull(),
  },
  (t) => [
    uniqueIndex("pupil_survey_lines_position").on(t.surveyId, t.position),
    isTrue("pupil_survey_lines_totals", sql`${t.agree} >= 0 and ${t.partly} >= 0 and ${t.disagree} >= 0`),
  ],
);
