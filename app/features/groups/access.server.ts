import { and, eq, inArray, sql, type SQL } from "drizzle-orm";
import { allows, scopes } from "#app/features/auth/policy.ts";
import { onDay } from "#app/features/auth/relations.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { getTeam } from "#app/features/teams/queries/access.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { products, teamMemberships } from "#db/schema/index.ts";
import { hasRoundsOfItsOwn } from "./model.ts";
import { groupPolicy, productPolicy, type GroupRelation, type ProductRelation } from "./policy.ts";

export type GroupAct = keyof typeof groupPolicy;

/**
 * A team with what the viewer may do with what it keeps. Nothing is changed of a team that has stopped.
 * @throws NotFound when it is not there or the act is not the viewer's: the two look the same
 */
export function getGroup(db: Db, viewer: Viewer, id: number, act?: GroupAct) {
  const { held: ofTeam, may: _, ...team } = getTeam(db, viewer, id);
  const stopped = team.archivedOn !== null;
  const held: GroupRelation[] = ofTeam.filter((one) => one === "colleague" || one === "school_leader");
  if (!stopped) {
    if (ofTeam.includes("leader")) held.push("leader");
    if (ofTeam.includes("member")) held.push("member");
    if (ofTeam.includes("member") && hasRoundsOfItsOwn(team.kind)) held.push("member_of_group");
    if (isDriver(db, viewer, id)) held.push("driver");
  }
  const reading: GroupAct[] = ["see_rounds", "read_opened_page"];
  const may = (other: GroupAct) => allows(groupPolicy, other, held) && (!stopped || reading.includes(other));
  if (act && !may(act)) throw new NotFound();
  return { ...team, may };
}

const isDriver = (db: Db, viewer: Viewer, teamId: number) =>
  db
    .select({ id: teamMemberships.id })
    .from(teamMemberships)
    .where(
      and(
        eq(teamMemberships.teamId, teamId),
        eq(teamMemberships.personId, viewer.personId),
        eq(teamMemberships.part, "driver"),
        onDay(teamMemberships.fromDay, teamMemberships.toDay, viewer.today),
      ),
    )
    .get() !== undefined;

/** Each relation as a condition on the `products` row of the surrounding query. */
export const productConditions = (viewer: Viewer): Record<ProductRelation, SQL> => ({
  maker: eq(products.personId, viewer.personId),
  member_of_making_team: inArray(products.teamId, viewer.teamIds),
  school_when_opened: and(
    inArray(products.schoolId, viewer.schoolIds),
    sql`${products.openedOn} is not null`,
  )!,
});

/** The products for which the viewer may do something, as a condition: always a predicate. */
export const productsFor = (viewer: Viewer, act: keyof typeof productPolicy): SQL =>
  sql`(${sql.join(
    scopes(productPolicy, act, productConditions(viewer)).map((one) => sql`ifnull(${one}, 0)`),
    sql` or `,
  )})`;
