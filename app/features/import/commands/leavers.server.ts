import { and, eq } from "drizzle-orm";
import { safeParse } from "valibot";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { day } from "#app/lib/input.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { importRows } from "#db/schema/index.ts";
import { isUnderWay } from "../busy.server.ts";
import type { Leavers } from "../input.ts";
import { getRun } from "../queries/runs.server.ts";

/**
 * Notes who of the people that are not on the list leave when it is applied, each with a last day. Nobody leaves unticked.
 * @throws NotFound for a row of another list; RuleBroken not_a_day beside the row, closed once it was applied, list_busy
 * while it is being done
 */
export function tickLeavers(db: Db, viewer: Viewer, id: number, { row, ticked, lastDay }: Leavers) {
  inTransaction(db, () => {
    if (getRun(db, viewer, id, "apply").state !== "ready") throw new RuleBroken({ form: "closed" });
    if (isUnderWay(id)) throw new RuleBroken({ form: "list_busy" });
    row.forEach((rowId, at) => {
      const leaves = ticked.includes(rowId);
      const last = safeParse(day, lastDay[at]);
      if (leaves && !last.success)
        throw new RuleBroken({ [`lastDay-${rowId}`]: lastDay[at] ? "not_a_day" : "required" });
      const set = { ticked: leaves, lastDay: leaves && last.success ? last.output : null };
      const kept = db
        .update(importRows)
        .set(set)
        .where(and(eq(importRows.id, rowId), eq(importRows.runId, id), eq(importRows.kind, "leaving")))
        .run();
      if (kept.changes === 0) throw new NotFound();
    });
    if (ticked.some((rowId) => !row.includes(rowId))) throw new NotFound();
  });
}
