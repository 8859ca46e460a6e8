import { and, asc, desc, eq, inArray, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import { listOpenAgreementsBetween } from "#app/features/agreements/queries.server.ts";
import { onDay } from "#app/features/auth/relations.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { teamLabel } from "#app/features/items/model.ts";
import type { Db } from "#db/client.server.ts";
import {
  activities,
  items,
  products,
  roleHoldings,
  roleProfiles,
  teamMemberships,
  teams,
} from "#db/schema/index.ts";
import type { LineKind } from "../list-model.ts";
import type { Handover } from "./list-access.server.ts";

const MOST_CONTACTS = 8;

/** Something of her work that is known already, and that she may want to pass on. */
export type Known = {
  key: string;
  kind: LineKind;
  text: string;
  agreementId?: number;
  holdingId?: number;
  teamId?: number;
  stays?: true;
};

type Whose = Pick<Handover, "personId" | "schoolId" | "day">;

/**
 * What is known of her own work at that school, for herself: agreements that are open, roles she holds, groups she drives or
 * is a member of, what she made, and whom she worked with outside. Offered, never ticked.
 */
export function listKnownWork(db: Db, viewer: Viewer, handover: Handover): Known[] {
  return [
    ...listRolesHeld(db, handover).map(({ id, title }) => ({
      ...{ key: `role:${id}`, kind: "role" as const, text: title, holdingId: id },
    })),
    ...listGroups(db, handover).map((team) => ({
      ...{ key: `group:${team.id}`, kind: "group" as const, text: teamLabel(team), teamId: team.id },
    })),
    ...listOpenAgreementsBetween(db, viewer, handover.employmentId).map(({ id, text, side }) => ({
      ...{ key: `agreement:${id}`, kind: "agreement" as const, text, agreementId: id },
      ...(side === "school" ? { stays: true as const } : {}),
    })),
    ...listMade(db, handover).map(({ title: text }) => ({
      ...{ key: `material:${text}`, kind: "material" as const, text },
    })),
    ...listWorkedWith(db, handover).map((text) => ({
      ...{ key: `contact:${text}`, kind: "contact" as const, text },
    })),
  ];
}

/** The roles someone holds at a school on a day, by name: the school reads them on the page of the role. */
export const listRolesHeld = (db: Db, { personId, schoolId, day }: Whose) =>
  db
    .select({ id: roleHoldings.id, title: roleProfiles.title })
    .from(roleHoldings)
    .innerJoin(roleProfiles, eq(roleProfiles.id, roleHoldings.profileId))
    .where(
      and(
        eq(roleHoldings.personId, personId),
        eq(roleProfiles.schoolId, schoolId),
        isNull(roleProfiles.archivedOn),
        onDay(roleHoldings.fromDay, roleHoldings.toDay, day),
      ),
    )
    .orderBy(asc(roleProfiles.title), asc(roleHoldings.id))
    .all();

/** Groups beside the team she belongs to, and any team she has a part in. */
const listGroups = (db: Db, { personId, schoolId, day }: Whose) =>
  db
    .selectDistinct({ id: teams.id, name: teams.name, kind: teams.kind })
    .from(teamMemberships)
    .innerJoin(teams, eq(teams.id, teamMemberships.teamId))
    .where(
      and(
        eq(teamMemberships.personId, personId),
        eq(teams.schoolId, schoolId),
        isNull(teams.archivedOn),
        onDay(teamMemberships.fromDay, teamMemberships.toDay, day),
        or(
          inArray(teams.kind, ["expert_team", "development_group", "network"]),
          ne(teamMemberships.part, "member"),
        ),
      ),
    )
    .orderBy(asc(teams.name), asc(teams.id))
    .all();

const listMade = (db: Db, { personId, schoolId }: Whose) =>
  db
    .selectDistinct({ title: products.title })
    .from(products)
    .where(and(eq(products.personId, personId), eq(products.schoolId, schoolId)))
    .orderBy(asc(products.title))
    .all();

/** Whom her own courses and coaching came from. */
const listWorkedWith = (db: Db, { personId, schoolId }: Whose) =>
  db
    .select({ provider: sql<string>`trim(${activities.provider})` })
    .from(activities)
    .innerJoin(items, eq(items.id, activities.itemId))
    .where(
      and(
        eq(items.ownerPersonId, personId),
        eq(items.schoolId, schoolId),
        isNotNull(activities.provider),
        sql`trim(${activities.provider}) <> ''`,
        inArray(activities.state, ["booked", "running", "done"]),
      ),
    )
    .groupBy(sql`trim(${activities.provider})`)
    .orderBy(desc(sql`max(${items.openedOn})`), asc(sql`trim(${activities.provider})`))
    .limit(MOST_CONTACTS)
    .all()
    .map(({ provider }) => provider);
