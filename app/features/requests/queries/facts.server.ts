import { asc, desc, eq, type SQL } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { fullName } from "#app/lib/name.ts";
import type { Db } from "#db/client.server.ts";
import { activities, people, requests, schools } from "#db/schema/index.ts";
import { requestsFor } from "../access.server.ts";
import { amountsOf, opensTitle, type RequestFacts } from "../states.ts";

const FACTS_SHOWN = 600;

/** What the HR adviser knows of the requests in her scope, by school and name; no word of anyone's. */
export const listFacts = (db: Db, viewer: Viewer): RequestFacts[] =>
  factsWhere(db, requestsFor(viewer, "read_facts"));

/** Facts of requests, without what they are for unless `opensTitle` says so. */
export function factsWhere(db: Db, which: SQL): RequestFacts[] {
  return db
    .select({
      request: requests,
      title: activities.title,
      kind: activities.kind,
      schoolName: schools.name,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
    })
    .from(requests)
    .innerJoin(activities, eq(activities.itemId, requests.activityId))
    .innerJoin(schools, eq(schools.id, requests.schoolId))
    .innerJoin(people, eq(people.id, requests.personId))
    .where(which)
    .orderBy(asc(schools.name), asc(schools.id), desc(requests.askedOn), desc(requests.id))
    .limit(FACTS_SHOWN)
    .all()
    .map(({ request, title, kind, schoolName, ...name }) => ({
      ...amountsOf(request),
      id: request.id,
      name: fullName(name),
      schoolId: request.schoolId,
      schoolName,
      kind,
      title: opensTitle(request) ? title : null,
    }));
}
