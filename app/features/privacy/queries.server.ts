import { eq } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { findPersonnelFile } from "#app/features/settings/personnel-file.server.ts";
import { listRulesOn } from "#app/features/settings/rules.server.ts";
import { dayOf } from "#app/lib/amsterdam.ts";
import type { Db } from "#db/client.server.ts";
import { boards } from "#db/schema/index.ts";
import { rulesThatHold } from "./table.ts";

const NO_BOARD = 0;

/** The dated rules of today: those of the reader's board, or for who is not signed in the ones Jaarring ships. */
export function getPrivacyFacts(db: Db, viewer: Viewer | undefined, now: Date) {
  const today = dayOf(now);
  const boardId = viewer?.boardId ?? NO_BOARD;
  const board = db.select({ name: boards.name }).from(boards).where(eq(boards.id, boardId)).get();
  const rules = rulesThatHold(listRulesOn(db, boardId, today)).map(({ code, value, unit, source }) => ({
    code,
    value,
    unit,
    source,
  }));
  const file = findPersonnelFile(db, boardId, today);
  const personnelFile = file ? { from: file.fromDay, councilAgreedOn: file.councilAgreedOn } : null;
  return { today, boardName: board?.name ?? null, rules, personnelFile };
}
