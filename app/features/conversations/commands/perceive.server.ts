import { and, eq } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { perceptions } from "#db/schema/index.ts";
import { mayBePerceived, type PerceptionWords } from "../perception.ts";
import { getPerceptions } from "../queries/perceptions.server.ts";
import { getConversation } from "../queries/access.server.ts";

/**
 * Says how the talk was, in own words; one answer is enough. Neither reads the other before both answered, and from then on
 * neither changes hers. The audit knows that she answered, never what.
 * @throws NotFound when she is no party, RuleBroken before the talk, without a word or when both answered, Stale with what
 * is saved in her other tab
 */
export function perceive(
  db: Db,
  viewer: Viewer,
  id: number,
  { version, ...words }: PerceptionWords & { version: number },
  now: Date,
) {
  inTransaction(db, () => {
    const conversation = getConversation(db, viewer, id, "perceive");
    if (!mayBePerceived(conversation)) throw new RuleBroken({ form: "not_yet" });
    if (!words.room && !words.agreed && !words.onward) throw new RuleBroken({ form: "say_one" });
    const { mine, theirs } = getPerceptions(db, viewer, conversation);
    if (mine && mine.room === words.room && mine.agreed === words.agreed && mine.onward === words.onward)
      return;
    if (mine && theirs) throw new RuleBroken({ form: "both_shared" });
    if ((mine?.version ?? 0) !== version) throw new Stale(mine?.version ?? 0, textsOf(mine));
    const answeredAt = now.getTime();
    if (mine)
      db.update(perceptions)
        .set({ ...words, answeredAt, version: version + 1 })
        .where(and(eq(perceptions.conversationId, id), eq(perceptions.personId, viewer.personId)))
        .run();
    else
      db.insert(perceptions)
        .values({ ...words, conversationId: id, personId: viewer.personId, answeredAt })
        .run();
    const entry = {
      actorId: viewer.personId,
      action: "perception.answered",
      object: "conversation",
    } as const;
    recordAudit(db, { ...entry, objectId: id, subjectId: viewer.personId }, now);
  });
}

const textsOf = (words: PerceptionWords | null): Record<string, string> => ({
  room: words?.room ?? "",
  agreed: words?.agreed ?? "",
  onward: words?.onward ?? "",
});
