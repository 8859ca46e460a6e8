import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, type AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import { day, id, isDay, isOneOf, isTrue, version, words } from "./columns.ts";
import { conversations } from "./conversations.ts";
import { items } from "./items.ts";
import { people, schools } from "./people.ts";
import { teams } from "./teams.ts";

export const agreementSides = ["own", "school"] as const;
export const agreementKinds = ["do", "time", "money", "roster", "room", "coach", "cover"] as const;
export const agreementStates = ["open", "done", "dropped"] as const;

/** Afspraak: one row wherever it is shown, so ticking it anywhere ticks it everywhere. */
export const agreements = sqliteTable(
  "agreements",
  {
    id: id(),
    schoolId: integer("school_id")
      .notNull()
      .references(() => schools.id),
    conversationId: integer("conversation_id").references((): AnySQLiteColumn => conversations.id),
    itemId: integer("item_id").references(() => items.id, { onDelete: "set null" }),
    teamId: integer("team_id").references(() => teams.id),
    ownerPersonId: integer("owner_person_id")
      .notNull()
      .references(() => people.id),
    /** The staff member it is for: who may read it besides its owner. */
    forPersonId: integer("for_person_id").references(() => people.id),
    side: text("side", { enum: agreementSides }).notNull(),
    kind: text("kind", { enum: agreementKinds }).notNull().default("do"),
    text: words("text").notNull(),
    minutes: integer("minutes"),
    cents: integer("cents"),
    dueOn: day("due_on"),
    agreedOn: day("agreed_on").notNull(),
    state: text("state", { enum: agreementStates }).notNull().default("open"),
    doneOn: day("done_on"),
    /** Told to its owner only. */
    movedTimes: integer("moved_times").notNull().default(0),
    version: version(),
  },
  (t) => [
    index("agreements_owner").on(t.ownerPersonId, t.state, t.dueOn),
    index("agreements_for").on(t.forPersonId, t.state, t.dueOn),
    index("agreements_conversation").on(t.conversationId),
    index("agreements_item")
      .on(t.itemId)
      .where(sql`${t.itemId} is not null`),
    isOneOf("agreements_side", t.side, agreementSides),
    isOneOf("agreements_kind", t.kind, agreementKinds),
    isOneOf("agreements_state", t.state, agreementStates),
    isTrue("agreements_done", sql`(${t.state} = 'done') = (${t.doneOn} is not null)`),
    isTrue("agreements_amounts", sql`ifnull(${t.minutes}, 0) >= 0 and ifnull(${t.cents}, 0) >= 0`),
    isDay("agreements_days", t.dueOn, t.agreedOn, t.doneOn),
  ],
);

/** How each party sees it: a difference is shown to the two, as a reason to talk. */
export const agreementViews = sqliteTable(
  "agreement_views",
  {
    agreementId: integer("agreement_id")
      .notNull()
      .references(() => agreements.id, { onDelete: "cascade" }),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    view: text("view", { enum: ["enough", "not_enough"] }).notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.agreementId, t.personId] }),
    index("agreement_views_person").on(t.personId),
    isOneOf("agreement_views_view", t.view, ["enough", "not_enough"]),
  ],
);
