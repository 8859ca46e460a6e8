import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { activities } from "./activities.ts";
import { day, isDay, isOneOf, isTrue, words } from "./columns.ts";
import { items } from "./items.ts";
import { learningQuestions } from "./questions.ts";

export const noteTimes = ["actual", "expected"] as const;
export const noteSenses = ["positive", "none", "negative"] as const;
export const noteForWhom = ["self", "pupils", "team", "school"] as const;
/** Wenger, Trayner and De Laat 2011: five values that stand side by side, in no order. */
export const valueKinds = ["immediate", "potential", "applied", "realised", "transformative"] as const;
export const capitals = ["human", "social", "tangible", "reputational", "learning"] as const;

export const valueNotes = sqliteTable(
  "value_notes",
  {
    itemId: integer("item_id")
      .primaryKey()
      .references(() => items.id, { onDelete: "cascade" }),
    text: words("text").notNull(),
    time: text("time", { enum: noteTimes }).notNull().default("actual"),
    sense: text("sense", { enum: noteSenses }),
    questionId: integer("question_id").references(() => learningQuestions.itemId, { onDelete: "set null" }),
    activityId: integer("activity_id").references(() => activities.itemId, { onDelete: "set null" }),
    forWhom: text("for_whom", { enum: noteForWhom }),
    notedOn: day("noted_on").notNull(),
  },
  (t) => [
    index("value_notes_question").on(t.questionId, t.notedOn),
    index("value_notes_activity").on(t.activityId, t.notedOn),
    isOneOf("value_notes_time", t.time, noteTimes),
    isTrue("value_notes_sense", sql`${t.sense} is null or ${t.sense} in ('positive', 'none', 'negative')`),
    isTrue(
      "value_notes_for_whom",
      sql`${t.forWhom} is null or ${t.forWhom} in ('self', 'pupils', 'team', 'school')`,
    ),
    isDay("value_notes_days", t.notedOn),
  ],
);

export const noteValues = sqliteTable(
  "note_values",
  {
    noteId: integer("note_id")
      .notNull()
      .references(() => valueNotes.itemId, { onDelete: "cascade" }),
    kind: text("kind", { enum: valueKinds }).notNull(),
    capital: text("capital", { enum: capitals }),
  },
  (t) => [
    primaryKey({ columns: [t.noteId, t.kind] }),
    index("note_values_kind").on(t.kind, t.noteId),
    isOneOf("note_values_kind", t.kind, valueKinds),
    isTrue(
      "note_values_capital",
      sql`${t.capital} is null or (${t.kind} = 'potential' and ${t.capital} in ('human', 'social', 'tangible', 'reputational', 'learning'))`,
    ),
  ],
);

/** "Made possible": any order of kinds; a loop is refused in the transaction that would close it. */
export const valueLinks = sqliteTable(
  "value_links",
  {
    fromId: integer("from_id")
      .notNull()
      .references(() => valueNotes.itemId, { onDelete: "cascade" }),
    toId: integer("to_id")
      .notNull()
      .references(() => valueNotes.itemId, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.fromId, t.toId] }),
    index("value_links_to").on(t.toId, t.fromId),
    isTrue("value_links_not_itself", sql`${t.fromId} <> ${t.toId}`),
  ],
);
