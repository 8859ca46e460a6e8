import { eq } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { ruleOn } from "#app/features/settings/rules.server.ts";
import { RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { conversations, recordRevisions } from "#db/schema/index.ts";
import { closingDay } from "../model.ts";
import { standingOfRecord } from "../record.ts";
import { getConversation } from "../queries/access.server.ts";
import { partiesStand } from "../queries/parties-stand.server.ts";
import { findStandingRevision } from "../queries/revisions.server.ts";

/**
 * Opens a record again that one or all have signed, with a reason both read. The revision stays readable with its
 * signatures; the next signature makes a new one. The last day to sign counts from today.
 * @throws NotFound when she is no party, RuleBroken when nothing is signed, it closed unsigned, or a signed one's partner is
 * another now: what changes is for a new conversation then
 */
export function reopenRecord(db: Db, viewer: Viewer, id: number, { reason }: { reason: string }, now: Date) {
  inTransaction(db, () => {
    const conversation = getConversation(db, viewer, id, "reopen");
    const standing = findStandingRevision(db, id);
    if (!standing) throw new RuleBroken({ form: "not_allowed" });
    const over = standingOfRecord(conversation, true, viewer.today) === "locked";
    if (conversation.state !== "signed" && over) throw new RuleBroken({ form: "not_allowed" });
    if (conversation.state === "signed" && !partiesStand(db, conversation, viewer.today))
      throw new RuleBroken({ form: "partner_changed" });
    db.update(recordRevisions)
      .set({ reopenedAt: now.getTime(), reopenedBy: viewer.personId, reopenReason: reason })
      .where(eq(recordRevisions.id, standing.id))
      .run();
    const days = ruleOn(db, conversation.boardId, "record_closes_unsigned_after", viewer.today);
    db.update(conversations)
      .set({
        state: "held",
        signedOn: null,
        closesOn: closingDay(viewer.today, days),
        version: conversation.version + 1,
      })
      .where(eq(conversations.id, id))
      .run();
    const entry = {
      actorId: viewer.personId,
      action: "record.reopened",
      object: "conversation",
      objectId: id,
    } as const;
    recordAudit(db, { ...entry, subjectId: conversation.staff?.personId, detail: { no: standing.no } }, now);
  });
}
