import { and, asc, eq, or, sql } from "drizzle-orm";
import { allows } from "#app/features/auth/policy.ts";
import { isOver, type ActivityState, type FundingSource } from "#app/features/activities/model.ts";
import { activityPolicy } from "#app/features/activities/policy.ts";
import { standingTo } from "#app/features/activities/queries/access.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { fullName } from "#app/lib/name.ts";
import type { Db } from "#db/client.server.ts";
import { people, requests } from "#db/schema/index.ts";
import { requestsFor } from "../access.server.ts";
import { listRequests, oldestFirst } from "../queries.server.ts";

/**
 * The requests about an activity on its page: those the viewer reads; of a group that got its yes why, where that is for
 * everybody who reads the activity, and what it takes of each who takes part. And whether she can ask for it.
 */
export function requestsOfActivity(
  db: Db,
  viewer: Viewer,
  { id, state, schoolId }: { id: number; state: ActivityState; schoolId: number },
) {
  const ofIt = eq(requests.activityId, id);
  const shown = listRequests(db, viewer, ofIt, oldestFirst).filter(({ step }) => step !== "withdrawn");
  const [whys, amounts] = [requestsFor(viewer, "read_why"), requestsFor(viewer, "read_amounts")];
  const ofGroups = db
    .select({
      id: requests.id,
      minutes: sql<number | null>`iif(${amounts}, ${requests.minutes}, null)`,
      source: sql<FundingSource | null>`iif(${amounts}, ${requests.source}, null)`,
      whyIsKnown: sql<number>`${whys}`,
      why: requests.decidedWhy,
      decidedOn: requests.decidedOn,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
    })
    .from(requests)
    .innerJoin(people, eq(people.id, requests.decidedBy))
    .where(and(ofIt, eq(requests.state, "approved"), or(whys, amounts)))
    .orderBy(asc(requests.id))
    .all()
    .filter((one) => !shown.some((request) => request.id === one.id))
    .map(({ id: requestId, minutes, source, decidedOn, whyIsKnown, why, ...name }) => ({
      id: requestId,
      each: source && { minutes, source },
      decidedOn,
      by: fullName(name),
      why: whyIsKnown ? why : null,
    }));
  const hasOwn = shown.some(({ asker, step }) => asker.personId === viewer.personId && step !== "declined");
  const mayAsk = !isOver(state) && !hasOwn && viewer.schoolIds.includes(schoolId);
  return {
    requests: shown,
    ofGroups,
    mayAsk: mayAsk && allows(activityPolicy, "ask", standingTo(db, viewer, id)),
  };
}
