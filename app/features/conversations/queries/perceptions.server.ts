import { eq } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import { perceptions } from "#db/schema/index.ts";
import { mayBePerceived, type PerceptionWords } from "../perception.ts";
import type { OpenConversation } from "./access.server.ts";

export type Perceptions = {
  asked: boolean;
  mine: (PerceptionWords & { version: number }) | null;
  /** The other's answers; null until both answered, so that neither writes towards the other. */
  theirs: PerceptionWords | null;
};

/** How the talk was for the viewer, and for the other once both said so. The caller has asked the policy. */
export function getPerceptions(
  db: Db,
  viewer: Viewer,
  conversation: Pick<OpenConversation, "id" | "state" | "employmentId" | "parties">,
): Perceptions {
  if (!mayBePerceived(conversation)) return { asked: false, mine: null, theirs: null };
  const rows = db
    .select({
      personId: perceptions.personId,
      room: perceptions.room,
      agreed: perceptions.agreed,
      onward: perceptions.onward,
      version: perceptions.version,
    })
    .from(perceptions)
    .where(eq(perceptions.conversationId, conversation.id))
    .all();
  const mine = rows.find((row) => row.personId === viewer.personId);
  const other = rows.find(
    (row) =>
      row.personId !== viewer.personId &&
      conversation.parties.some((party) => party.personId === row.personId),
  );
  return {
    asked: true,
    mine: mine ? { room: mine.room, agreed: mine.agreed, onward: mine.onward, version: mine.version } : null,
    theirs: mine && other ? { room: other.room, agreed: other.agreed, onward: other.onward } : null,
  };
}
