import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { fullName } from "#app/lib/name.ts";
import type { Db } from "#db/client.server.ts";
import { people, teamInvitations, teams } from "#db/schema/index.ts";

type Invited = { teamId?: number; states: readonly ("invited" | "declined")[] };

/** Groups that ask the viewer to join, the latest first. */
export const listTeamInvitations = (db: Db, viewer: Viewer) =>
  listInvited(db, viewer, { states: ["invited"] });

/** Whether a group asked the viewer along; also after a no, on which she can come back. */
export const findTeamInvitation = (db: Db, viewer: Viewer, teamId: number) =>
  listInvited(db, viewer, { teamId, states: ["invited", "declined"] })[0];

const listInvited = (db: Db, viewer: Viewer, { teamId, states }: Invited) =>
  db
    .select({
      id: teams.id,
      name: teams.name,
      state: teamInvitations.state,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
    })
    .from(teamInvitations)
    .innerJoin(teams, eq(teams.id, teamInvitations.teamId))
    .innerJoin(people, eq(people.id, teamInvitations.invitedBy))
    .where(
      and(
        eq(teamInvitations.personId, viewer.personId),
        inArray(teamInvitations.state, [...states]),
        isNull(teams.archivedOn),
        teamId === undefined ? sql`1` : eq(teams.id, teamId),
      ),
    )
    .orderBy(desc(teamInvitations.invitedAt), asc(teams.id))
    .all()
    .map(({ id, name, state, ...by }) => ({ id, name, state, by: fullName(by) }));

/** Who was asked by the viewer to join a group and has not answered, or said no: told to her who asked, nobody else. */
export const listAskedAlong = (db: Db, viewer: Viewer, teamId: number) =>
  db
    .select({
      personId: people.id,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
      state: teamInvitations.state,
    })
    .from(teamInvitations)
    .innerJoin(people, eq(people.id, teamInvitations.personId))
    .where(and(eq(teamInvitations.teamId, teamId), eq(teamInvitations.invitedBy, viewer.personId)))
    .orderBy(asc(people.familyName), asc(people.givenName), asc(people.id))
    .all()
    .filter((one) => one.state !== "accepted")
    .map(({ personId, state, ...name }) => ({ personId, state, name: fullName(name) }));
