import { queueLetter } from "#app/features/mail/outbox.server.ts";
import { paths } from "#app/paths.ts";
import type { Db } from "#db/client.server.ts";

/** Tells who waited longest that there is a place and where to look; not at what. */
export const tellOfPlace = (db: Db, wait: { id: number; activityId: number; personId: number }, now: Date) =>
  queueLetter(
    db,
    {
      kind: "place_free",
      personId: wait.personId,
      conversationId: null,
      facts: { path: paths.activity(wait.activityId) },
      onceKey: `place_free:${wait.id}`,
    },
    now,
  );

/** Tells someone that a training was assigned to her, by whom and where to look. */
export const tellOfAssignment = (
  db: Db,
  { activityId, personId, by }: { activityId: number; personId: number; by: string },
  now: Date,
) =>
  queueLetter(
    db,
    {
      kind: "training_assigned",
      personId,
      conversationId: null,
      facts: { by, path: paths.activity(activityId) },
    },
    now,
  );

type About = { activityId: number; personId: number; by: string; today: string };

/** Tells someone that she is asked along, by whom and where to look; once a day, however often it is asked. */
export const tellOfInvitation = (db: Db, about: About, now: Date) =>
  tellOf(db, "activity_invited", about, now);

/** Tells someone that something she takes part in, was asked for or waits for does not take place; not what. */
export const tellOfCancellation = (db: Db, about: About, now: Date) =>
  tellOf(db, "activity_cancelled", about, now);

const tellOf = (
  db: Db,
  kind: "activity_invited" | "activity_cancelled",
  { activityId, personId, by, today }: About,
  now: Date,
) =>
  queueLetter(
    db,
    {
      kind,
      personId,
      conversationId: null,
      facts: { by, path: paths.activity(activityId) },
      onceKey: `${kind}:${activityId}:${personId}:${today}`,
    },
    now,
  );
