import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, uniqueIndex } from "drizzle-orm/sqlite-core";
import { day, id, isDay, version, words } from "./columns.ts";
import { items } from "./items.ts";
import { people, schools } from "./people.ts";

/** A subject someone wants to be asked about. The row is her yes: taken away, it is gone. */
export const expertises = sqliteTable(
  "expertises",
  {
    id: id(),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    schoolId: integer("school_id")
      .notNull()
      .references(() => schools.id),
    subject: words("subject").notNull(),
    /** Where it came from in her own words, read with it. */
    source: words("source"),
    /** What she did or wrote that it came from; shown only to who may read that. */
    itemId: integer("item_id").references(() => items.id, { onDelete: "set null" }),
    shownOn: day("shown_on").notNull(),
    version: version(),
  },
  (t) => [
    uniqueIndex("expertises_subject").on(t.personId, t.schoolId, sql`lower(${t.subject})`),
    index("expertises_school").on(t.schoolId, t.subject),
    isDay("expertises_days", t.shownOn),
  ],
);

/** Something that was offered as a subject and that she does not want: not offered again. */
export const expertiseRefusals = sqliteTable(
  "expertise_refusals",
  {
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    itemId: integer("item_id")
      .notNull()
      .references(() => items.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.personId, t.itemId] })],
);
