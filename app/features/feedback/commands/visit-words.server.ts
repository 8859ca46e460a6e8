import { eq } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { lessonVisits } from "#db/schema/index.ts";
import { getVisit } from "../queries/visits.server.ts";
import { auditChange } from "./visits.server.ts";

/** The visitor writes what she saw: hers, until she shares it. @throws NotFound, RuleBroken before both agreed */
export function writeVisitNotes(db: Db, viewer: Viewer, id: number, notes: string, now: Date) {
  inTransaction(db, () => {
    if (!getVisit(db, viewer, id, "write_notes").may.writeNotes) throw new RuleBroken({ notes: "not_yet" });
    db.update(lessonVisits).set({ notes }).where(eq(lessonVisits.id, id)).run();
    auditChange(db, viewer, "lesson_visit.written", id, now);
  });
}

/**
 * The visitor lets the one she visited read her notes, or takes them back.
 * @throws NotFound, RuleBroken when there is nothing to share
 */
export function shareVisitNotes(db: Db, viewer: Viewer, id: number, shared: boolean, now: Date) {
  inTransaction(db, () => {
    const visit = getVisit(db, viewer, id, "write_notes");
    if (visit.shared === shared) return;
    if (!visit.notes) throw new RuleBroken({ shared: "nothing_to_share" });
    db.update(lessonVisits)
      .set({ notesSharedAt: shared ? now.getTime() : null })
      .where(eq(lessonVisits.id, id))
      .run();
    auditChange(db, viewer, shared ? "lesson_visit.shared" : "lesson_visit.withdrawn", id, now);
  });
}

/** The one who was visited writes what she thinks of it: read by nobody else. @throws NotFound, RuleBroken before both agreed */
export function writeReflection(db: Db, viewer: Viewer, id: number, reflection: string, now: Date) {
  inTransaction(db, () => {
    const visit = getVisit(db, viewer, id, "write_reflection");
    if (!visit.may.writeReflection) throw new RuleBroken({ reflection: "not_yet" });
    db.update(lessonVisits)
      .set({ reflection: reflection || null })
      .where(eq(lessonVisits.id, id))
      .run();
    auditChange(db, viewer, "lesson_visit.written", id, now);
  });
}
