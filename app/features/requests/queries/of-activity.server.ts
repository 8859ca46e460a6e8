import { and, asc, eq } from "drizzle-orm";
import { allows } from "#app/features/auth/policy.ts";
import { isOver, type ActivityState } from "#app/features/activities/model.ts";
import { activityPolicy } from "#app/features/activities/policy.ts";
import { standingTo } from "#app/features/activities/queries/access.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { fullName } from "#app/lib/name.ts";
import type { Db } from "#db/client.server.ts";
import { people, requests } from "#db/schema/index.ts";
import { requestsFor } from "../access.server.ts";
import { listRequests, oldestFirst } from "../queries.server.ts";

/**
 * The requests about an activity on its page: those the viewer reads, and of a group why it got its yes where that is for
 * everybody who reads the activity. And whether she can ask for it.
 */
export function requestsOfActivity(
  db: Db,
  viewer: Viewer,
  { id, state, schoolId }: { id: number; state: ActivityState; schoolId: number },
) {
  const ofIt = eq(requests.activityId, id);
  const shown = listRequests(db, viewer, ofIt, oldestFirst).filter(({ step }) => step !== "withdrawn");
  const reasons = db
    .select({
      id: requests.id,
      why: requests.decidedWhy,
      decidedOn: requests.decidedOn,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
    })
    .from(requests)
    .innerJoin(people, eq(people.id, requests.decidedBy))
    .where(and(ofIt, eq(requests.state, "approved"), requestsFor(viewer, "read_why")))
    .orderBy(asc(requests.id))
    .all()
    .filter((reason) => !shown.some((request) => request.id === reason.id))
    .map(({ id: requestId, why, decidedOn, ...name }) => ({
      id: requestId,
      why,
      decidedOn,
      by: fullName(name),
    }));
  const hasOwn = shown.some(({ asker, step }) => asker.personId === viewer.personId && step !== "declined");
  const mayAsk = !isOver(state) && !hasOwn && viewer.schoolIds.includes(schoolId);
  return {
    requests: shown,
    reasons,
    mayAsk: mayAsk && allows(activityPolicy, "ask", standingTo(db, viewer, id)),
  };
}
