import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { conversations } from "./conversations.ts";
import { id, isOneOf, words } from "./columns.ts";
import { items } from "./items.ts";

/** What can be found, by the table it was written in. */
export const searchSources = [
  "question",
  "alignment",
  "activity",
  "note",
  "hindrance",
  "agreement",
  "answer",
  "agenda",
  "record_note",
  "record_text",
  "revision",
  "vision",
  "core_value",
  "ambition",
  "goal",
  "person",
  "team",
  "story",
  "evidence",
] as const;

/**
 * The words that can be looked for, one row per row they stand in. Triggers write it with the words themselves, in the same
 * transaction (migration 0005); `search_index` is the full-text index over it. It says nothing about who may read: that is
 * asked of the source whenever someone looks.
 */
export const searchTexts = sqliteTable(
  "search_texts",
  {
    id: id(),
    source: text("source", { enum: searchSources }).notNull(),
    sourceId: integer("source_id").notNull(),
    itemId: integer("item_id").references(() => items.id, { onDelete: "cascade" }),
    conversationId: integer("conversation_id").references(() => conversations.id, { onDelete: "cascade" }),
    text: words("text").notNull(),
  },
  (t) => [
    uniqueIndex("search_texts_source").on(t.source, t.sourceId),
    index("search_texts_item")
      .on(t.itemId)
      .where(sql`${t.itemId} is not null`),
    index("search_texts_conversation")
      .on(t.conversationId)
      .where(sql`${t.conversationId} is not null`),
    isOneOf("search_texts_source_known", t.source, searchSources),
  ],
);
