import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { agreements } from "./agreements.ts";
import { id, isOneOf, isTrue, moment, version, words } from "./columns.ts";
import { conversations } from "./conversations.ts";
import { items } from "./items.ts";
import { people } from "./people.ts";
import { learningQuestions } from "./questions.ts";

export const noteScopes = ["me", "us", "record"] as const;
export const signOffKinds = ["seen", "agreed", "seen_with_response"] as const;

export const agendaItems = sqliteTable(
  "agenda_items",
  {
    id: id(),
    conversationId: integer("conversation_id")
      .notNull()
      .references(() => conversations.id, { onDelete: "cascade" }),
    byPersonId: integer("by_person_id")
      .notNull()
      .references(() => people.id),
    text: words("text").notNull(),
    position: integer("position").notNull(),
    sourceItemId: integer("source_item_id").references(() => items.id, { onDelete: "set null" }),
    sourceAgreementId: integer("source_agreement_id").references(() => agreements.id, {
      onDelete: "set null",
    }),
    version: version(),
  },
  (t) => [
    index("agenda_items_conversation").on(t.conversationId, t.position),
    index("agenda_items_by").on(t.byPersonId),
  ],
);

/** `me` is read by its author only and erased at sign-off, `us` by the parties, `record` is frozen with the record. */
export const recordNotes = sqliteTable(
  "record_notes",
  {
    id: id(),
    conversationId: integer("conversation_id")
      .notNull()
      .references(() => conversations.id, { onDelete: "cascade" }),
    authorId: integer("author_id")
      .notNull()
      .references(() => people.id),
    scope: text("scope", { enum: noteScopes }).notNull(),
    text: words("text").notNull(),
    writtenAt: moment("written_at").notNull(),
    version: version(),
  },
  (t) => [
    index("record_notes_conversation").on(t.conversationId, t.scope, t.writtenAt),
    index("record_notes_author").on(t.authorId),
    isOneOf("record_notes_scope", t.scope, noteScopes),
  ],
);

/** Questions that were made in this conversation. */
export const conversationQuestions = sqliteTable(
  "conversation_questions",
  {
    conversationId: integer("conversation_id")
      .notNull()
      .references(() => conversations.id, { onDelete: "cascade" }),
    questionId: integer("question_id")
      .notNull()
      .references(() => learningQuestions.itemId, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.conversationId, t.questionId] }),
    index("conversation_questions_question").on(t.questionId),
  ],
);

/** What was signed: agenda, `record` notes, reviews, questions and agreements as worded. Never changed. */
export const recordRevisions = sqliteTable(
  "record_revisions",
  {
    id: id(),
    conversationId: integer("conversation_id")
      .notNull()
      .references(() => conversations.id),
    no: integer("no").notNull(),
    /** Canonical JSON; sha256 is over these very bytes. */
    content: text("content").notNull(),
    sha256: text("sha256").notNull(),
    at: moment("at").notNull(),
    reopenedAt: moment("reopened_at"),
    reopenedBy: integer("reopened_by").references(() => people.id),
    reopenReason: words("reopen_reason"),
  },
  (t) => [uniqueIndex("record_revisions_no").on(t.conversationId, t.no)],
);

export const signOffs = sqliteTable(
  "sign_offs",
  {
    id: id(),
    revisionId: integer("revision_id")
      .notNull()
      .references(() => recordRevisions.id),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    kind: text("kind", { enum: signOffKinds }).notNull(),
    response: words("response"),
    at: moment("at").notNull(),
  },
  (t) => [
    uniqueIndex("sign_offs_once").on(t.revisionId, t.personId),
    index("sign_offs_person").on(t.personId),
    isOneOf("sign_offs_kind", t.kind, signOffKinds),
    isTrue("sign_offs_response", sql`${t.kind} <> 'seen_with_response' or ${t.response} is not null`),
  ],
);

/** The running text of the record, written by one party at a time: whoever holds the pen. Frozen with the record. */
export const recordTexts = sqliteTable("record_texts", {
  conversationId: integer("conversation_id")
    .primaryKey()
    .references(() => conversations.id, { onDelete: "cascade" }),
  text: words("text").notNull().default(""),
  penPersonId: integer("pen_person_id")
    .notNull()
    .references(() => people.id),
  writtenAt: moment("written_at"),
  version: version(),
});

/** How the talk was for each, in words: shown to the two once both answered, counted nowhere. */
export const perceptions = sqliteTable(
  "perceptions",
  {
    id: id(),
    conversationId: integer("conversation_id")
      .notNull()
      .references(() => conversations.id, { onDelete: "cascade" }),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    room: words("room"),
    agreed: words("agreed"),
    onward: words("onward"),
    answeredAt: moment("answered_at").notNull(),
    version: version(),
  },
  (t) => [
    uniqueIndex("perceptions_once").on(t.conversationId, t.personId),
    index("perceptions_person").on(t.personId),
  ],
);

/** A yes of one party to this very revision going to the personnel file; it goes only when both said so. */
export const personnelFileConsents = sqliteTable(
  "personnel_file_consents",
  {
    revisionId: integer("revision_id")
      .notNull()
      .references(() => recordRevisions.id),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    at: moment("at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.revisionId, t.personId] })],
);
