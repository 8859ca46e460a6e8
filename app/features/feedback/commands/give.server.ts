import { eq, sql } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { AuditAction } from "#app/features/audit/actions.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { dayOf } from "#app/lib/amsterdam.ts";
import { fullName } from "#app/lib/name.ts";
import { RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { feedbackRequests, feedbacks } from "#db/schema/index.ts";
import { tellOfFeedback } from "../colleague-letters.server.ts";
import { getFeedback } from "../queries.server.ts";
import { getGuestAsk } from "../queries/guest.server.ts";

/**
 * Gives feedback, or mends what was given while that can be.
 * @returns whether it is given for the first time
 * @throws NotFound when it was not asked of the viewer, RuleBroken when it is too late
 */
export function giveFeedback(db: Db, viewer: Viewer, id: number, text: string, now: Date): boolean {
  return inTransaction(db, () => {
    const asked = getFeedback(db, viewer, id, "give");
    if (!asked.may.give) throw new RuleBroken({ text: "not_open" });
    keep(db, id, text, now);
    audit(db, viewer.personId, asked.asker.personId, "feedback.given", id, now);
    const { personId } = asked.asker;
    if (asked.text === null)
      tellOfFeedback(db, "feedback_given", { id, personId, by: fullName(viewer) }, now);
    return asked.text === null;
  });
}

/** A guest hands in what she wrote, or mends it; her link is enough, until it ends. @throws NotFound as getGuestAsk */
export function giveAsGuest(db: Db, token: string, text: string, now: Date): boolean {
  return inTransaction(db, () => {
    const asked = getGuestAsk(db, token, dayOf(now));
    keep(db, asked.id, text, now);
    audit(db, null, asked.askerId, "feedback.given", asked.id, now);
    const { id, askerId: personId } = asked;
    if (asked.text === null)
      tellOfFeedback(db, "feedback_given", { id, personId, by: asked.guestName ?? "" }, now);
    return asked.text === null;
  });
}

/** Says no. Nothing has to be explained. Said twice it is one no. @throws NotFound, RuleBroken when it was answered already */
export function declineFeedback(db: Db, viewer: Viewer, id: number, now: Date) {
  close(db, viewer, id, "decline", now);
}

/** Takes back what was asked and not yet answered; a guest's link stops working. @throws as declineFeedback */
export function withdrawFeedback(db: Db, viewer: Viewer, id: number, now: Date) {
  close(db, viewer, id, "withdraw", now);
}

const closings = {
  decline: ["declined", "feedback.declined"],
  withdraw: ["withdrawn", "feedback.withdrawn"],
} as const;

function close(db: Db, viewer: Viewer, id: number, act: "decline" | "withdraw", now: Date) {
  const [state, action] = closings[act];
  inTransaction(db, () => {
    const asked = getFeedback(db, viewer, id, act);
    if (asked.standing === state) return;
    if (!asked.may[act]) throw new RuleBroken({ act: "not_open" });
    db.update(feedbackRequests).set({ state, version: later }).where(eq(feedbackRequests.id, id)).run();
    audit(db, viewer.personId, asked.asker.personId, action, id, now);
  });
}

const later = sql`${feedbackRequests.version} + 1`;

function keep(db: Db, requestId: number, text: string, now: Date) {
  // The day it was first given stays: from then on it can be mended for a while.
  db.insert(feedbacks)
    .values({ requestId, text, givenAt: now.getTime() })
    .onConflictDoUpdate({
      target: feedbacks.requestId,
      set: { text, version: sql`${feedbacks.version} + 1` },
    })
    .run();
  db.update(feedbackRequests)
    .set({ state: "given", version: later })
    .where(eq(feedbackRequests.id, requestId))
    .run();
}

function audit(
  db: Db,
  actorId: number | null,
  subjectId: number,
  action: AuditAction,
  objectId: number,
  now: Date,
) {
  recordAudit(db, { actorId, action, object: "feedback", objectId, subjectId }, now);
}
