import { queueLetter } from "#app/features/mail/outbox.server.ts";
import { paths } from "#app/paths.ts";
import type { Db } from "#db/client.server.ts";

/** Tells a colleague that she was given a role, by whom and where to look; not which, nor what comes with it. */
export const tellOfRole = (
  db: Db,
  { profileId, personId, by }: { profileId: number; personId: number; by: string },
  now: Date,
) =>
  queueLetter(
    db,
    { kind: "role_given", personId, conversationId: null, facts: { by, path: paths.role(profileId) } },
    now,
  );
