import { and, eq } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { ruleOn } from "#app/features/settings/rules.server.ts";
import { RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { conversations } from "#db/schema/index.ts";
import { closingDay, isLocked, problemOfHolding } from "../model.ts";
import { getConversation } from "../queries/access.server.ts";
import { othersIn, tell } from "./tell.server.ts";

/**
 * Either party says the talk was held, on a day. From then on the record can be signed, until its last day (the dated
 * rule `record_closes_unsigned_after`, counted from the day this is said: who tells late has as long to sign); the others who sign are asked to.
 * @throws NotFound when she is no party, RuleBroken before its start or in the future, Stale when its date was changed meanwhile
 */
export function holdConversation(
  db: Db,
  viewer: Viewer,
  id: number,
  { heldOn, version }: { heldOn: string; version: number },
  now: Date,
) {
  inTransaction(db, () => {
    const conversation = getConversation(db, viewer, id, "write_record");
    if (conversation.state === "held" && conversation.heldOn === heldOn) return;
    if (isLocked(conversation.state) || conversation.state === "held")
      throw new RuleBroken({ form: "locked" });
    if (conversation.version !== version) throw new Stale(conversation.version);
    const problem = problemOfHolding(conversation, heldOn, now);
    if (problem) throw new RuleBroken({ heldOn: problem });
    const closesOn = closingDay(
      heldOn > viewer.today ? heldOn : viewer.today,
      ruleOn(db, conversation.boardId, "record_closes_unsigned_after", heldOn),
    );
    db.update(conversations)
      .set({ state: "held", heldOn, closesOn, version: version + 1 })
      .where(and(eq(conversations.id, id), eq(conversations.version, version)))
      .run();
    const entry = {
      actorId: viewer.personId,
      action: "conversation.held",
      object: "conversation",
      objectId: id,
    } as const;
    recordAudit(db, { ...entry, subjectId: conversation.staff?.personId, detail: { heldOn } }, now);
    const to = othersIn({
      parties: conversation.parties.filter((party) => party.signs),
      me: conversation.me,
    });
    const telling = { kind: "signature_asked", text: "held", to, at: conversation.scheduledAt } as const;
    tell(db, viewer, { conversationId: id, ...telling, once: `held:${version}` }, now);
  });
}
