import type { Viewer } from "#app/features/auth/viewer.ts";
import { queueLetter, type LetterFacts, type LetterKind } from "#app/features/mail/outbox.server.ts";
import { fullName } from "#app/lib/name.ts";
import type { Db } from "#db/client.server.ts";
import type { OpenConversation } from "../queries/access.server.ts";

type Telling = {
  conversationId: number;
  kind: LetterKind;
  /** Who is to hear of it. */
  to: number[];
  /** When the conversation is or was, where it has a date. */
  at: number | null;
  /** What makes this telling another than one before: told twice with the same it is told once. */
  once: string | number;
  text?: LetterFacts["text"];
};

/** Queues a letter about a conversation to each who is to hear that the viewer did this; inside the transaction of it. */
export function tell(db: Db, viewer: Viewer, telling: Telling, now: Date) {
  const { conversationId, kind, at, text, once } = telling;
  const facts = { by: fullName(viewer), at, text };
  for (const personId of telling.to)
    queueLetter(
      db,
      { kind, personId, conversationId, facts, onceKey: `${kind}:${conversationId}:${once}:${personId}` },
      now,
    );
}

/** Everyone in the conversation but the viewer. */
export const othersIn = ({ parties, me }: Pick<OpenConversation, "parties" | "me">) =>
  parties.filter((party) => party.personId !== me.personId).map((party) => party.personId);
