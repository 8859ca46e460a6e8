import { and, asc, eq } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { AuditAction } from "#app/features/audit/actions.ts";
import { allows } from "#app/features/auth/policy.ts";
import { findViewer } from "#app/features/auth/viewer.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { participations, signUpWaits } from "#db/schema/index.ts";
import { tellOfPlace } from "../activity-letters.server.ts";
import { doesTakePart, hasPlace, isOver } from "../model.ts";
import { activityPolicy } from "../policy.ts";
import { standingTo } from "../queries/access.server.ts";
import { countTaken, findSignUp } from "../queries/sign-up.server.ts";

// Called inside a command that has asked its own policy: one writer at a time, so two never get the last place.

export const ofPerson = (activityId: number, personId: number) =>
  and(eq(participations.activityId, activityId), eq(participations.personId, personId));

export const findParticipation = (db: Db, activityId: number, personId: number) =>
  db.select().from(participations).where(ofPerson(activityId, personId)).get();

/** Someone takes part by her own yes where there is a place, and otherwise waits for one. */
export function takePlace(db: Db, viewer: Viewer, activityId: number, now: Date): "in" | "waiting" {
  const { personId } = viewer;
  const present = findParticipation(db, activityId, personId);
  if (present && doesTakePart(present)) return "in";
  const limit = findSignUp(db, activityId)?.places ?? null;
  if (hasPlace(limit, countTaken(db, activityId))) {
    join(db, personId, activityId, now);
    auditPart(db, viewer.personId, "participation.answered", { activityId, subjectId: personId }, now);
    return "in";
  }
  const { changes } = db
    .insert(signUpWaits)
    .values({ activityId, personId, waitingAt: now.getTime() })
    .onConflictDoNothing()
    .run();
  if (changes === 0) return "waiting";
  if (present?.state === "declined") db.delete(participations).where(ofPerson(activityId, personId)).run();
  auditPart(db, personId, "sign_up.waited", { activityId, subjectId: personId }, now);
  return "waiting";
}

/** She waits no longer. @returns whether she did */
export const stopWaiting = (db: Db, personId: number, activityId: number) =>
  db
    .delete(signUpWaits)
    .where(and(eq(signUpWaits.activityId, activityId), eq(signUpWaits.personId, personId)))
    .run().changes > 0;

/**
 * Gives what places are free to who waited longest, and tells each by letter. Who may no longer join (she left the school,
 * or it is no longer open to her) is passed by.
 */
export function moveUp(db: Db, viewer: Pick<Viewer, "personId" | "today">, activityId: number, now: Date) {
  const signUp = findSignUp(db, activityId);
  if (!signUp || isOver(signUp.state)) return;
  while (hasPlace(signUp.places, countTaken(db, activityId))) {
    const first = db
      .select()
      .from(signUpWaits)
      .where(eq(signUpWaits.activityId, activityId))
      .orderBy(asc(signUpWaits.id))
      .get();
    if (!first) return;
    stopWaiting(db, first.personId, activityId);
    if (!mayStillJoin(db, first.personId, activityId, viewer.today)) continue;
    join(db, first.personId, activityId, now);
    const of = { activityId, subjectId: first.personId };
    auditPart(db, viewer.personId, "participation.moved_up", of, now);
    tellOfPlace(db, first, now);
  }
}

function mayStillJoin(db: Db, personId: number, activityId: number, today: string) {
  const person = findViewer(db, personId, today);
  if (!person || person.schoolIds.length === 0) return false;
  const held = standingTo(db, person, activityId);
  return (
    allows(activityPolicy, "sign_up", held) ||
    held.some((one) => one === "invited_to_activity" || one === "member_of_owning_team" || one === "owner")
  );
}

function join(db: Db, personId: number, activityId: number, now: Date) {
  const at = now.getTime();
  stopWaiting(db, personId, activityId);
  db.insert(participations)
    .values({ activityId, personId, state: "accepted", invitedBy: personId, invitedAt: at, answeredAt: at })
    .onConflictDoUpdate({
      target: [participations.activityId, participations.personId],
      set: { state: "accepted", answeredAt: at },
    })
    .run();
}

export const auditPart = (
  db: Db,
  actorId: number,
  action: AuditAction,
  { activityId, subjectId }: { activityId: number; subjectId: number },
  now: Date,
) => recordAudit(db, { actorId, action, object: "activity", objectId: activityId, subjectId }, now);
