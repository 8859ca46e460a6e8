import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { day, id, inOrder, isDay, isOneOf, isTrue, moment, version, orZero } from "./columns.ts";
import { people, schools } from "./people.ts";
import { teams } from "./teams.ts";

export const itemKinds = [
  "question",
  "activity",
  "note",
  "story",
  "hindrance",
  "evidence",
  "career_path",
] as const;
export const audiences = ["partner", "team", "school"] as const;

/** Everything a person or a team writes and owns; private until shared. */
export const items = sqliteTable(
  "items",
  {
    id: id(),
    kind: text("kind", { enum: itemKinds }).notNull(),
    ownerPersonId: integer("owner_person_id").references(() => people.id),
    ownerTeamId: integer("owner_team_id").references(() => teams.id),
    schoolId: integer("school_id")
      .notNull()
      .references(() => schools.id),
    openedOn: day("opened_on").notNull(),
    closedOn: day("closed_on"),
    createdBy: integer("created_by")
      .notNull()
      .references(() => people.id),
    createdAt: moment("created_at").notNull(),
    version: version(),
  },
  (t) => [
    index("items_owner_person")
      .on(t.ownerPersonId, t.kind, t.openedOn)
      .where(sql`${t.ownerPersonId} is not null`),
    index("items_owner_team")
      .on(t.ownerTeamId, t.kind, t.openedOn)
      .where(sql`${t.ownerTeamId} is not null`),
    index("items_created_by").on(t.createdBy),
    index("items_school").on(t.schoolId, t.kind, t.openedOn, t.closedOn),
    uniqueIndex("items_one_career_path")
      .on(t.ownerPersonId, t.schoolId)
      .where(sql`${t.kind} = 'career_path'`),
    isOneOf("items_kind", t.kind, itemKinds),
    isTrue("items_owner", sql`(${t.ownerPersonId} is null) <> (${t.ownerTeamId} is null)`),
    isDay("items_days", t.openedOn, t.closedOn),
    inOrder("items_order", t.openedOn, t.closedOn),
  ],
);

/** Who else reads an item. A set, not a ladder; no row is "alleen jij". */
export const shares = sqliteTable(
  "shares",
  {
    id: id(),
    itemId: integer("item_id")
      .notNull()
      .references(() => items.id, { onDelete: "cascade" }),
    audience: text("audience", { enum: audiences }).notNull(),
    /** The partner it was shared with: reads it only while she is the partner. */
    partnerId: integer("partner_id").references(() => people.id),
    teamId: integer("team_id").references(() => teams.id),
    sharedAt: moment("shared_at").notNull(),
    sharedBy: integer("shared_by")
      .notNull()
      .references(() => people.id),
  },
  (t) => [
    uniqueIndex("shares_once").on(t.itemId, t.audience, orZero(t.partnerId), orZero(t.teamId)),
    index("shares_partner")
      .on(t.partnerId, t.itemId)
      .where(sql`${t.partnerId} is not null`),
    index("shares_team")
      .on(t.teamId, t.itemId)
      .where(sql`${t.teamId} is not null`),
    index("shares_shared_by").on(t.sharedBy),
    isOneOf("shares_audience", t.audience, audiences),
    isTrue(
      "shares_one_audience",
      sql`(${t.partnerId} is not null) = (${t.audience} = 'partner') and (${t.teamId} is not null) = (${t.audience} = 'team')`,
    ),
  ],
);
