import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { day, moment } from "./columns.ts";
import { people } from "./people.ts";

/** Append-only (triggers in the migration), chained: mac = HMAC(key, prev + fields). Never content. */
export const auditEvents = sqliteTable(
  "audit_events",
  {
    seq: integer("seq").primaryKey({ autoIncrement: true }),
    at: moment("at").notNull(),
    /** Null: the system itself, or someone not signed in. No foreign key: the chain outlives erasure. */
    actorId: integer("actor_id"),
    action: text("action").notNull(),
    object: text("object").notNull(),
    objectId: integer("object_id"),
    subjectId: integer("subject_id"),
    detailHash: text("detail_hash").notNull(),
    prev: text("prev").notNull(),
    mac: text("mac").notNull(),
  },
  (t) => [
    index("audit_events_subject").on(t.subjectId, t.seq),
    index("audit_events_object").on(t.object, t.objectId, t.seq),
  ],
);

/** The erasable part of an event: what changed by key, never a person's words. */
export const auditDetails = sqliteTable("audit_details", {
  seq: integer("seq")
    .primaryKey()
    .references(() => auditEvents.seq),
  detail: text("detail").notNull(),
});

/** Someone opened a conversation, preparation or file of another: one row per viewer, thing and day. */
export const accessEvents = sqliteTable(
  "access_events",
  {
    viewerId: integer("viewer_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    subjectId: integer("subject_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    thing: text("thing", { enum: ["conversation", "preparation", "record", "export", "evidence"] }).notNull(),
    thingId: integer("thing_id").notNull(),
    onDay: day("on_day").notNull(),
    firstAt: moment("first_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.viewerId, t.thing, t.thingId, t.onDay, t.subjectId] }),
    index("access_events_subject").on(t.subjectId, t.onDay),
  ],
);
