import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import type { Transfer } from "../input.ts";
import { dayBefore } from "../model.ts";
import { getEmployment } from "../queries/access.server.ts";
import { startEmployment } from "./employment.server.ts";
import { endEmployment } from "./leave.server.ts";

/**
 * Lets someone work at another school of the board from a day on, in place of where she works now: the one employment
 * ends the day before the other begins. What she wrote stays hers, at the school it was written for.
 * @returns the key of the new employment, `employmentIds` and `left` as endEmployment, `arrived`
 * @throws NotFound, Stale; RuleBroken choose_one for the school she is at, before_employment, and as the two acts do
 */
export function transfer(
  db: Db,
  viewer: Viewer,
  personId: number,
  { employment, version, ...work }: Transfer,
  now: Date,
) {
  return inTransaction(db, () => {
    const old = getEmployment(db, viewer, employment, "change");
    if (old.personId !== personId) throw new NotFound();
    if (work.schoolId === old.schoolId) throw new RuleBroken({ schoolId: "choose_one" });
    if (work.fromDay <= old.fromDay) throw new RuleBroken({ fromDay: "before_employment" });
    const employmentId = startEmployment(db, viewer, personId, work, now);
    const lastDay = dayBefore(work.fromDay);
    const ended = endEmployment(db, viewer, personId, { employment, lastDay, version }, now);
    return { ...ended, employmentId, arrived: [employmentId] };
  });
}
