import type { Viewer } from "#app/features/auth/viewer.ts";
import { RuleBroken } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { standingOfRecord } from "../record.ts";
import { getConversation } from "../queries/access.server.ts";
import { findStandingRevision } from "../queries/revisions.server.ts";

/** Two posts of the same words within this time are one: a button pressed twice, a page sent again. */
export const ONE_POST_MS = 60_000;

/**
 * The conversation, for writing what a signature freezes: agenda, record, reviews, new questions and agreements.
 * @throws NotFound when she is no party, RuleBroken when someone signed or it is over
 */
export function openRecord(db: Db, viewer: Viewer, conversationId: number) {
  const conversation = getConversation(db, viewer, conversationId, "write_record");
  const signed = Boolean(findStandingRevision(db, conversationId));
  if (standingOfRecord(conversation, signed, viewer.today) !== "open")
    throw new RuleBroken({ form: "locked" });
  return conversation;
}

/**
 * The conversation, for notes that are no part of the record: also while the record waits for the other signature.
 * @throws NotFound when she is no party, RuleBroken when it is over
 */
export function openRoom(db: Db, viewer: Viewer, conversationId: number) {
  const conversation = getConversation(db, viewer, conversationId, "write_record");
  if (standingOfRecord(conversation, false, viewer.today) !== "open")
    throw new RuleBroken({ form: "locked" });
  return conversation;
}
