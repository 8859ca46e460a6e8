import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { day, id, inOrder, isDay, moment, orZero } from "./columns.ts";
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
