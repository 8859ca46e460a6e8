import type { Viewer } from "#app/features/auth/viewer.ts";
import { queueLetter } from "#app/features/mail/outbox.server.ts";
import { fullName } from "#app/lib/name.ts";
import { paths } from "#app/paths.ts";
import type { Db } from "#db/client.server.ts";

// Who and where to look; never what is passed on, nor that someone leaves.

/** Tells someone that her handover is ready for her to tick. Once. */
export const tellOfHandover = (db: Db, by: Viewer, personId: number, handoverId: number, now: Date) =>
  queueLetter(
    db,
    {
      kind: "handover_asked",
      personId,
      conversationId: null,
      facts: { by: fullName(by), path: paths.personHandover(personId) },
      onceKey: `handover_asked:${handoverId}`,
    },
    now,
  );

/** Tells a colleague that something was passed on to her. Once for a line, however often it was taken back meanwhile. */
export const tellOfLine = (
  db: Db,
  by: Viewer,
  { id, ofPerson, to }: { id: number; ofPerson: number; to: number },
  now: Date,
) =>
  queueLetter(
    db,
    {
      kind: "handover_received",
      personId: to,
      conversationId: null,
      facts: { by: fullName(by), path: paths.handoverLine(ofPerson, id) },
      onceKey: `handover_received:${id}:${to}`,
    },
    now,
  );
