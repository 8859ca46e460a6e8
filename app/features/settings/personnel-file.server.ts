import { and, desc, eq, gt, gte, isNull, lte, or } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import { onDay } from "#app/features/auth/relations.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { personnelFileSettings } from "#db/schema/index.ts";

const settings = personnelFileSettings;

/** Whether signed records can go to the personnel file today, and since when; undefined where the board did not say so. */
export const findPersonnelFile = (db: Db, boardId: number, today: string) =>
  db
    .select({
      id: settings.id,
      councilAgreedOn: settings.councilAgreedOn,
      fromDay: settings.fromDay,
      toDay: settings.toDay,
    })
    .from(settings)
    .where(and(eq(settings.boardId, boardId), onDay(settings.fromDay, settings.toDay, today)))
    .orderBy(desc(settings.fromDay), desc(settings.id))
    .get();

/** All periods of a board, newest first. */
export const listPersonnelFile = (db: Db, boardId: number) =>
  db
    .select({
      id: settings.id,
      councilAgreedOn: settings.councilAgreedOn,
      fromDay: settings.fromDay,
      toDay: settings.toDay,
    })
    .from(settings)
    .where(eq(settings.boardId, boardId))
    .orderBy(desc(settings.fromDay), desc(settings.id))
    .all();

type Begun = { councilAgreedOn: string; fromDay: string };

/**
 * Lets signed records go to the personnel file from a day on, as two people agreed with the participation council: part of
 * confirming that setting, inside its transaction. It never works back: what nobody could know when signing is not made
 * possible afterwards.
 */
export function beginPersonnelFile(db: Db, viewer: Viewer, { councilAgreedOn, fromDay }: Begun, now: Date) {
  const { boardId, personId: setBy } = viewer;
  db.insert(settings).values({ boardId, councilAgreedOn, fromDay, setBy, setAt: now.getTime() }).run();
  audit(db, viewer, "personnel_file.opened", { councilAgreedOn, fromDay }, now);
}

/** @throws RuleBroken when it is on already on that day */
export function refusePersonnelFile(db: Db, boardId: number, { fromDay }: Begun, field = "fromDay") {
  const running = db
    .select({ id: settings.id })
    .from(settings)
    .where(and(eq(settings.boardId, boardId), or(isNull(settings.toDay), gte(settings.toDay, fromDay))))
    .get();
  if (running) throw new RuleBroken({ [field]: "overlaps" });
}

/** Ends it from today; what went there stays there. Ending twice is ending once. @throws NotFound for who is no administrator */
export function closePersonnelFile(db: Db, viewer: Viewer, now: Date) {
  inTransaction(db, () => {
    if (!viewer.administrator) throw new NotFound();
    const mine = eq(settings.boardId, viewer.boardId);
    const begun = db
      .update(settings)
      .set({ toDay: viewer.today })
      .where(and(mine, isNull(settings.toDay), lte(settings.fromDay, viewer.today)))
      .run();
    // One that had still to begin never was.
    const ahead = db
      .delete(settings)
      .where(and(mine, gt(settings.fromDay, viewer.today)))
      .run();
    if (begun.changes + ahead.changes > 0)
      audit(db, viewer, "personnel_file.closed", { on: viewer.today }, now);
  });
}

function audit(
  db: Db,
  viewer: Viewer,
  action: "personnel_file.opened" | "personnel_file.closed",
  detail: Record<string, string>,
  now: Date,
) {
  const entry = { actorId: viewer.personId, action, object: "board", objectId: viewer.boardId };
  recordAudit(db, { ...entry, detail }, now);
}
