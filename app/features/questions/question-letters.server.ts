import { queueLetter } from "#app/features/mail/outbox.server.ts";
import { paths } from "#app/paths.ts";
import type { Db } from "#db/client.server.ts";

/** Tells someone that a question waits for her answer: who proposed it and where to look. The same proposal is told once. */
export const tellOfProposal = (
  db: Db,
  { id, personId, by }: { id: number; personId: number; by: string },
  now: Date,
) =>
  queueLetter(
    db,
    {
      kind: "question_proposed",
      personId,
      conversationId: null,
      facts: { by, path: paths.question(id) },
      onceKey: `question_proposed:${id}`,
    },
    now,
  );
