import { eq } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { emptyLogAfterwards, inTransaction, type Db } from "#db/client.server.ts";
import { handoverLines, handovers } from "#db/schema/index.ts";
import { getListHandover } from "../queries/list-access.server.ts";
import { getLine } from "../queries/passed-lines.server.ts";
import { bump, refuseStranger, setLine } from "./pass-lines.server.ts";

type LineChange = { text?: string; to: number | null; passed: boolean; version: number };

/**
 * Changes a line of her own list: its words where they are hers, to whom, and whether others read it. Also when the two are
 * done with it: what she passed on stays hers to take back.
 * @throws NotFound for another's, Stale with what stands there now, RuleBroken not_known for who does not work there and
 * not_allowed for a promise of the school, which stays between the two
 */
export function changeLine(
  db: Db,
  viewer: Viewer,
  personId: number,
  id: number,
  { text, to, passed, version }: LineChange,
  now: Date,
) {
  inTransaction(db, () => {
    const { line, handover, ownWords, stays } = getLine(db, viewer, personId, id);
    if (!handover?.may("write")) throw new NotFound();
    if (line.version !== version) throw new Stale(line.version, { text: line.text });
    if (to !== line.toPersonId) {
      if (to !== null && stays) throw new RuleBroken({ to: "not_allowed" });
      refuseStranger(db, viewer, handover, to);
    }
    const words = ownWords && text ? text : line.text;
    if (words !== line.text)
      db.update(handoverLines).set({ text: words }).where(eq(handoverLines.id, id)).run();
    setLine(db, viewer, handover, line, { passed, to }, now);
    bump(db, handover);
  });
}

/**
 * Takes a line of her own words off her list, for everybody at once. What is known by itself is offered again, not ticked.
 * @throws NotFound for another's
 */
export function removeLine(db: Db, viewer: Viewer, personId: number, id: number, now: Date) {
  inTransaction(db, () => {
    const { line, handover } = getLine(db, viewer, personId, id);
    if (!handover?.may("write")) throw new NotFound();
    db.delete(handoverLines).where(eq(handoverLines.id, id)).run();
    const entry = { actorId: viewer.personId, subjectId: viewer.personId, object: "handover_line" };
    if (line.passedOnAt !== null)
      recordAudit(db, { ...entry, action: "handover.taken_back", objectId: id }, now);
    bump(db, handover);
    emptyLogAfterwards(db);
  });
}

/**
 * "Gedaan", by who received it or by her gesprekspartner; and back again. Said twice it is said once.
 * @throws NotFound for who may not, Stale when she changed it meanwhile
 */
export function markLine(
  db: Db,
  viewer: Viewer,
  personId: number,
  id: number,
  { done, version }: { done: boolean; version: number },
  now: Date,
) {
  inTransaction(db, () => {
    const { line, mayMarkDone } = getLine(db, viewer, personId, id);
    if (!mayMarkDone) throw new NotFound();
    if ((line.doneOn !== null) === done) return;
    if (line.version !== version) throw new Stale(line.version);
    db.update(handoverLines)
      .set({ doneOn: done ? viewer.today : null, version: version + 1 })
      .where(eq(handoverLines.id, id))
      .run();
    const event = { action: "handover.done", object: "handover_line", objectId: id } as const;
    recordAudit(db, { ...event, actorId: viewer.personId, subjectId: personId, detail: { done } }, now);
  });
}

/**
 * One of the two is done with it; said twice it is said once. What was passed on stays read by whom it was.
 * @throws NotFound for who may not
 */
export function closeHandover(db: Db, viewer: Viewer, personId: number, id: number, now: Date) {
  inTransaction(db, () => {
    const handover = getListHandover(db, viewer, personId, id, "close");
    if (handover.closed) return;
    db.update(handovers).set({ closedAt: now.getTime() }).where(eq(handovers.id, id)).run();
    bump(db, handover);
    const event = { action: "handover.closed", object: "handover", objectId: id } as const;
    recordAudit(db, { ...event, actorId: viewer.personId, subjectId: personId }, now);
  });
}
