import { eq } from "drizzle-orm";
import type { Day } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";
import type { employmentPauses, partners, roles, teamMemberships } from "#db/schema/index.ts";
import { endedBy, type Period } from "../model.ts";

type Dated = typeof employmentPauses | typeof partners | typeof roles | typeof teamMemberships;

/** Lets a dated row end on a day; one that would only have begun later never came to be and goes. Inside a transaction. */
export function endPeriod(db: Db, table: Dated, row: Period & { id: number }, lastDay: Day) {
  const fate = endedBy(row, lastDay);
  if (fate === "gone") db.delete(table).where(eq(table.id, row.id)).run();
  if (fate === "cut") db.update(table).set({ toDay: lastDay }).where(eq(table.id, row.id)).run();
}
