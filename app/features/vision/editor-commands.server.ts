import { and, eq, isNull, notInArray } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { dayOf } from "#app/lib/amsterdam.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { people, visionEditors, visions } from "#db/schema/index.ts";
import { beginDraft } from "./draft-rows.server.ts";
import {
  belongsThere,
  isAskedToWrite,
  listColleaguesForDraft,
  listEditors,
} from "./editor-queries.server.ts";
import type { VisionPlace } from "./model.ts";
import { findVision } from "./queries.server.ts";
import { mayEditVision } from "./version-queries.server.ts";

/**
 * Asks colleagues to write the draft along; where there is none yet, one begins with the words of the current vision. Who
 * writes along already stays as she is. Adopting the draft ends it for everyone.
 * @throws NotFound for who may not ask here, RuleBroken for a stranger and where there is nothing yet to write on
 */
export function inviteEditors(
  db: Db,
  viewer: Viewer,
  { schoolId }: VisionPlace,
  personIds: readonly number[],
  now: Date,
) {
  inTransaction(db, () => {
    if (!mayEditVision(db, viewer, schoolId, "invite")) throw new NotFound();
    const known = new Set(listColleaguesForDraft(db, viewer, schoolId).map(({ id }) => id));
    const already = listEditors(db, viewer, schoolId).map(({ personId }) => personId);
    if (personIds.some((id) => !known.has(id) && !already.includes(id)))
      throw new RuleBroken({ people: "not_known" });
    const visionId = findVision(db, viewer, schoolId, "draft")?.id ?? beginDraft(db, viewer, schoolId, now);
    for (const personId of personIds.filter((id) => known.has(id))) {
      const asked = { askedBy: viewer.personId, askedOn: viewer.today, endedOn: null };
      db.insert(visionEditors)
        .values({ visionId, personId, ...asked })
        .onConflictDoUpdate({ target: [visionEditors.visionId, visionEditors.personId], set: asked })
        .run();
      audit(db, viewer, { action: "vision.editor_asked", visionId, personId }, now);
    }
  });
}

/**
 * Someone writes along no longer: taken back by who may ask, or she stops herself. What she wrote stays in the draft.
 * Twice is once. @throws NotFound when it is not the viewer's to end, or who it is about was never asked
 */
export function endEditing(db: Db, viewer: Viewer, { schoolId }: VisionPlace, personId: number, now: Date) {
  inTransaction(db, () => {
    const own = personId === viewer.personId && isAskedToWrite(db, viewer, schoolId);
    if (!own && !mayEditVision(db, viewer, schoolId, "invite")) throw new NotFound();
    const visionId = findVision(db, viewer, schoolId, "draft")?.id;
    if (visionId === undefined) throw new NotFound();
    const asked = and(eq(visionEditors.visionId, visionId), eq(visionEditors.personId, personId));
    if (!db.select().from(visionEditors).where(asked).get()) throw new NotFound();
    const { changes } = db
      .update(visionEditors)
      .set({ endedOn: viewer.today })
      .where(and(asked, isNull(visionEditors.endedOn)))
      .run();
    if (changes > 0) audit(db, viewer, { action: "vision.editor_ended", visionId, personId }, now);
  });
}

/** Who does not belong to a place any more writes its draft along no longer, and does not when she comes back either. Twice is once. */
export function endEditingOfLeavers(db: Db, now: Date) {
  const today = dayOf(now);
  const drafts = db
    .select({ id: visions.id, boardId: visions.boardId, schoolId: visions.schoolId })
    .from(visions)
    .where(eq(visions.state, "draft"))
    .all();
  for (const { id, boardId, schoolId } of drafts) {
    const stay = db
      .select({ id: people.id })
      .from(people)
      .where(belongsThere(db, { boardId, today }, schoolId));
    const ended = db
      .update(visionEditors)
      .set({ endedOn: today })
      .where(
        and(
          eq(visionEditors.visionId, id),
          isNull(visionEditors.endedOn),
          notInArray(visionEditors.personId, stay),
        ),
      )
      .returning({ personId: visionEditors.personId })
      .all();
    for (const { personId } of ended)
      audit(db, null, { action: "vision.editor_ended", visionId: id, personId }, now);
  }
}

type Told = {
  action: "vision.editor_asked" | "vision.editor_ended";
  visionId: number;
  personId: number;
};

const audit = (db: Db, viewer: Viewer | null, { action, visionId, personId }: Told, now: Date) =>
  recordAudit(
    db,
    { actorId: viewer?.personId ?? null, action, object: "vision", objectId: visionId, subjectId: personId },
    now,
  );
