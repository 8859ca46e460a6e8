import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { agreements } from "./agreements.ts";
import { day, id, isDay, isOneOf, moment, version, words } from "./columns.ts";
import { conversations } from "./conversations.ts";
import { items } from "./items.ts";
import { employments, people } from "./people.ts";
import { roleHoldings } from "./role-profiles.ts";
import { teams } from "./teams.ts";

/** The gesprekspartner as last followed: a change of the relation, of today or of a day set beforehand, shows against it. */
export const followedPartners = sqliteTable(
  "followed_partners",
  {
    employmentId: integer("employment_id")
      .primaryKey()
      .references(() => employments.id, { onDelete: "cascade" }),
    personId: integer("person_id").references(() => people.id),
    sinceDay: day("since_day").notNull(),
  },
  (t) => [
    index("followed_partners_person")
      .on(t.personId)
      .where(sql`${t.personId} is not null`),
  ],
);

/** A change of gesprekspartner, waiting for what the teacher wants to pass on; nothing passes on by itself. */
export const partnerChanges = sqliteTable(
  "partner_changes",
  {
    id: id(),
    employmentId: integer("employment_id")
      .notNull()
      .references(() => employments.id, { onDelete: "cascade" }),
    fromPersonId: integer("from_person_id")
      .notNull()
      .references(() => people.id),
    toPersonId: integer("to_person_id").references(() => people.id),
    onDay: day("on_day").notNull(),
    /** When the teacher was done with it: she passed on, or chose not to. */
    settledAt: moment("settled_at"),
  },
  (t) => [
    index("partner_changes_employment").on(t.employmentId, t.settledAt),
    isDay("partner_changes_days", t.onDay),
  ],
);

/** What had been shared with the former partner when it ended: offered to be passed on. */
export const partnerChangeItems = sqliteTable(
  "partner_change_items",
  {
    partnerChangeId: integer("partner_change_id")
      .notNull()
      .references(() => partnerChanges.id, { onDelete: "cascade" }),
    itemId: integer("item_id")
      .notNull()
      .references(() => items.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.partnerChangeId, t.itemId] })],
);

/** A signed record the teacher passed on: read by this partner, as long as she is that. */
export const passedRecords = sqliteTable(
  "passed_records",
  {
    id: id(),
    conversationId: integer("conversation_id")
      .notNull()
      .references(() => conversations.id, { onDelete: "cascade" }),
    partnerId: integer("partner_id")
      .notNull()
      .references(() => people.id),
    passedAt: moment("passed_at").notNull(),
  },
  (t) => [
    uniqueIndex("passed_records_once").on(t.conversationId, t.partnerId),
    index("passed_records_partner").on(t.partnerId),
  ],
);

/** An agreement of her own the teacher passed on: read by this partner, as long as she is that. */
export const passedAgreements = sqliteTable(
  "passed_agreements",
  {
    id: id(),
    agreementId: integer("agreement_id")
      .notNull()
      .references(() => agreements.id, { onDelete: "cascade" }),
    partnerId: integer("partner_id")
      .notNull()
      .references(() => people.id),
    passedAt: moment("passed_at").notNull(),
  },
  (t) => [
    uniqueIndex("passed_agreements_once").on(t.agreementId, t.partnerId),
    index("passed_agreements_partner").on(t.partnerId),
  ],
);

export const handoverReasons = ["leaves", "changes_role", "changes_team"] as const;
export const handoverLineKinds = ["agreement", "role", "group", "contact", "material", "other"] as const;

/** Someone leaves or changes role or team: what she hands over, to whom. Her own list; her partner reads what she ticked. */
export const handovers = sqliteTable(
  "handovers",
  {
    id: id(),
    employmentId: integer("employment_id")
      .notNull()
      .references(() => employments.id, { onDelete: "cascade" }),
    reason: text("reason", { enum: handoverReasons }).notNull(),
    /** Her last day in what she leaves. */
    lastDay: day("last_day").notNull(),
    startedBy: integer("started_by")
      .notNull()
      .references(() => people.id),
    startedAt: moment("started_at").notNull(),
    /** When the two were done with it. */
    closedAt: moment("closed_at"),
    version: version(),
  },
  (t) => [
    uniqueIndex("handovers_open")
      .on(t.employmentId, t.reason)
      .where(sql`${t.closedAt} is null`),
    index("handovers_employment").on(t.employmentId),
    isOneOf("handovers_reason", t.reason, handoverReasons),
    isDay("handovers_days", t.lastDay),
  ],
);

/** One thing that is handed over. Offered from what is known of her work, or in her own words. */
export const handoverLines = sqliteTable(
  "handover_lines",
  {
    id: id(),
    handoverId: integer("handover_id")
      .notNull()
      .references(() => handovers.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: handoverLineKinds }).notNull(),
    text: words("text").notNull(),
    agreementId: integer("agreement_id").references(() => agreements.id, { onDelete: "cascade" }),
    holdingId: integer("holding_id").references(() => roleHoldings.id, { onDelete: "cascade" }),
    teamId: integer("team_id").references(() => teams.id, { onDelete: "cascade" }),
    /** Ticked by her: only then another reads it. */
    passedOnAt: moment("passed_on_at"),
    toPersonId: integer("to_person_id").references(() => people.id),
    doneOn: day("done_on"),
    position: integer("position").notNull(),
    version: version(),
  },
  (t) => [
    index("handover_lines_handover").on(t.handoverId, t.position),
    index("handover_lines_to")
      .on(t.toPersonId)
      .where(sql`${t.toPersonId} is not null`),
    isOneOf("handover_lines_kind", t.kind, handoverLineKinds),
    isDay("handover_lines_days", t.doneOn),
  ],
);
