import { and, asc, eq, inArray, isNull, lte, or, sql, type SQL } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { visibleTo } from "#app/features/items/queries.server.ts";
import type { Day } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";
import { caoRules, employments, entitlements, schools } from "#db/schema/index.ts";
import type { Facts, Use } from "../model.ts";
import { isRuleCode, type CaoRule } from "../rules.ts";
import { yearOf, type Year } from "../years.ts";
import type { Scope } from "./scope.server.ts";

const OPEN_ENDED = "9999-12-31";

/**
 * What the ledger of these years is made of, of the people and schools of a scope: five queries, whatever their number. Nothing
 * is kept twice: entitlements, requests and who attended are read where they stand.
 * @param of the people of the scope, where they are few: the rest is not even looked at
 */
export function findFacts(
  db: Db,
  viewer: Viewer,
  { scope, of }: { scope: Scope; of?: readonly number[] },
  years: readonly Year[],
): Facts {
  const to = years
    .map((year) => year.to)
    .sort()
    .at(-1)!;
  const set = listRightsSet(db, scope);
  const first = [...set.map((right) => right.from), ...years.map((year) => year.from)].sort()[0]!;
  const since = years.map(({ by }) => yearOf(first, by).from).sort()[0]!;
  return {
    set,
    employed: listEmployed(db, scope, to),
    rules: listRules(db, viewer.boardId),
    uses: listUses(db, viewer, { scope, of }, { from: since, to }),
  };
}

const listEmployed = (db: Db, scope: Scope, to: Day) =>
  db
    .select({
      personId: employments.personId,
      schoolId: employments.schoolId,
      sector: schools.sector,
      functionGroup: employments.functionGroup,
      factor: employments.partTimeFactor,
      from: employments.fromDay,
      to: sql<string>`coalesce(${employments.toDay}, ${OPEN_ENDED})`,
    })
    .from(employments)
    .innerJoin(schools, eq(schools.id, employments.schoolId))
    .where(and(scope(sql`employments.person_id`, sql`employments.school_id`), lte(employments.fromDay, to)))
    .orderBy(asc(employments.personId), asc(employments.fromDay), asc(employments.id))
    .all();

const listRightsSet = (db: Db, scope: Scope) =>
  db
    .select({
      id: entitlements.id,
      personId: entitlements.personId,
      schoolId: entitlements.schoolId,
      account: entitlements.account,
      kind: entitlements.kind,
      minutes: sql<number>`ifnull(${entitlements.minutes}, 0)`,
      cents: sql<number>`ifnull(${entitlements.cents}, 0)`,
      from: entitlements.fromDay,
      to: entitlements.toDay,
      source: entitlements.source,
    })
    .from(entitlements)
    .where(scope(sql`entitlements.person_id`, sql`entitlements.school_id`))
    .orderBy(asc(entitlements.fromDay), asc(entitlements.id))
    .all();

/** What Jaarring ships and what the board has in its place, oldest first. */
export const listRules = (db: Db, boardId: number): CaoRule[] =>
  db
    .select({
      id: caoRules.id,
      own: sql<number>`${caoRules.boardId} is not null`,
      sector: caoRules.sector,
      code: caoRules.code,
      functionGroup: caoRules.functionGroup,
      value: caoRules.value,
      from: caoRules.fromDay,
      to: caoRules.toDay,
      source: caoRules.source,
      checkedOn: caoRules.checkedOn,
    })
    .from(caoRules)
    .where(or(isNull(caoRules.boardId), eq(caoRules.boardId, boardId)))
    .orderBy(asc(caoRules.fromDay), asc(caoRules.id))
    .all()
    .flatMap(({ own, code, ...rule }) => (isRuleCode(code) ? [{ ...rule, code, own: Boolean(own) }] : []));

/** The day a request counts on, approved or attended alike, so that nothing moves to another year in between: that of the activity. */
const countsOn = sql`coalesce(a.starts_on, a.ends_on, r.decided_on, i.opened_on)`;

/**
 * What these activities take, or took, of what counts in a period and in a scope: the very lines the ledger is made of, so that
 * a sum elsewhere is a sum of the ledger. Without titles.
 */
export const listUsesOfActivities = (
  db: Db,
  viewer: Viewer,
  { scope, activities }: { scope: Scope; activities: readonly number[] },
  period: { from: Day; to: Day },
): Use[] => listUses(db, viewer, { scope, activities }, period);

/**
 * Of a request for herself one line: what was approved, or once she attended what it took. Of a request for a group one for each who
 * takes part and one for the places nobody took, until it is done: then only who was there. Who has a request of her own for it stands under that; and what several groups
 * share under the first that was asked.
 */
