import { and, asc, desc, eq, inArray } from "drizzle-orm";
import { fullName } from "#app/lib/name.ts";
import type { Db } from "#db/client.server.ts";
import {
  people,
  roleHoldings,
  roleProfiles,
  rolloverLines,
  rollovers,
  teamMemberships,
  teams,
} from "#db/schema/index.ts";

/** What was done for a school's year by this page, by whom and when, the latest first, each line by name. */
export function listDone(db: Db, schoolId: number, year: number) {
  const runs = db
    .select({
      id: rollovers.id,
      doneAt: rollovers.doneAt,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
    })
    .from(rollovers)
    .innerJoin(people, eq(people.id, rollovers.doneBy))
    .where(and(eq(rollovers.schoolId, schoolId), eq(rollovers.schoolYear, year)))
    .orderBy(desc(rollovers.doneAt), desc(rollovers.id))
    .all();
  const lines = db
    .select({
      rolloverId: rolloverLines.rolloverId,
      act: rolloverLines.act,
      objectId: rolloverLines.objectId,
    })
    .from(rolloverLines)
    .where(
      inArray(
        rolloverLines.rolloverId,
        runs.map((run) => run.id),
      ),
    )
    .orderBy(asc(rolloverLines.id))
    .all();
  const of = (act: (typeof lines)[number]["act"]) =>
    lines.filter((line) => line.act === act).map((line) => line.objectId);
  const names = new Map([
    ...namesOf(listMemberships(db, of("membership_extended")), "membership_extended"),
    ...namesOf(listHoldings(db, of("holding_extended")), "holding_extended"),
  ]);
  return runs.map(({ id, doneAt, ...by }) => ({
    id,
    doneAt,
    by: fullName(by),
    lines: lines
      .filter((line) => line.rolloverId === id)
      .map(({ act, objectId }) => ({ act, objectId, about: names.get(`${act}:${objectId}`) ?? null })),
  }));
}

type Named = { id: number; of: string; givenName: string; namePrefix: string | null; familyName: string };

const namesOf = (rows: Named[], act: string) =>
  rows.map(({ id, of, ...name }): [string, string] => [`${act}:${id}`, `${fullName(name)}, ${of}`]);

const name = {
  givenName: people.givenName,
  namePrefix: people.namePrefix,
  familyName: people.familyName,
};

const listMemberships = (db: Db, ids: number[]) =>
  db
    .select({ id: teamMemberships.id, of: teams.name, ...name })
    .from(teamMemberships)
    .innerJoin(teams, eq(teams.id, teamMemberships.teamId))
    .innerJoin(people, eq(people.id, teamMemberships.personId))
    .where(inArray(teamMemberships.id, ids))
    .all();

const listHoldings = (db: Db, ids: number[]) =>
  db
    .select({ id: roleHoldings.id, of: roleProfiles.title, ...name })
    .from(roleHoldings)
    .innerJoin(roleProfiles, eq(roleProfiles.id, roleHoldings.profileId))
    .innerJoin(people, eq(people.id, roleHoldings.personId))
    .where(inArray(roleHoldings.id, ids))
    .all();
