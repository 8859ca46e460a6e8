import { queueLetter } from "#app/features/mail/outbox.server.ts";
import { paths } from "#app/paths.ts";
import type { Db } from "#db/client.server.ts";

type To = { personId: number; by: string };

/** Tells a colleague that feedback is asked of her, or was given to her: who, and where; never what. */
export const tellOfFeedback = (
  db: Db,
  kind: "feedback_asked" | "feedback_given",
  { id, personId, by }: To & { id: number },
  now: Date,
) =>
  queueLetter(
    db,
    {
      kind,
      personId,
      conversationId: null,
      facts: { by, path: paths.oneFeedback(id) },
      onceKey: `${kind}:${id}:${personId}`,
    },
    now,
  );

/** Tells a colleague that a lesson visit is asked of her, or what the visitor answered. */
export const tellOfVisit = (
  db: Db,
  kind: "visit_asked" | "visit_answered",
  { id, personId, by }: To & { id: number },
  now: Date,
) =>
  queueLetter(
    db,
    {
      kind,
      personId,
      conversationId: null,
      facts: { by, path: paths.lessonVisit(id) },
      onceKey: `${kind}:${id}:${personId}`,
    },
    now,
  );
