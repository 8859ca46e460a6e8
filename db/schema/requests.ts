import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { activities, fundingSources } from "./activities.ts";
import { agreements } from "./agreements.ts";
import { day, id, inOrder, isDay, isOneOf, isTrue, moment, orZero, version, words } from "./columns.ts";
import { boards, functionGroups, people, schools, sectors } from "./people.ts";

export const requestStates = ["open", "approved", "declined", "withdrawn"] as const;
export const entitlementKinds = ["basis", "seniors", "starter", "saved", "other"] as const;
/** The sources that are someone's own; what the school pays or assigns is beside them. */
export const ownAccounts = ["individual", "sustainable_employability", "starter"] as const;

/** Time, money or cover asked for an activity; for a group by its organiser, with places. */
export const requests = sqliteTable(
  "requests",
  {
    id: id(),
    activityId: integer("activity_id")
      .notNull()
      .references(() => activities.itemId),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    schoolId: integer("school_id")
      .notNull()
      .references(() => schools.id),
    /** Null is for herself; else minutes and cents are for each place. */
    places: integer("places"),
    minutes: integer("minutes"),
    cents: integer("cents"),
    source: text("source", { enum: fundingSources }).notNull(),
    coverAsked: integer("cover_asked", { mode: "boolean" }).notNull().default(false),
    coverWords: words("cover_words"),
    state: text("state", { enum: requestStates }).notNull().default("open"),
    askedOn: day("asked_on").notNull(),
    askedAt: moment("asked_at").notNull(),
    decidedBy: integer("decided_by").references(() => people.id),
    decidedWhy: words("decided_why"),
    decidedOn: day("decided_on"),
    bookedOn: day("booked_on"),
    doneOn: day("done_on"),
    agreementId: integer("agreement_id").references(() => agreements.id),
    invoiceReference: text("invoice_reference"),
    version: version(),
    /** As it was asked; the answer may be another, and opens nothing to anyone that was not open when she asked. */
    askedMinutes: integer("asked_minutes"),
    askedCents: integer("asked_cents"),
    askedSource: text("asked_source", { enum: fundingSources }),
  },
  (t) => [
    uniqueIndex("requests_open_once")
      .on(t.activityId, t.personId)
      .where(sql`${t.state} in ('open', 'approved')`),
    index("requests_person").on(t.personId, t.state, t.askedOn),
    index("requests_school").on(t.schoolId, t.state, t.askedOn),
    isOneOf("requests_source", t.source, fundingSources),
    isOneOf("requests_state", t.state, requestStates),
    isTrue("requests_amounts", sql`ifnull(${t.minutes}, 0) >= 0 and ifnull(${t.cents}, 0) >= 0`),
    isTrue("requests_places", sql`${t.places} is null or ${t.places} between 1 and 500`),
    isTrue(
      "requests_decided",
      sql`(${t.state} in ('approved', 'declined')) = (${t.decidedBy} is not null and ${t.decidedOn} is not null)`,
    ),
    isDay("requests_days", t.askedOn, t.decidedOn, t.bookedOn, t.doneOn),
  ],
);

/** What HR set for one person beside what the rules give: saved years, seniors, starters. */
export const entitlements = sqliteTable(
  "entitlements",
  {
    id: id(),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id),
    schoolId: integer("school_id")
      .notNull()
      .references(() => schools.id),
    kind: text("kind", { enum: entitlementKinds }).notNull(),
    /** Which requests use it: those of this source. */
    account: text("account", { enum: ownAccounts }).notNull().default("individual"),
    minutes: integer("minutes"),
    cents: integer("cents"),
    fromDay: day("from_day").notNull(),
    toDay: day("to_day").notNull(),
    source: text("source").notNull(),
    setBy: integer("set_by")
      .notNull()
      .references(() => people.id),
    setAt: moment("set_at").notNull(),
    version: version(),
  },
  (t) => [
    index("entitlements_person").on(t.personId, t.fromDay, t.toDay),
    index("entitlements_school").on(t.schoolId, t.fromDay, t.toDay),
    isOneOf("entitlements_kind", t.kind, entitlementKinds),
    isOneOf("entitlements_account", t.account, ownAccounts),
    isTrue("entitlements_amounts", sql`ifnull(${t.minutes}, 0) >= 0 and ifnull(${t.cents}, 0) >= 0`),
    isDay("entitlements_days", t.fromDay, t.toDay),
    inOrder("entitlements_order", t.fromDay, t.toDay),
  ],
);

/**
 * What a collective agreement gives in a year at full time, as dated rows. A row without a board is what Jaarring ships, to be
 * checked against the agreement in force; a board that did has a row of its own, which goes before.
 */
export const caoRules = sqliteTable(
  "cao_rules",
  {
    id: id(),
    boardId: integer("board_id").references(() => boards.id),
    sector: text("sector", { enum: sectors }).notNull(),
    code: text("code").notNull(),
    /** Null is for everybody for whom no row names her function group. */
    functionGroup: text("function_group", { enum: functionGroups }),
    value: integer("value").notNull(),
    unit: text("unit").notNull(),
    fromDay: day("from_day").notNull(),
    toDay: day("to_day"),
    source: text("source").notNull(),
    /** Null: nobody has checked it against the text of the agreement yet. */
    checkedOn: day("checked_on"),
    checkedBy: integer("checked_by").references(() => people.id),
  },
  (t) => [
    uniqueIndex("cao_rules_code").on(
      orZero(t.boardId),
      t.sector,
      t.code,
      sql`case when ${t.functionGroup} is null then '' else ${t.functionGroup} end`,
      t.fromDay,
    ),
    isOneOf("cao_rules_sector", t.sector, sectors),
    isTrue(
      "cao_rules_function_group",
      sql`${t.functionGroup} is null or ${t.functionGroup} in ('teaching', 'support', 'direction')`,
    ),
    isTrue("cao_rules_value", sql`${t.value} >= 0`),
    isDay("cao_rules_days", t.fromDay, t.toDay, t.checkedOn),
    inOrder("cao_rules_order", t.fromDay, t.toDay),
  ],
);
