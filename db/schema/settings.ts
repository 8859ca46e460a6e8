import { sql } from "drizzle-orm";
import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { day, id, inOrder, isDay, isOneOf, isTrue, moment, orZero } from "./columns.ts";
import { boards, people } from "./people.ts";

/** Rules of the field and of the board: dated parameters, each with its source. A row without a board is what Jaarring ships. */
export const rules = sqliteTable(
  "rules",
  {
    id: id(),
    boardId: integer("board_id").references(() => boards.id),
    code: text("code").notNull(),
    value: integer("value").notNull(),
    unit: text("unit").notNull(),
    fromDay: day("from_day").notNull(),
    toDay: day("to_day"),
    source: text("source").notNull(),
    checkedOn: day("checked_on"),
  },
  (t) => [
    uniqueIndex("rules_code").on(t.code, orZero(t.boardId), t.fromDay),
    isDay("rules_days", t.fromDay, t.toDay, t.checkedOn),
    inOrder("rules_order", t.fromDay, t.toDay),
  ],
);

/** From when to when signed records may go to the personnel file, with the day the council agreed. Off without a row. */
export const personnelFileSettings = sqliteTable(
  "personnel_file_settings",
  {
    id: id(),
    boardId: integer("board_id")
      .notNull()
      .references(() => boards.id),
    councilAgreedOn: day("council_agreed_on").notNull(),
    fromDay: day("from_day").notNull(),
    toDay: day("to_day"),
    setBy: integer("set_by")
      .notNull()
      .references(() => people.id),
    setAt: moment("set_at").notNull(),
  },
  (t) => [
    index("personnel_file_settings_board").on(t.boardId, t.fromDay),
    isDay("personnel_file_settings_days", t.councilAgreedOn, t.fromDay, t.toDay),
    inOrder("personnel_file_settings_order", t.fromDay, t.toDay),
  ],
);

export const agreedSettings = [
  "smallest_group",
  "signed_record_kept",
  "kept_after_leaving",
  "personnel_file",
] as const;

/** A setting that takes two people and the consent of the council: one proposes, another confirms. */
export const settingProposals = sqliteTable(
  "setting_proposals",
  {
    id: id(),
    boardId: integer("board_id")
      .notNull()
      .references(() => boards.id),
    setting: text("setting", { enum: agreedSettings }).notNull(),
    value: integer("value").notNull(),
    councilAgreedOn: day("council_agreed_on").notNull(),
    fromDay: day("from_day").notNull(),
    proposedBy: integer("proposed_by")
      .notNull()
      .references(() => people.id),
    proposedAt: moment("proposed_at").notNull(),
    state: text("state", { enum: ["open", "confirmed", "withdrawn"] })
      .notNull()
      .default("open"),
    decidedBy: integer("decided_by").references(() => people.id),
    decidedAt: moment("decided_at"),
  },
  (t) => [
    uniqueIndex("setting_proposals_open")
      .on(t.boardId, t.setting)
      .where(sql`${t.state} = 'open'`),
    index("setting_proposals_board").on(t.boardId, t.proposedAt),
    isOneOf("setting_proposals_setting", t.setting, agreedSettings),
    isOneOf("setting_proposals_state", t.state, ["open", "confirmed", "withdrawn"]),
    isTrue("setting_proposals_decided", sql`(${t.state} = 'open') = (${t.decidedBy} is null)`),
    isTrue(
      "setting_proposals_two_people",
      sql`${t.state} <> 'confirmed' or ${t.decidedBy} <> ${t.proposedBy}`,
    ),
    isDay("setting_proposals_days", t.councilAgreedOn, t.fromDay),
  ],
);
