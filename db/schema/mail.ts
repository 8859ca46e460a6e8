import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { day, id, isDay, isOneOf, moment } from "./columns.ts";
import { conversations } from "./conversations.ts";
import { people, schools } from "./people.ts";

export const letterKinds = [
  "asked",
  "date_proposed",
  "date_changed",
  "date_accepted",
  "cancelled",
  "other_shared",
  "signature_asked",
  "reopened",
  "handed_over",
  "feedback_asked",
  "feedback_given",
  "visit_asked",
  "visit_answered",
  "place_free",
  "training_assigned",
  "group_invited",
  "evidence_ends",
  "request_asked",
  "request_decided",
  "request_withdrawn",
  "author_asked",
  "activity_invited",
  "activity_cancelled",
  "question_proposed",
  "handover_asked",
  "handover_received",
  "role_given",
  "agreement_due",
  "talk_near",
  "weekly_digest",
  "account_invited",
] as const;

/** What someone chooses about, each a group of letters. */
export const mailKinds = [
  "digest",
  "talks",
  "signing",
  "agreements",
  "requests",
  "invitations",
  "dates",
  "news",
] as const;
export const mailFrequencies = ["each", "weekly", "never"] as const;

/**
 * Letters on their way, written in the same transaction as the change they tell of: a change without its letter or a
 * letter without its change cannot be. Nothing of what anyone wrote is in it: who, when and where only.
 */
export const outbox = sqliteTable(
  "outbox",
  {
    id: id(),
    kind: text("kind", { enum: letterKinds }).notNull(),
    /** Null for a guest, whose address stands in the facts. */
    personId: integer("person_id").references(() => people.id),
    conversationId: integer("conversation_id").references(() => conversations.id, { onDelete: "cascade" }),
    /** JSON of names, moments and paths. */
    facts: text("facts").notNull(),
    /** The same key is queued once. */
    onceKey: text("once_key"),
    queuedAt: moment("queued_at").notNull(),
    nextTryAt: moment("next_try_at").notNull(),
    tries: integer("tries").notNull().default(0),
    sentAt: moment("sent_at"),
    givenUpAt: moment("given_up_at"),
    lastError: text("last_error"),
  },
  (t) => [
    uniqueIndex("outbox_once")
      .on(t.onceKey)
      .where(sql`${t.onceKey} is not null`),
    index("outbox_waiting")
      .on(t.nextTryAt)
      .where(sql`${t.sentAt} is null and ${t.givenUpAt} is null`),
    index("outbox_conversation").on(t.conversationId),
    isOneOf("outbox_kind", t.kind, letterKinds),
  ],
);

/** How often someone wants to hear of a kind of thing; without a row it is as usual. */
export const mailChoices = sqliteTable(
  "mail_choices",
  {
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    kind: text("kind", { enum: mailKinds }).notNull(),
    frequency: text("frequency", { enum: mailFrequencies }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.kind] }),
    isOneOf("mail_choices_kind", t.kind, mailKinds),
    isOneOf("mail_choices_frequency", t.frequency, mailFrequencies),
  ],
);

/** The weeks, by their Monday, for which the weekly letters of a school were made: once each. */
export const digestRounds = sqliteTable(
  "digest_rounds",
  {
    schoolId: integer("school_id")
      .notNull()
      .references(() => schools.id),
    week: day("week").notNull(),
  },
  (t) => [primaryKey({ columns: [t.schoolId, t.week] }), isDay("digest_rounds_days", t.week)],
);

/** A private calendar address of one person; only the hash is kept, and a revoked one opens nothing. */
export const calendarFeeds = sqliteTable(
  "calendar_feeds",
  {
    id: id(),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    tokenHash: text("token_hash").notNull(),
    madeAt: moment("made_at").notNull(),
    revokedAt: moment("revoked_at"),
    lastReadAt: moment("last_read_at"),
  },
  (t) => [
    uniqueIndex("calendar_feeds_token").on(t.tokenHash),
    index("calendar_feeds_person").on(t.personId, t.revokedAt),
  ],
);
