import { queueLetter } from "#app/features/mail/outbox.server.ts";
import { paths } from "#app/paths.ts";
import type { Db } from "#db/client.server.ts";

/** Tells a colleague that she is asked to join a group, by whom and where to look. */
export const tellOfGroup = (
  db: Db,
  { teamId, personId, by }: { teamId: number; personId: number; by: string },
  now: Date,
) =>
  queueLetter(
    db,
    { kind: "group_invited", personId, conversationId: null, facts: { by, path: paths.team(teamId) } },
    now,
  );
