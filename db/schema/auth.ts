import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { isOneOf, moment } from "./columns.ts";
import { people } from "./people.ts";

export const credentials = sqliteTable("credentials", {
  personId: integer("person_id")
    .primaryKey()
    .references(() => people.id, { onDelete: "cascade" }),
  passwordHash: text("password_hash").notNull(),
  changedAt: moment("changed_at").notNull(),
});

export const sessions = sqliteTable(
  "sessions",
  {
    /** SHA-256 of the random 256 bit id that only the cookie holds. */
    idHash: text("id_hash").primaryKey(),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    createdAt: moment("created_at").notNull(),
    seenAt: moment("seen_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    ownDevice: integer("own_device", { mode: "boolean" }).notNull().default(false),
  },
  (t) => [index("sessions_person").on(t.personId, t.expiresAt), index("sessions_expires").on(t.expiresAt)],
);

/** Links sent by mail, once usable, kept as a hash. */
export const mailTokens = sqliteTable(
  "mail_tokens",
  {
    hash: text("hash").primaryKey(),
    personId: integer("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    purpose: text("purpose", { enum: ["invite", "reset"] }).notNull(),
    createdAt: moment("created_at").notNull(),
    expiresAt: moment("expires_at").notNull(),
    usedAt: moment("used_at"),
  },
  (t) => [
    index("mail_tokens_person").on(t.personId, t.purpose, t.expiresAt),
    isOneOf("mail_tokens_purpose", t.purpose, ["invite", "reset"]),
  ],
);
