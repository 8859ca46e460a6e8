import { and, eq, inArray, sql, type SQL } from "drizzle-orm";
import { scopes } from "#app/features/auth/policy.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { itemConditions, visibleTo } from "#app/features/items/queries.server.ts";
import type { Db } from "#db/client.server.ts";
import { items } from "#db/schema/index.ts";
import type { ParticipationState } from "../model.ts";
import { activityPolicy, activityRelations, type ActivityRelation } from "../policy.ts";

/** Whether the viewer has one of these answers on an activity: a condition on `items`. */
export const takesPart = (viewer: Viewer, states: readonly ParticipationState[]): SQL =>
  sql`exists (select 1 from participations pa where pa.activity_id = items.id
    and pa.person_id = ${viewer.personId} and ${inArray(sql`pa.state`, states)})`;

/** Whether the viewer waits for a place: a condition on `items`. */
export const waitsForPlace = (viewer: Viewer): SQL =>
  sql`exists (select 1 from sign_up_waits sw where sw.activity_id = items.id and sw.person_id = ${viewer.personId})`;

/** Each relation as a condition on the `items` row of the surrounding query. */
export function activityConditions(viewer: Viewer): Record<ActivityRelation, SQL> {
  const known = conditionsOf.get(viewer);
  if (known) return known;
  const ofHerGroup = sql`exists (select 1 from sign_ups su where su.activity_id = items.id and (
    (su.whole_school = 1 and ${inArray(items.schoolId, viewer.schoolIds)})
    or exists (select 1 from sign_up_teams st where st.activity_id = su.activity_id
      and ${inArray(sql`st.team_id`, viewer.teamIds)})))`;
  const ownPeople = viewer.partnerOf.map((staff) => `${staff.personId}:${staff.schoolId}`);
  const conditions = {
    ...itemConditions(viewer),
    takes_part: takesPart(viewer, ["accepted", "attended"]),
    declined_invitation: takesPart(viewer, ["declined"]),
    open_to_sign_up: and(eq(items.kind, "activity"), visibleTo(viewer), ofHerGroup)!,
    school_leader: inArray(items.schoolId, viewer.ledSchoolIds),
    partner: sql`exists (select 1 from participations pa where pa.activity_id = items.id
      and ${inArray(sql`(pa.person_id || ':' || items.school_id)`, ownPeople)})`,
  };
  conditionsOf.set(viewer, conditions);
  return conditions;
}

const conditionsOf = new WeakMap<Viewer, Record<ActivityRelation, SQL>>();

/** The activities for which the viewer may do something, as a condition on `items`: always a predicate. */
export const activitiesFor = (viewer: Viewer, act: keyof typeof activityPolicy): SQL =>
  sql`(${sql.join(scopes(activityPolicy, act, activityConditions(viewer)), sql` or `)})`;

/** How the viewer stands to an activity; nothing where it is not there. */
export function standingTo(db: Db, viewer: Viewer, activityId: number): ActivityRelation[] {
  const conditions = activityConditions(viewer);
  const columns = Object.fromEntries(
    activityRelations.map((relation) => [relation, sql<number>`${conditions[relation]}`]),
  );
  const row = db
    .select(columns as Record<ActivityRelation, SQL<number>>)
    .from(items)
    .where(and(eq(items.id, activityId), eq(items.kind, "activity")))
    .get();
  return row ? activityRelations.filter((relation) => row[relation]) : [];
}
