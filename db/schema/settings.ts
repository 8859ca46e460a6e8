import { integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { day, id, inOrder, isDay, orZero } from "./columns.ts";
import { boards } from "./people.ts";

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
