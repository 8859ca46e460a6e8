import { and, eq, inArray, ne } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { fullName } from "#app/lib/name.ts";
import type { Db } from "#db/client.server.ts";
import { participations, signUpWaits } from "#db/schema/index.ts";
import { tellOfCancellation } from "../activity-letters.server.ts";

/** Writes to who takes part, was asked or waits for a place, but not to who called it off. Called inside her command. */
export function tellItIsOff(db: Db, viewer: Viewer, activityId: number, now: Date) {
  const joined = db
    .select({ personId: participations.personId })
    .from(participations)
    .where(
      and(
        eq(participations.activityId, activityId),
        inArray(participations.state, ["invited", "accepted", "attended"]),
        ne(participations.personId, viewer.personId),
      ),
    )
    .all();
  const waiting = db
    .select({ personId: signUpWaits.personId })
    .from(signUpWaits)
    .where(and(eq(signUpWaits.activityId, activityId), ne(signUpWaits.personId, viewer.personId)))
    .orderBy(signUpWaits.id)
    .all();
  for (const { personId } of [...joined, ...waiting])
    tellOfCancellation(db, { activityId, personId, by: fullName(viewer), today: viewer.today }, now);
}
