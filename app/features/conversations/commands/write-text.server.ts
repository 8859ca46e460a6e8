import { eq } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { recordTexts } from "#db/schema/index.ts";
import type { OpenConversation } from "../queries/access.server.ts";
import { findRecordText, type RecordText } from "../queries/record-text.server.ts";
import { openRecord } from "./open-record.server.ts";

export type TextSaved = { version: number; savedAt: number };

/** A pause this long ends a turn of writing; each turn leaves one row in the audit, not each second of it. */
const TURN_MS = 10 * 60_000;

/**
 * Saves the running text of the record as the one with the pen has it now. Saying the same again is no change. Whoever has
 * not the pen, or is behind, gets what is saved beside what she typed.
 * @param take to take the pen along with it, for who settles a difference
 * @throws NotFound when she is no party, RuleBroken when the record is closed, Stale with the text that is saved now
 */
export function writeRecordText(
  db: Db,
  viewer: Viewer,
  conversationId: number,
  { text, version, take = false }: { text: string; version: number; take?: boolean },
  now: Date,
): TextSaved {
  return inTransaction(db, () => {
    const conversation = openRecord(db, viewer, conversationId);
    const kept = findRecordText(db, conversation);
    const hasPen = kept.penPersonId === viewer.personId;
    if (kept.text === text && (hasPen || !take))
      return { version: kept.version, savedAt: kept.writtenAt ?? now.getTime() };
    if (kept.version !== version || !(hasPen || take)) throw new Stale(kept.version, { text: kept.text });
    const newTurn = !hasPen || kept.writtenAt === null || now.getTime() - kept.writtenAt > TURN_MS;
    put(db, conversationId, kept, { text, penPersonId: viewer.personId, writtenAt: now.getTime() });
    if (newTurn) audit(db, viewer, conversation, "record.noted", { scope: "text" }, now);
    return { version: kept.version + 1, savedAt: now.getTime() };
  });
}

/**
 * Gives the pen of the running text to another party, or takes it: two who are equal ask nobody's leave. What the other had
 * not saved yet stays on her screen, beside what is saved.
 * @throws NotFound when she is no party, RuleBroken when the record is closed or the other is no party
 */
export function passPen(
  db: Db,
  viewer: Viewer,
  conversationId: number,
  { toPersonId }: { toPersonId: number },
  now: Date,
) {
  inTransaction(db, () => {
    const conversation = openRecord(db, viewer, conversationId);
    if (!conversation.parties.some((party) => party.personId === toPersonId))
      throw new RuleBroken({ to: "not_known" });
    const kept = findRecordText(db, conversation);
    if (kept.penPersonId === toPersonId) return;
    if (kept.penPersonId !== viewer.personId && toPersonId !== viewer.personId) throw new NotFound();
    put(db, conversationId, kept, { penPersonId: toPersonId });
    audit(db, viewer, conversation, "record.pen_passed", { to: toPersonId }, now);
  });
}

function put(
  db: Db,
  conversationId: number,
  kept: RecordText,
  change: { text?: string; penPersonId: number; writtenAt?: number },
) {
  const version = kept.version + 1;
  if (kept.there)
    return void db
      .update(recordTexts)
      .set({ ...change, version })
      .where(eq(recordTexts.conversationId, conversationId))
      .run();
  db.insert(recordTexts)
    .values({ conversationId, ...change, version })
    .run();
}

function audit(
  db: Db,
  viewer: Viewer,
  { id, staff }: OpenConversation,
  action: "record.noted" | "record.pen_passed",
  detail: Record<string, string | number>,
  now: Date,
) {
  const entry = { actorId: viewer.personId, action, object: "conversation", objectId: id };
  recordAudit(db, { ...entry, subjectId: staff?.personId, detail }, now);
}
