import { and, eq } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Day } from "#app/lib/school-year.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { employmentPauses, employments } from "#db/schema/index.ts";
import type { NewPause } from "../input.ts";
import { overlap } from "../model.ts";
import { getEmployment } from "../queries/access.server.ts";
import { endPeriod } from "./end-period.server.ts";
import { refuseOneself } from "./rules.server.ts";

type PauseEnd = { employment: number; pause: number; lastDay: Day; version: number };

/**
 * Pauses an employment for a time, without a reason: no coverage, attention or mail meanwhile. She can still sign in.
 * @throws Stale when it was changed meanwhile; RuleBroken not_allowed for oneself, end_before_start, or overlaps with
 * another pause
 */
export function startPause(
  db: Db,
  viewer: Viewer,
  personId: number,
  { fromDay, toDay, ...given }: NewPause,
  now: Date,
) {
  inTransaction(db, () => {
    const { id } = openForPause(db, viewer, personId, given);
    if (toDay !== null && toDay < fromDay) throw new RuleBroken({ toDay: "end_before_start" });
    const others = db.select().from(employmentPauses).where(eq(employmentPauses.employmentId, id)).all();
    if (others.some((other) => overlap(other, { fromDay, toDay })))
      throw new RuleBroken({ fromDay: "overlaps" });
    db.insert(employmentPauses).values({ employmentId: id, fromDay, toDay }).run();
    recordAudit(
      db,
      {
        actorId: viewer.personId,
        action: "pause.started",
        object: "employment",
        objectId: id,
        subjectId: personId,
        detail: { from: fromDay, to: toDay },
      },
      now,
    );
  });
}

/**
 * Ends a pause with its last day included; one that has not begun is taken away.
 * @throws NotFound when there is no such pause, Stale when the employment was changed meanwhile
 */
export function endPause(
  db: Db,
  viewer: Viewer,
  personId: number,
  { pause, lastDay, ...given }: PauseEnd,
  now: Date,
) {
  inTransaction(db, () => {
    const { id } = openForPause(db, viewer, personId, given);
    const row = db
      .select()
      .from(employmentPauses)
      .where(and(eq(employmentPauses.id, pause), eq(employmentPauses.employmentId, id)))
      .get();
    if (!row) throw new NotFound();
    endPeriod(db, employmentPauses, row, lastDay);
    recordAudit(
      db,
      {
        actorId: viewer.personId,
        action: "pause.ended",
        object: "employment",
        objectId: id,
        subjectId: personId,
        detail: { lastDay },
      },
      now,
    );
  });
}

function openForPause(
  db: Db,
  viewer: Viewer,
  personId: number,
  { employment: id, version }: { employment: number; version: number },
) {
  const employment = getEmployment(db, viewer, id, "pause");
  if (employment.personId !== personId) throw new NotFound();
  refuseOneself(viewer, personId);
  if (employment.version !== version) throw new Stale(employment.version);
  db.update(employments)
    .set({ version: version + 1 })
    .where(and(eq(employments.id, id), eq(employments.version, version)))
    .run();
  return employment;
}
