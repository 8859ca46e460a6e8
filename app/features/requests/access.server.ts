import { and, eq, inArray, isNotNull, ne, or, sql, type SQL } from "drizzle-orm";
import { allows, scopes } from "#app/features/auth/policy.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { ownedBy, visibleTo } from "#app/features/items/queries.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { requests } from "#db/schema/index.ts";
import { requestPolicy, requestRelations, type RequestRelation } from "./policy.ts";

export type RequestAct = keyof typeof requestPolicy;

/** Each relation as a condition on the `requests` row of the surrounding query; never NULL. */
export function requestConditions(viewer: Viewer): Record<RequestRelation, SQL> {
  const known = conditionsOf.get(viewer);
  if (known) return known;
  const ofOthers = and(ne(requests.personId, viewer.personId), ne(requests.state, "withdrawn"))!;
  const ownPeople = viewer.partnerOf.map((staff) => `${staff.personId}:${staff.schoolId}`);
  // Names spelled out: in a query of one table drizzle leaves the table off, and a subquery would mean its own column.
  const asksAsLeader = sql`exists (select 1 from roles l where l.kind = 'school_leader'
    and l.person_id = requests.person_id and l.school_id = requests.school_id
    and l.from_day <= ${viewer.today} and (l.to_day is null or l.to_day >= ${viewer.today}))`;
  const sharedActivity = sql`exists (select 1 from items where items.id = requests.activity_id and ${visibleTo(viewer)}
    and exists (select 1 from shares ss where ss.item_id = items.id and ss.audience = 'school'))`;
  const takesPart = sql`exists (select 1 from participations p where p.activity_id = requests.activity_id
    and p.person_id = ${viewer.personId} and p.state in ('invited', 'accepted', 'attended'))`;
  const ownActivity = sql`exists (select 1 from items where items.id = requests.activity_id and ${ownedBy(viewer)})`;
  const asker = eq(requests.personId, viewer.personId);
  const conditions = {
    asker,
    organiser: and(asker, sql`(requests.places is null or ${ownActivity})`)!,
    partner: and(ofOthers, inArray(sql`(requests.person_id || ':' || requests.school_id)`, ownPeople))!,
    school_leader: and(ofOthers, inArray(requests.schoolId, viewer.ledSchoolIds), sql`not ${asksAsLeader}`)!,
    hr_adviser: and(
      inArray(requests.state, ["open", "approved"]),
      inArray(requests.schoolId, viewer.hrSchoolIds),
    )!,
    shared_with_school: and(eq(requests.state, "approved"), isNotNull(requests.places), sharedActivity)!,
    takes_part: and(eq(requests.state, "approved"), isNotNull(requests.places), takesPart)!,
  };
  conditionsOf.set(viewer, conditions);
  return conditions;
}

const conditionsOf = new WeakMap<Viewer, Record<RequestRelation, SQL>>();

/** The requests for which the viewer may do something, as a condition on `requests`: always a predicate. */
export const requestsFor = (viewer: Viewer, act: RequestAct): SQL =>
  or(...scopes(requestPolicy, act, requestConditions(viewer)))!;

/**
 * A request with how the viewer stands to it.
 * @throws NotFound when it is not there or the act is not hers: the two look the same
 */
export function getRequestRow(db: Db, viewer: Viewer, id: number, act: RequestAct = "read") {
  const conditions = requestConditions(viewer);
  const columns = Object.fromEntries(
    requestRelations.map((relation) => [relation, sql<number>`${conditions[relation]}`]),
  ) as Record<RequestRelation, SQL<number>>;
  const row = db
    .select({ request: requests, ...columns })
    .from(requests)
    .where(eq(requests.id, id))
    .get();
  const held = row ? requestRelations.filter((relation) => row[relation]) : [];
  if (!row || !allows(requestPolicy, act, held)) throw new NotFound();
  return { ...row.request, may: (other: RequestAct) => allows(requestPolicy, other, held) };
}

/** Whether the viewer reads the page of an activity, apart from the requests about it: a condition on `items`. */
export const readsActivity = (viewer: Viewer): SQL<number> => sql<number>`ifnull(${visibleTo(viewer)}, 0)`;

export type RequestRow = ReturnType<typeof getRequestRow>;
