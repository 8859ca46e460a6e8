import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { day, id, isDay, isOneOf, isTrue, moment, version, words } from "./columns.ts";
import { conversationKinds, moments, prompts, templates } from "./cycles.ts";
import { employments, people, schools } from "./people.ts";
import { teams } from "./teams.ts";
import { learningQuestions } from "./questions.ts";

export const conversationStates = [
  "to_plan",
  "planned",
  "held",
  "signed",
  "closed_unsigned",
  "cancelled",
  "held_elsewhere",
] as const;
export const conversationParts = ["staff", "partner", "leader", "process_facilitator", "member"] as const;
export const howItWent = ["answered", "further", "stalled", "became_another"] as const;

export const conversations = sqliteTable(
  "conversations",
  {
    id: id(),
    schoolId: integer("school_id")
      .notNull()
      .references(() => schools.id),
    employmentId: integer("employment_id").references(() => employments.id),
    teamId: integer("team_id").references(() => teams.id),
    kind: text("kind", { enum: conversationKinds }).notNull(),
    momentId: integer("moment_id").references(() => moments.id),
    templateId: integer("template_id")
      .notNull()
      .references(() => templates.id),
    schoolYear: integer("school_year").notNull(),
    scheduledAt: moment("scheduled_at"),
    minutes: integer("minutes").notNull().default(60),
    place: words("place"),
    openingQuestion: words("opening_question"),
    state: text("state", { enum: conversationStates }).notNull().default("to_plan"),
    heldOn: day("held_on"),
    signedOn: day("signed_on"),
    /** The day after which an unsigned one closes itself. */
    closesOn: day("closes_on"),
    createdAt: moment("created_at").notNull(),
    createdBy: integer("created_by")
      .notNull()
      .references(() => people.id),
    version: version(),
    /** Who set the date as it stands; the other side accepts it or sets another. Null while there is none. */
    proposedBy: integer("proposed_by").references(() => people.id),
    /** When the other side said yes to this very date. */
    acceptedAt: moment("accepted_at"),
    /** SEQUENCE of RFC 5545: one more with every change a calendar has to follow. */
    calendarSequence: integer("calendar_sequence").notNull().default(0),
  },
  (t) => [
    uniqueIndex("conversations_one_per_moment")
      .on(t.momentId, t.employmentId)
      .where(sql`${t.state} <> 'cancelled' and ${t.employmentId} is not null and ${t.momentId} is not null`),
    uniqueIndex("conversations_one_per_team_moment")
      .on(t.momentId, t.teamId)
      .where(sql`${t.state} <> 'cancelled' and ${t.teamId} is not null and ${t.momentId} is not null`),
    index("conversations_employment")
      .on(t.employmentId, t.state, t.heldOn)
      .where(sql`${t.employmentId} is not null`),
    index("conversations_team")
      .on(t.teamId, t.state)
      .where(sql`${t.teamId} is not null`),
    index("conversations_created_by").on(t.createdBy),
    index("conversations_school").on(t.schoolId, t.schoolYear, t.state),
    index("conversations_closing")
      .on(t.closesOn)
      .where(sql`${t.state} = 'held'`),
    isOneOf("conversations_kind", t.kind, conversationKinds),
    isOneOf("conversations_state", t.state, conversationStates),
    isTrue("conversations_with", sql`(${t.employmentId} is null) <> (${t.teamId} is null)`),
    isTrue(
      "conversations_held",
      sql`${t.state} not in ('held', 'signed', 'closed_unsigned', 'held_elsewhere') or ${t.heldOn} is not null`,
    ),
    isTrue("conversations_planned", sql`${t.state} <> 'planned' or ${t.scheduledAt} is not null`),
    isTrue("conversations_minutes", sql`${t.minutes} between 5 and 480`),
    isDay("conversations_days", t.heldOn, t.signedOn, t.closesOn),
  ],
);

/** A party keeps access to this one conversation until it is signed or closed, also when roles change meanwhile. */
export const conversationParties = sqliteTable(
  "conversation_parties",
  {
    id: id(),
    conversationId: integer("conversation_id")
      .notNull()
      .references(() => conversations.id, { onDelete: "cascade" }),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    part: text("part", { enum: conversationParts }).notNull(),
    signs: integer("signs", { mode: "boolean" }).notNull(),
    /** When she stopped being the partner: once signed or closed she opens it no more, also when she is partner again. */
    leftAt: moment("left_at"),
  },
  (t) => [
    uniqueIndex("conversation_parties_once").on(t.conversationId, t.personId),
    index("conversation_parties_person").on(t.personId, t.conversationId, t.part),
    isOneOf("conversation_parties_part", t.part, conversationParts),
  ],
);

export const preparations = sqliteTable(
  "preparations",
  {
    id: id(),
    conversationId: integer("conversation_id")
      .notNull()
      .references(() => conversations.id, { onDelete: "cascade" }),
    partyId: integer("party_id")
      .notNull()
      .references(() => conversationParties.id, { onDelete: "cascade" }),
    sharedAt: moment("shared_at"),
    savedAt: moment("saved_at").notNull(),
    version: version(),
  },
  (t) => [
    uniqueIndex("preparations_party").on(t.partyId),
    index("preparations_conversation").on(t.conversationId),
  ],
);

export const answers = sqliteTable(
  "answers",
  {
    id: id(),
    preparationId: integer("preparation_id")
      .notNull()
      .references(() => preparations.id, { onDelete: "cascade" }),
    promptId: integer("prompt_id")
      .notNull()
      .references(() => prompts.id),
    text: words("text").notNull(),
    keptPrivate: integer("kept_private", { mode: "boolean" }).notNull().default(false),
  },
  (t) => [uniqueIndex("answers_prompt").on(t.preparationId, t.promptId)],
);

/** How it is with an earlier question, from one side: part of the preparation with its sharing, then of the record. */
export const questionReviews = sqliteTable(
  "question_reviews",
  {
    id: id(),
    preparationId: integer("preparation_id")
      .notNull()
      .references(() => preparations.id, { onDelete: "cascade" }),
    questionId: integer("question_id")
      .notNull()
      .references(() => learningQuestions.itemId, { onDelete: "cascade" }),
    /** The owner's word; the partner's side leaves it empty. */
    howItWent: text("how_it_went", { enum: howItWent }),
    helped: words("helped"),
    hindered: words("hindered"),
    keptPrivate: integer("kept_private", { mode: "boolean" }).notNull().default(false),
    /** Written or confirmed in the room, for the record: read by all parties whatever the preparation shares. */
    inRecord: integer("in_record", { mode: "boolean" }).notNull().default(false),
  },
  (t) => [
    uniqueIndex("question_reviews_once").on(t.preparationId, t.questionId),
    index("question_reviews_question").on(t.questionId),
    isTrue(
      "question_reviews_how",
      sql`${t.howItWent} is null or ${t.howItWent} in ('answered', 'further', 'stalled', 'became_another')`,
    ),
  ],
);
