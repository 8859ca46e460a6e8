import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { day, id, inOrder, isDay, isTrue, moment, version, words } from "./columns.ts";
import { items } from "./items.ts";
import { people, schools } from "./people.ts";
import { teams } from "./teams.ts";
import { ambitionLineages, goals } from "./vision.ts";

/** The ambition a development group is there for. */
export const teamAmbitions = sqliteTable(
  "team_ambitions",
  {
    teamId: integer("team_id")
      .notNull()
      .references(() => teams.id, { onDelete: "cascade" }),
    lineageId: integer("lineage_id")
      .notNull()
      .references(() => ambitionLineages.id),
  },
  (t) => [primaryKey({ columns: [t.teamId, t.lineageId] }), index("team_ambitions_lineage").on(t.lineageId)],
);

/** A round of work of a group, with leads of its own: those whose part as driver or process facilitator falls in it. */
export const teamRounds = sqliteTable(
  "team_rounds",
  {
    id: id(),
    teamId: integer("team_id")
      .notNull()
      .references(() => teams.id, { onDelete: "cascade" }),
    no: integer("no").notNull(),
    aim: words("aim"),
    fromDay: day("from_day").notNull(),
    toDay: day("to_day"),
    /** How the group looks back on it, in its own words. */
    lookBack: words("look_back"),
    version: version(),
  },
  (t) => [
    uniqueIndex("team_rounds_no").on(t.teamId, t.no),
    uniqueIndex("team_rounds_open")
      .on(t.teamId)
      .where(sql`${t.toDay} is null`),
    isDay("team_rounds_days", t.fromDay, t.toDay),
    inOrder("team_rounds_order", t.fromDay, t.toDay),
  ],
);

/** What a group tells the school about itself, when it wants to; its members write it, and close it again. */
export const teamPages = sqliteTable(
  "team_pages",
  {
    teamId: integer("team_id")
      .primaryKey()
      .references(() => teams.id, { onDelete: "cascade" }),
    text: words("text").notNull(),
    /** Null: read by its members only. */
    openedOn: day("opened_on"),
    writtenBy: integer("written_by")
      .notNull()
      .references(() => people.id),
    version: version(),
  },
  (t) => [isDay("team_pages_days", t.openedOn)],
);

/** Something that was made and can be used: a plan, a way of working, a box of material. Of a group, or of one person. */
export const products = sqliteTable(
  "products",
  {
    id: id(),
    schoolId: integer("school_id")
      .notNull()
      .references(() => schools.id),
    teamId: integer("team_id").references(() => teams.id),
    personId: integer("person_id").references(() => people.id),
    title: words("title").notNull(),
    url: text("url"),
    madeOn: day("made_on").notNull(),
    /** Read by the school; else by who owns it only. Beside a goal it is always open. */
    openedOn: day("opened_on"),
    addedBy: integer("added_by")
      .notNull()
      .references(() => people.id),
    addedAt: moment("added_at").notNull(),
    version: version(),
  },
  (t) => [
    index("products_school").on(t.schoolId, t.madeOn),
    index("products_team")
      .on(t.teamId)
      .where(sql`${t.teamId} is not null`),
    index("products_person")
      .on(t.personId)
      .where(sql`${t.personId} is not null`),
    isTrue("products_owner", sql`(${t.teamId} is null) <> (${t.personId} is null)`),
    isTrue("products_url", sql`${t.url} is null or ${t.url} glob 'http://*' or ${t.url} glob 'https://*'`),
    isDay("products_days", t.madeOn, t.openedOn),
  ],
);

/** The question or activity a product came from. */
export const productItems = sqliteTable(
  "product_items",
  {
    productId: integer("product_id")
      .notNull()
      .references(() => products.id, { onDelete: "cascade" }),
    itemId: integer("item_id")
      .notNull()
      .references(() => items.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.productId, t.itemId] }), index("product_items_item").on(t.itemId)],
);

/** The goal a product serves. */
export const productGoals = sqliteTable(
  "product_goals",
  {
    productId: integer("product_id")
      .notNull()
      .references(() => products.id, { onDelete: "cascade" }),
    goalId: integer("goal_id")
      .notNull()
      .references(() => goals.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.productId, t.goalId] }), index("product_goals_goal").on(t.goalId)],
);
