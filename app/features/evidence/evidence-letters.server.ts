import { queueLetter } from "#app/features/mail/outbox.server.ts";
import { paths } from "#app/paths.ts";
import type { Db } from "#db/client.server.ts";

/** Tells an owner that something she keeps will soon no longer be valid: where to look; never what it is. */
export const tellOfEnd = (
  db: Db,
  { id, personId, validUntil }: { id: number; personId: number; validUntil: string },
  now: Date,
) =>
  queueLetter(
    db,
    {
      kind: "evidence_ends",
      personId,
      conversationId: null,
      facts: { path: paths.evidence(id) },
      onceKey: `evidence_ends:${id}:${validUntil}`,
    },
    now,
  );
