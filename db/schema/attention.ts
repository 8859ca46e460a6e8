import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { day, isDay, isOneOf, moment } from "./columns.ts";
import { people, schools } from "./people.ts";

/** What asks for attention, by its stable code: what is said to an owner, to both, and to leaders. */
export const attentionCodes = [
  "question_without_activity",
  "activity_without_note",
  "look_back_due",
  "agreement_moved_twice",
  "path_without_step",
  "agreement_without_conversation",
  "views_differ",
  "promise_not_arranged",
  "ambition_without_shared_question",
  "goal_without_others",
  "own_promise",
  "rubbing",
  "island",
  "not_embedded",
  "no_follow_up",
  "role_without_place",
  "too_many_focal_points",
] as const;

/** "Nu niet": one row of what asks for attention, put off by the one who reads it, until a day. Hers alone; nobody reads it. */
export const attentionPutOff = sqliteTable(
  "attention_put_off",
  {
    personId: integer("person_id")
      .notNull()
      .references(() => people.id, { onDelete: "cascade" }),
    code: text("code", { enum: attentionCodes }).notNull(),
    /** The key of what the row is about: a question, an agreement, a goal, as its code says. */
    subjectId: integer("subject_id").notNull(),
    /** Where it stands: an ambition of the board asks for attention at one school and not at another. */
    schoolId: integer("school_id")
      .notNull()
      .references(() => schools.id),
    /** The first day it is shown again. */
    untilDay: day("until_day").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.code, t.subjectId, t.schoolId] }),
    isOneOf("attention_put_off_code", t.code, attentionCodes),
    isDay("attention_put_off_days", t.untilDay),
  ],
);

/** A code a school does without: it is absent there, for everyone. */
export const attentionOff = sqliteTable(
  "attention_off",
  {
    schoolId: integer("school_id")
      .notNull()
      .references(() => schools.id),
    code: text("code", { enum: attentionCodes }).notNull(),
    setBy: integer("set_by")
      .notNull()
      .references(() => people.id),
    setAt: moment("set_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.schoolId, t.code] }),
    isOneOf("attention_off_code", t.code, attentionCodes),
  ],
);
