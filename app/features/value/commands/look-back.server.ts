import { and, eq } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { items, lookBacks } from "#db/schema/index.ts";
import { writeNote } from "../commands.server.ts";
import type { LookBackInput } from "../input.ts";
import { findLookBack } from "../queries/look-back.server.ts";

/**
 * Writes what an activity gave, beside what was expected of it. What was expected is kept as it stands today; both stay.
 * Sent twice it is written once.
 * @returns the key of the note
 * @throws NotFound where the viewer takes no part, or its day has not come
 */
export function lookBack(
  db: Db,
  viewer: Viewer,
  activityId: number,
  input: LookBackInput,
  now: Date,
): number {
  return inTransaction(db, () => {
    const known = ownLookBack(db, viewer, activityId);
    if (known?.noteId) return known.noteId;
    const shown = askedOf(db, viewer, activityId);
    const { schoolId } = db
      .select({ schoolId: items.schoolId })
      .from(items)
      .where(eq(items.id, activityId))
      .get()!;
    const school = viewer.schoolIds.includes(schoolId) ? schoolId : null;
    const noteId = writeNote(db, viewer, { ...input, activity: activityId, school }, now);
    const row = { noteId, ...expectationOf(shown), answeredAt: now.getTime() };
    db.insert(lookBacks)
      .values({ activityId, personId: viewer.personId, ...row })
      .onConflictDoUpdate({ target: [lookBacks.activityId, lookBacks.personId], set: row })
      .run();
    audit(db, viewer, activityId, "activity.looked_back", now);
    return noteId;
  });
}

/**
 * Lets a look-back be: it is not asked again, and can still be written on the page of the activity.
 * @throws NotFound where the viewer was not asked
 */
export function leaveLookBack(db: Db, viewer: Viewer, activityId: number, now: Date) {
  inTransaction(db, () => {
    if (ownLookBack(db, viewer, activityId)) return;
    const shown = askedOf(db, viewer, activityId);
    db.insert(lookBacks)
      .values({ activityId, personId: viewer.personId, ...expectationOf(shown), answeredAt: now.getTime() })
      .run();
    audit(db, viewer, activityId, "activity.look_back_left", now);
  });
}

const ownLookBack = (db: Db, viewer: Viewer, activityId: number) =>
  db
    .select()
    .from(lookBacks)
    .where(and(eq(lookBacks.activityId, activityId), eq(lookBacks.personId, viewer.personId)))
    .get();

function askedOf(db: Db, viewer: Viewer, activityId: number) {
  const shown = findLookBack(db, viewer, activityId);
  if (!shown?.asked) throw new NotFound();
  return shown;
}

const expectationOf = ({ expectedWhat, expectedBecause, expectedNotice }: ReturnType<typeof askedOf>) => ({
  expectedWhat,
  expectedBecause,
  expectedNotice,
});

const audit = (
  db: Db,
  viewer: Viewer,
  activityId: number,
  action: "activity.looked_back" | "activity.look_back_left",
  now: Date,
) =>
  recordAudit(
    db,
    {
      actorId: viewer.personId,
      action,
      object: "activity",
      objectId: activityId,
      subjectId: viewer.personId,
    },
    now,
  );
