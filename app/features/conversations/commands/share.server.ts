import { and, eq } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { preparations } from "#db/schema/index.ts";
import { isLocked } from "../model.ts";
import { getConversation } from "../queries/access.server.ts";
import { preparationsOf } from "../queries/preparation.server.ts";
import { crossingOf } from "../queries/shared.server.ts";
import { othersIn, tell } from "./tell.server.ts";

/**
 * Shares the viewer's preparation as it was last saved: all but what is empty or kept for herself. Neither reads the
 * other before both did; the other is told that it is there. Sharing twice is sharing once.
 * @throws NotFound when it is not hers; RuleBroken when nothing would go across or the record is closed; Stale when what
 * she previewed is not what is saved now
 */
export function sharePreparation(db: Db, viewer: Viewer, conversationId: number, version: number, now: Date) {
  inTransaction(db, () => {
    const { conversation, mine } = sidesOf(db, viewer, conversationId);
    if (mine?.sharedAt) return;
    if (isLocked(conversation.state)) throw new RuleBroken({ form: "locked" });
    if (!mine || !saysAnything(db, mine.id)) throw new RuleBroken({ form: "nothing_to_share" });
    if (mine.version !== version) throw new Stale(mine.version);
    setShared(db, mine, now.getTime());
    recordAudit(
      db,
      {
        actorId: viewer.personId,
        action: "preparation.shared",
        object: "conversation",
        objectId: conversationId,
        subjectId: viewer.personId,
      },
      now,
    );
    const to = othersIn(conversation);
    const telling = { kind: "other_shared", to, at: conversation.scheduledAt } as const;
    // Taken back and shared again on one day is news once.
    tell(db, viewer, { conversationId, ...telling, once: `${viewer.personId}:${viewer.today}` }, now);
  });
}

/**
 * Takes a shared preparation back: possible until another party has shared too, for from then on it may have been read.
 * @throws NotFound when it is not hers, RuleBroken when another shared or the record is closed
 */
export function withdrawPreparation(db: Db, viewer: Viewer, conversationId: number, now: Date) {
  inTransaction(db, () => {
    const { conversation, mine, others } = sidesOf(db, viewer, conversationId);
    if (!mine?.sharedAt) return;
    if (isLocked(conversation.state)) throw new RuleBroken({ form: "locked" });
    if (others.some((other) => other.sharedAt !== null)) throw new RuleBroken({ form: "both_shared" });
    setShared(db, mine, null);
    recordAudit(
      db,
      {
        actorId: viewer.personId,
        action: "preparation.withdrawn",
        object: "conversation",
        objectId: conversationId,
        subjectId: viewer.personId,
      },
      now,
    );
  });
}

function sidesOf(db: Db, viewer: Viewer, conversationId: number) {
  const conversation = getConversation(db, viewer, conversationId, "prepare");
  const all = preparationsOf(db, conversationId);
  const mine = all.find((preparation) => preparation.partyId === conversation.me.partyId);
  return { conversation, mine, others: all.filter((preparation) => preparation !== mine) };
}

function saysAnything(db: Db, preparationId: number) {
  const { answers, reviews } = crossingOf(db, preparationId);
  return answers.length + reviews.length > 0;
}

// The version moves along, so that a tab still open on the draft meets a conflict rather than the past.
const setShared = (db: Db, mine: { id: number; version: number }, sharedAt: number | null) =>
  db
    .update(preparations)
    .set({ sharedAt, version: mine.version + 1 })
    .where(and(eq(preparations.id, mine.id), eq(preparations.version, mine.version)))
    .run();
