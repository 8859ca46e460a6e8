import { queueLetter } from "#app/features/mail/outbox.server.ts";
import { paths } from "#app/paths.ts";
import type { Db } from "#db/client.server.ts";

/** Tells someone that she is asked to write a story along, by whom and where to read it; not a word of it. */
export const tellOfAuthorship = (
  db: Db,
  { storyId, personId, by, today }: { storyId: number; personId: number; by: string; today: string },
  now: Date,
) =>
  queueLetter(
    db,
    {
      kind: "author_asked",
      personId,
      conversationId: null,
      facts: { by, path: paths.story(storyId) },
      onceKey: `author_asked:${storyId}:${personId}:${today}`,
    },
    now,
  );
