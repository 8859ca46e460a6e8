import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { sql } from "drizzle-orm";
import { day, id, inOrder, isDay, isTrue, version, words } from "./columns.ts";
import { people, schools } from "./people.ts";
import { ambitionLineages } from "./vision.ts";

/** A role the school needs, written from its vision: what it is for comes before any scale, and it may have none. */
export const roleProfiles = sqliteTable(
  "role_profiles",
  {
    id: id(),
    schoolId: integer("school_id")
      .notNull()
      .references(() => schools.id),
    title: words("title").notNull(),
    what: words("what"),
    why: words("why"),
    /** Hours of the task in a school year, in minutes. */
    taskMinutes: integer("task_minutes"),
    requirements: words("requirements"),
    /** Null: the role has no scale of its own. */
    scaleCode: text("scale_code"),
    placesNow: integer("places_now").notNull().default(0),
    placesWanted: integer("places_wanted").notNull().default(0),
    /** From which day a place is open to someone. */
    openingOn: day("opening_on"),
    whoDecides: words("who_decides"),
    procedure: words("procedure"),
    mandate: words("mandate"),
    facilities: words("facilities"),
    archivedOn: day("archived_on"),
    writtenOn: day("written_on").notNull(),
    version: version(),
  },
  (t) => [
    uniqueIndex("role_profiles_title")
      .on(t.schoolId, t.title)
      .where(sql`${t.archivedOn} is null`),
    isTrue(
      "role_profiles_amounts",
      sql`ifnull(${t.taskMinutes}, 0) >= 0 and ${t.placesNow} between 0 and 500 and ${t.placesWanted} between 0 and 500`,
    ),
    isDay("role_profiles_days", t.openingOn, t.archivedOn, t.writtenOn),
  ],
);

/** The ambitions a role is there for; the lineage, so that it goes on in a next version of the vision. */
export const roleProfileAmbitions = sqliteTable(
  "role_profile_ambitions",
  {
    profileId: integer("profile_id")
      .notNull()
      .references(() => roleProfiles.id, { onDelete: "cascade" }),
    lineageId: integer("lineage_id")
      .notNull()
      .references(() => ambitionLineages.id),
  },
  (t) => [
    primaryKey({ columns: [t.profileId, t.lineageId] }),
    index("role_profile_ambitions_lineage").on(t.lineageId),
  ],
);

/** By what one sees that someone does this, with an example: words, no points. */
export const roleSignals = sqliteTable(
  "role_signals",
  {
    id: id(),
    profileId: integer("profile_id")
      .notNull()
      .references(() => roleProfiles.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    text: words("text").notNull(),
    example: words("example"),
    /** No longer asked; what people wrote beside it stays theirs. */
    retiredOn: day("retired_on"),
  },
  (t) => [index("role_signals_profile").on(t.profileId, t.position), isDay("role_signals_days", t.retiredOn)],
);

/** Who has the role, with what she may decide and what she gets for it. */
export const roleHoldings = sqliteTable(
  "role_holdings",
  {
    id: id(),
    profileId: integer("profile_id")
      .notNull()
      .references(() => roleProfiles.id),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    mandate: words("mandate"),
    facilities: words("facilities"),
    fromDay: day("from_day").notNull(),
    toDay: day("to_day"),
    version: version(),
  },
  (t) => [
    index("role_holdings_profile").on(t.profileId, t.fromDay, t.toDay, t.personId),
    index("role_holdings_person").on(t.personId, t.fromDay, t.toDay, t.profileId),
    uniqueIndex("role_holdings_open")
      .on(t.profileId, t.personId)
      .where(sql`${t.toDay} is null`),
    isDay("role_holdings_days", t.fromDay, t.toDay),
    inOrder("role_holdings_order", t.fromDay, t.toDay),
  ],
);

/** Where a school wants to go with a scale, as of a day; what there is now follows from the employments. */
export const functionMixWishes = sqliteTable(
  "function_mix_wishes",
  {
    id: id(),
    schoolId: integer("school_id")
      .notNull()
      .references(() => schools.id),
    scaleCode: text("scale_code").notNull(),
    /** Full-time places in ten-thousandths, as a part-time factor is. */
    wantedFactor: integer("wanted_factor").notNull(),
    openingFactor: integer("opening_factor").notNull().default(0),
    openingOn: day("opening_on"),
    why: words("why"),
    fromDay: day("from_day").notNull(),
    toDay: day("to_day"),
    version: version(),
  },
  (t) => [
    uniqueIndex("function_mix_wishes_open")
      .on(t.schoolId, t.scaleCode)
      .where(sql`${t.toDay} is null`),
    index("function_mix_wishes_school").on(t.schoolId, t.fromDay, t.toDay),
    isTrue("function_mix_wishes_factors", sql`${t.wantedFactor} >= 0 and ${t.openingFactor} >= 0`),
    isDay("function_mix_wishes_days", t.openingOn, t.fromDay, t.toDay),
    inOrder("function_mix_wishes_order", t.fromDay, t.toDay),
  ],
);