function listUses(
  db: Db,
  viewer: Viewer,
  { scope, of, activities }: { scope: Scope; of?: readonly number[]; activities?: readonly number[] },
  { from, to }: { from: Day; to: Day },
): Use[] {
  const ofThem = of ? sql`(r.places is not null or ${inArray(sql`r.person_id`, [...of])})` : sql`1`;
  // Who asks by activity has them before her already: their titles are not asked again.
  const titled = activities ? sql`0` : titleIsKnown(viewer);
  const few = activities
    ? sql`(${ofThem} and r.activity_id in (select value from json_each(${JSON.stringify(activities)})))`
    : ofThem;
  return db.all<Use>(sql`
    with approved as (
      select r.id, r.activity_id, r.person_id, r.school_id, r.places, r.source, r.done_on,
        ifnull(r.minutes, 0) minutes, ifnull(r.cents, 0) cents, ${countsOn} on_day,
        a.kind activity_kind, a.title, ${titled} title_known
      from requests r join activities a on a.item_id = r.activity_id join items i on i.id = r.activity_id
      where r.state = 'approved' and ${few} and ${countsOn} between ${from} and ${to}),
    of_groups as (
      select f.*, p.person_id taker_id, ${sourceOf} taker_source, ${attended} taker_attended,
        ${took.minutes} taker_minutes, ${took.cents} taker_cents
      from approved f join participations p on p.activity_id = f.activity_id and (p.state = 'attended' or (p.state = 'accepted' and f.done_on is null))
      where f.places is not null
        and not exists (select 1 from requests o where o.activity_id = f.activity_id and o.person_id = p.person_id
          and o.state = 'approved' and o.places is null)
        and not exists (select 1 from requests o where o.activity_id = f.activity_id and o.state = 'approved'
          and o.places is not null and o.id < f.id)),
    used as (
      select f.id, f.activity_id, f.activity_kind, f.title, f.title_known, ${sourceOf} source, f.on_day, f.person_id,
        f.school_id, ${attended} attended, ${took.minutes} minutes, ${took.cents} cents, 0 open_places
      from approved f left join participations p on p.activity_id = f.activity_id and p.person_id = f.person_id
      where f.places is null
      union all
      select g.id, g.activity_id, g.activity_kind, g.title, g.title_known, g.taker_source, g.on_day, g.taker_id,
        ${takersSchool}, g.taker_attended, g.taker_minutes, g.taker_cents, 0
      from of_groups g
      union all
      select f.id, f.activity_id, f.activity_kind, f.title, f.title_known, f.source, f.on_day, f.person_id, f.school_id, 0,
        f.minutes * o.places, f.cents * o.places, o.places
      from (select f.id, max(0, f.places - (select count(*) from of_groups g where g.id = f.id)) places
        from approved f where f.places is not null and f.done_on is null) o join approved f on f.id = o.id where o.places > 0)
    select u.id requestId, u.activity_id activityId, u.activity_kind activityKind, u.source, u.on_day "on",
      u.person_id personId, u.school_id schoolId, iif(u.attended, 'spent', 'committed') kind, u.minutes, u.cents,
      u.open_places openPlaces, iif(u.title_known or u.person_id = ${viewer.personId}, u.title, null) title
    from used u where ${scope(sql`u.person_id`, sql`u.school_id`)}
    order by u.on_day, u.id, u.person_id`);
}

/** Where someone who takes part is counted: where she works that day, at the school that asked if that is one, else where most. */
const takersSchool = sql`coalesce(
  (select e.school_id from employments e where e.person_id = g.taker_id
    order by (e.from_day <= g.on_day and (e.to_day is null or e.to_day >= g.on_day)) desc, e.school_id = g.school_id desc,
      e.part_time_factor desc, e.id limit 1),
  g.school_id)`;

/** A training she was assigned is that for her, whatever the request says. */
const sourceOf = sql`iif(p.assigned_by is not null, 'assigned', f.source)`;
const attended = sql`ifnull(p.state = 'attended', 0)`;
const took = {
  minutes: sql`iif(p.state = 'attended', coalesce(p.minutes, f.minutes), f.minutes)`,
  cents: sql`iif(p.state = 'attended', coalesce(p.cents, f.cents), f.cents)`,
};

const fromSchool = (cents: SQL, source: SQL) =>
  sql`(ifnull(${cents}, 0) > 0 and ${source} not in ('individual', 'none'))`;

/**
 * Whether a viewer may know what it is called: where cover or money of the school was asked for it, as `opensTitle` says of a
 * request, or where it is shared with her.
 */
const titleIsKnown = (viewer: Viewer): SQL =>
  sql`(r.cover_asked = 1
    or (${fromSchool(sql`r.cents`, sql`r.source`)} and (r.asked_source is null or ${fromSchool(sql`r.asked_cents`, sql`r.asked_source`)}))
    or exists (select 1 from items where items.id = r.activity_id and ${visibleTo(viewer)}))`;
