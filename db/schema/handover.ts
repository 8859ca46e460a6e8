import { index, integer, primaryKey, sqliteTable, uniqueIndex } from "drizzle-orm/sqlite-core";
import { agreements } from "./agreements.ts";
import { day, id, isDay, moment } from "./columns.ts";
import { conversations } from "./conversations.ts";
import { items } from "./items.ts";
import { employments, people } from "./people.ts";

/** The gesprekspartner as last followed: a change of the relation, of today or of a day set beforehand, shows against it. */
export const followedPartners = sqliteTable("followed_partners", {
  employmentId: integer("employment_id")
    .primaryKey()
    .references(() => employments.id, { onDelete: "cascade" }),
  personId: integer("person_id").references(() => people.id),
  sinceDay: day("since_day").notNull(),
});

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
