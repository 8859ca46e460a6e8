import { and, eq, exists, inArray, isNull, or, sql, type SQL } from "drizzle-orm";
import { allows, scopes } from "#app/features/auth/policy.ts";
import { onDay, partnerOn } from "#app/features/auth/relations.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { employments, items, people, schools, shares, teams } from "#db/schema/index.ts";
import { teamLabel, type Audience, type Owner } from "./model.ts";
import { itemPolicy, itemRelations, type ItemRelation } from "./policy.ts";

const takingPart = sql`('invited', 'accepted', 'attended')`;
const writingAlong = sql`('invited', 'accepted')`;

/** Each relation as a condition on the `items` row of the surrounding query. Once per viewer: a page asks it many times. */
export function itemConditions(viewer: Viewer): Record<ItemRelation, SQL> {
  const known = conditionsOf.get(viewer);
  if (known) return known;
  const shared = (condition: SQL) =>
    sql`exists (select 1 from shares sh where sh.item_id = items.id and ${condition})`;
  const owners = viewer.partnerOf.map((staff) => `${staff.personId}:${staff.schoolId}`);
  const conditions = {
    owner: eq(items.ownerPersonId, viewer.personId),
    member_of_owning_team: inArray(items.ownerTeamId, viewer.teamIds),
    // Only while she is the partner: the share names her, and today's relation must still hold.
    shared_with_partner: and(
      shared(sql`sh.partner_id = ${viewer.personId}`),
      inArray(sql`(${items.ownerPersonId} || ':' || ${items.schoolId})`, owners),
    )!,
    shared_with_team: shared(inArray(sql`sh.team_id`, viewer.teamIds)),
    shared_with_school: and(inArray(items.schoolId, viewer.schoolIds), shared(sql`sh.audience = 'school'`))!,
    invited_to_activity: sql`(items.kind = 'activity' and exists (select 1 from participations pa
      where pa.activity_id = items.id and pa.person_id = ${viewer.personId} and pa.state in ${takingPart}))`,
    author_of_story: sql`(items.kind = 'story' and exists (select 1 from story_authors sa
      where sa.story_id = items.id and sa.person_id = ${viewer.personId} and sa.state in ${writingAlong}))`,
  };
  conditionsOf.set(viewer, conditions);
  return conditions;
}

const conditionsOf = new WeakMap<Viewer, Record<ItemRelation, SQL>>();

/** The items a viewer may read, as a condition on `items`. Always a predicate: an absent filter would mean every row. */
export const visibleTo = (viewer: Viewer): SQL => or(...scopes(itemPolicy, "read", itemConditions(viewer)))!;

/** The items a viewer owns, alone or with her team. */
export const ownedBy = (viewer: Viewer): SQL => or(...scopes(itemPolicy, "change", itemConditions(viewer)))!;

export type ItemAct = keyof typeof itemPolicy;

/**
 * An item with how the viewer stands to it.
 * @throws NotFound when it is not there or the act is not hers: the two look the same
 */
export function getItem(db: Db, viewer: Viewer, id: number, act: ItemAct = "read") {
  const conditions = itemConditions(viewer);
  const columns = Object.fromEntries(
    itemRelations.map((relation) => [relation, sql<number>`${conditions[relation]}`]),
  );
  const row = db
    .select({ item: items, ...(columns as Record<ItemRelation, SQL<number>>) })
    .from(items)
    .where(eq(items.id, id))
    .get();
  const held = row ? itemRelations.filter((relation) => row[relation]) : [];
  // Of a career path she tells; it has no readers to tick.
  const untold = act === "share" && row?.item.kind === "career_path";
  if (!row || untold || !allows(itemPolicy, act, held)) throw new NotFound();
  return { ...row.item, held, may: (other: ItemAct) => allows(itemPolicy, other, held) };
}

/** Who owns an item the viewer already sees: a person by her given name, or a team as it is called. */
export function findOwner(
  db: Db,
  item: { id: number; ownerPersonId: number | null; ownerTeamId: number | null },
): Owner {
  const which = and(eq(items.id, item.id), hasCompany());
  const company = db.select({ id: items.id }).from(items).where(which).get() !== undefined;
  if (item.ownerTeamId !== null) {
    const team = db
      .select({ name: teams.name, kind: teams.kind })
      .from(teams)
      .where(eq(teams.id, item.ownerTeamId))
      .get();
    return { personId: null, givenName: null, teamName: team ? teamLabel(team) : "", company };
  }
  const person = db
    .select({ givenName: people.givenName })
    .from(people)
    .where(eq(people.id, item.ownerPersonId ?? 0))
    .get();
  return { personId: item.ownerPersonId, givenName: person?.givenName ?? null, teamName: null, company };
}

/** Whether someone beside the writer was asked to take part or to write along, or does, and so reads it: a condition on `items`. */
export const hasCompany = (): SQL =>
  sql`(exists (select 1 from participations pa where pa.activity_id = items.id and pa.person_id <> items.created_by
    and pa.state in ${takingPart}) or exists (select 1 from story_authors sa where sa.story_id = items.id
    and sa.state in ${writingAlong}))`;

/**
 * Audiences per item, for cards: whom each item is shared with, by name. The viewer must already see the items.
 * With `today` a share with someone who is no longer the owner's partner is left out: it shows nothing to anybody.
 */
export function listAudiences(db: Db, itemIds: number[], today?: string): Map<number, Audience[]> {
  const byItem = new Map<number, Audience[]>();
  if (itemIds.length === 0) return byItem;
  const rows = db
    .select({
      itemId: shares.itemId,
      audience: shares.audience,
      partnerId: shares.partnerId,
      givenName: people.givenName,
      teamId: shares.teamId,
      teamName: teams.name,
      teamKind: teams.kind,
      schoolName: schools.name,
    })
    .from(shares)
    .innerJoin(items, eq(items.id, shares.itemId))
    .innerJoin(schools, eq(schools.id, items.schoolId))
    .leftJoin(people, eq(people.id, shares.partnerId))
    .leftJoin(teams, eq(teams.id, shares.teamId))
    .where(and(inArray(shares.itemId, itemIds), today ? partnerShareHolds(db, today) : undefined))
    .orderBy(
      shares.itemId,
      sql`case ${shares.audience} when 'partner' then 1 when 'team' then 2 else 3 end`,
      teams.name,
      shares.id,
    )
    .all();
  for (const row of rows) {
    const audience: Audience =
      row.audience === "partner"
        ? { kind: "partner", partnerId: row.partnerId!, name: row.givenName ?? "" }
        : row.audience === "team"
          ? {
              kind: "team",
              teamId: row.teamId!,
              name: teamLabel({ name: row.teamName ?? "", kind: row.teamKind ?? "" }),
            }
          : { kind: "school", name: row.schoolName };
    byItem.set(row.itemId, [...(byItem.get(row.itemId) ?? []), audience]);
  }
  return byItem;
}

/** A share with a partner counts while she is the partner of the owner, at the item's school: a condition on both rows. */
export function partnerShareHolds(db: Db, today: string): SQL {
  const partnered = db
    .select({ one: sql`1` })
    .from(employments)
    .where(
      and(
        eq(employments.personId, items.ownerPersonId),
        eq(employments.schoolId, items.schoolId),
        onDay(employments.fromDay, employments.toDay, today),
        eq(partnerOn(today), shares.partnerId),
      ),
    );
  return or(isNull(shares.partnerId), exists(partnered))!;
}
