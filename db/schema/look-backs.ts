import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { activities } from "./activities.ts";
import { moment, words } from "./columns.ts";
import { people } from "./people.ts";
import { valueNotes } from "./value.ts";

/**
 * That someone looked back on an activity, or chose not to. What was expected stays here as it stood that day; the note
 * holds what it gave. Without a note she left it open, or took her note away: she is not asked again.
 */
export const lookBacks = sqliteTable(
  "look_backs",
  {
    activityId: integer("activity_id")
      .notNull()
      .references(() => activities.itemId, { onDelete: "cascade" }),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    noteId: integer("note_id").references(() => valueNotes.itemId, { onDelete: "set null" }),
    expectedWhat: words("expected_what"),
    expectedBecause: words("expected_because"),
    expectedNotice: words("expected_notice"),
    answeredAt: moment("answered_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.activityId, t.personId] }),
    index("look_backs_person").on(t.personId, t.activityId),
    index("look_backs_note").on(t.noteId),
  ],
);

/**
 * Under which mark a form sent a note. A note that comes again, because its answer was lost on the way, is the same note;
 * also when it was taken away since.
 */
export const noteSendings = sqliteTable(
  "note_sendings",
  {
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    mark: text("mark").notNull(),
    noteId: integer("note_id").references(() => valueNotes.itemId, { onDelete: "set null" }),
    /** Of the note as this form left it: changed since, what comes again changes nothing. */
    version: integer("version").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.mark] }),
    index("note_sendings_note").on(t.noteId),
    check("note_sendings_mark", sql`length(${t.mark}) = 36`),
  ],
);
