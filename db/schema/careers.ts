import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { day, id, isDay, isOneOf, isTrue, moment, version, words } from "./columns.ts";
import { conversations } from "./conversations.ts";
import { evidences } from "./evidence.ts";
import { items } from "./items.ts";
import { people } from "./people.ts";
import { learningQuestions } from "./questions.ts";
import { roleProfiles, roleSignals } from "./role-profiles.ts";

export const careerStepStates = ["considering", "developing", "holding", "left"] as const;

/** Where someone wants to go in three to five years, in her own words: an item, hers alone until she says so. */
export const careerPaths = sqliteTable(
  "career_paths",
  {
    itemId: integer("item_id")
      .primaryKey()
      .references(() => items.id, { onDelete: "cascade" }),
    text: words("text").notNull(),
    writtenOn: day("written_on").notNull(),
    /** The conversation in whose preparation she wrote these words, until she writes others here. */
    conversationId: integer("conversation_id").references(() => conversations.id, { onDelete: "set null" }),
    /** The gesprekspartner she told: reads the words while she is the partner, and while it is not taken back. */
    toldPartnerId: integer("told_partner_id").references(() => people.id),
    toldAt: moment("told_at"),
  },
  (t) => [
    index("career_paths_told")
      .on(t.toldPartnerId)
      .where(sql`${t.toldPartnerId} is not null`),
    isTrue("career_paths_told_whole", sql`(${t.toldPartnerId} is null) = (${t.toldAt} is null)`),
    isDay("career_paths_days", t.writtenOn),
  ],
);

/** How the words read before: her own history. */
export const careerTexts = sqliteTable(
  "career_texts",
  {
    id: id(),
    pathId: integer("path_id")
      .notNull()
      .references(() => careerPaths.itemId, { onDelete: "cascade" }),
    text: words("text").notNull(),
    writtenOn: day("written_on").notNull(),
    replacedAt: moment("replaced_at").notNull(),
  },
  (t) => [index("career_texts_path").on(t.pathId, t.id), isDay("career_texts_days", t.writtenOn)],
);

/** A step: towards a role the school described, or in own words where there is no such role. */
export const careerSteps = sqliteTable(
  "career_steps",
  {
    id: id(),
    pathId: integer("path_id")
      .notNull()
      .references(() => careerPaths.itemId, { onDelete: "cascade" }),
    profileId: integer("profile_id").references(() => roleProfiles.id),
    text: words("text"),
    state: text("state", { enum: careerStepStates }).notNull().default("considering"),
    targetOn: day("target_on"),
    /** The learning question that serves it. */
    questionId: integer("question_id").references(() => learningQuestions.itemId, { onDelete: "set null" }),
    position: integer("position").notNull(),
    /** "Vertel mijn leidinggevende dat ik dit wil": only from here on the school knows, and no longer when taken back. */
    toldAt: moment("told_at"),
    version: version(),
  },
  (t) => [
    uniqueIndex("career_steps_profile")
      .on(t.pathId, t.profileId)
      .where(sql`${t.profileId} is not null and ${t.state} <> 'left'`),
    index("career_steps_path").on(t.pathId, t.position),
    index("career_steps_told")
      .on(t.profileId)
      .where(sql`${t.toldAt} is not null`),
    isOneOf("career_steps_state", t.state, careerStepStates),
    isTrue("career_steps_says_something", sql`${t.profileId} is not null or ${t.text} is not null`),
    isDay("career_steps_days", t.targetOn),
  ],
);

/** What she has beside a signal of the role, in words. */
export const careerSignalWords = sqliteTable(
  "career_signal_words",
  {
    stepId: integer("step_id")
      .notNull()
      .references(() => careerSteps.id, { onDelete: "cascade" }),
    signalId: integer("signal_id")
      .notNull()
      .references(() => roleSignals.id),
    text: words("text").notNull(),
  },
  (t) => [primaryKey({ columns: [t.stepId, t.signalId] })],
);

/** Evidence beside a signal: the piece keeps its own sharing. */
export const careerSignalEvidences = sqliteTable(
  "career_signal_evidences",
  {
    stepId: integer("step_id")
      .notNull()
      .references(() => careerSteps.id, { onDelete: "cascade" }),
    signalId: integer("signal_id")
      .notNull()
      .references(() => roleSignals.id),
    evidenceId: integer("evidence_id")
      .notNull()
      .references(() => evidences.itemId, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.stepId, t.signalId, t.evidenceId] }),
    index("career_signal_evidences_evidence").on(t.evidenceId),
  ],
);
