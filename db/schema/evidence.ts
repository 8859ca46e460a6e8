import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { day, isDay, isOneOf, isTrue, moment, words } from "./columns.ts";
import { items } from "./items.ts";

export const fileTypes = ["pdf", "png", "jpeg", "webp", "docx", "xlsx", "pptx", "odt", "text"] as const;

/** What lies in the folder of files, once however often it is used, under the hash of its content. */
export const storedFiles = sqliteTable(
  "stored_files",
  {
    sha256: text("sha256").primaryKey(),
    /** What it is by its content, whatever it was called. */
    type: text("type", { enum: fileTypes }).notNull(),
    bytes: integer("bytes").notNull(),
    storedAt: moment("stored_at").notNull(),
  },
  (t) => [
    isTrue("stored_files_sha256", sql`length(${t.sha256}) = 64 and ${t.sha256} not glob '*[^0-9a-f]*'`),
    isOneOf("stored_files_type", t.type, fileTypes),
    isTrue("stored_files_bytes", sql`${t.bytes} > 0`),
  ],
);

/** Something that shows what was done or learned: a file or a link, of one owner, under several things. */
export const evidences = sqliteTable(
  "evidences",
  {
    itemId: integer("item_id")
      .primaryKey()
      .references(() => items.id, { onDelete: "cascade" }),
    title: words("title").notNull(),
    fileSha256: text("file_sha256").references(() => storedFiles.sha256),
    /** What it is called when someone saves it: cleaned, and ending in what it is. */
    fileName: text("file_name"),
    url: text("url"),
    validUntil: day("valid_until"),
    /** For which end of validity its owner was written to; another end is told anew. */
    remindedFor: day("reminded_for"),
  },
  (t) => [
    index("evidences_file").on(t.fileSha256),
    index("evidences_valid")
      .on(t.validUntil)
      .where(sql`${t.validUntil} is not null`),
    isTrue("evidences_one_thing", sql`(${t.fileSha256} is null) <> (${t.url} is null)`),
    isTrue("evidences_file_name", sql`(${t.fileSha256} is null) = (${t.fileName} is null)`),
    isTrue("evidences_url", sql`${t.url} is null or ${t.url} glob 'http://*' or ${t.url} glob 'https://*'`),
    isDay("evidences_days", t.validUntil, t.remindedFor),
  ],
);

/** What it is evidence of: a question, an activity, a note or a story, as many as it shows something of. */
export const evidenceLinks = sqliteTable(
  "evidence_links",
  {
    evidenceId: integer("evidence_id")
      .notNull()
      .references(() => evidences.itemId, { onDelete: "cascade" }),
    itemId: integer("item_id")
      .notNull()
      .references(() => items.id, { onDelete: "cascade" }),
  },
  (t) => [
    primaryKey({ columns: [t.evidenceId, t.itemId] }),
    index("evidence_links_item").on(t.itemId),
    isTrue("evidence_links_not_itself", sql`${t.evidenceId} <> ${t.itemId}`),
  ],
);
