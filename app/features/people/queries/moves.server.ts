import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { fullName } from "#app/lib/name.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { employments, homeTeamMoves, teams } from "#db/schema/index.ts";
import { stateOn } from "../model.ts";
import { employmentsFor, getPerson } from "./access.server.ts";
import { listTeamsOfSchools } from "./choices.server.ts";
import { listEmployments } from "./person.server.ts";

const fromTeam = alias(teams, "from_team");
const toTeam = alias(teams, "to_team");

/** A change of home team with the names of both teams; null is none. */
export type MoveShown = {
  id: number;
  employmentId: number;
  onDay: string;
  waits: boolean;
  from: string | null;
  to: string | null;
};

/** Where someone was at home before, and where she will be: of the employments of her the viewer may see. */
export function listMoves(db: Db, viewer: Viewer, personId: number): MoveShown[] {
  return db
    .select({
      id: homeTeamMoves.id,
      employmentId: homeTeamMoves.employmentId,
      onDay: homeTeamMoves.onDay,
      waits: sql<number>`${isNull(homeTeamMoves.appliedAt)}`.mapWith(Boolean),
      from: fromTeam.name,
      to: toTeam.name,
    })
    .from(homeTeamMoves)
    .innerJoin(employments, eq(employments.id, homeTeamMoves.employmentId))
    .leftJoin(fromTeam, eq(fromTeam.id, homeTeamMoves.fromTeamId))
    .leftJoin(toTeam, eq(toTeam.id, homeTeamMoves.toTeamId))
    .where(and(eq(employments.personId, personId), employmentsFor(db, viewer, "see")))
    .orderBy(desc(homeTeamMoves.onDay), desc(homeTeamMoves.id))
    .all();
}

/** Whether somebody is to move to this team. */
export const isMovedTo = (db: Db, teamId: number) =>
  db
    .select({ id: homeTeamMoves.id })
    .from(homeTeamMoves)
    .where(and(eq(homeTeamMoves.toTeamId, teamId), isNull(homeTeamMoves.appliedAt)))
    .get() !== undefined;

/**
 * The employments of a person the viewer may give another home team, each with the teams of its school, who she talks
 * with now, and what waits or was before. `transfers`: she may also go to work at another school the viewer staffs.
 * @throws NotFound when there is none
 */
export function getMovePage(db: Db, viewer: Viewer, personId: number) {
  const person = getPerson(db, viewer, personId);
  const movable = listEmployments(db, viewer, personId).filter(
    (employment) => employment.may.move && stateOn(employment, viewer.today) !== "ended",
  );
  if (movable.length === 0) throw new NotFound();
  const moves = listMoves(db, viewer, personId);
  const around = listTeamsOfSchools(
    db,
    movable.map(({ schoolId }) => schoolId),
  );
  return {
    id: personId,
    name: fullName(person),
    givenName: person.givenName,
    isSelf: personId === viewer.personId,
    today: viewer.today,
    employments: movable.map(
      ({ id, version, functionName, schoolId, schoolName, homeTeamId, homeTeamName, ...one }) => ({
        id,
        version,
        functionName,
        schoolName,
        homeTeamId,
        homeTeamName,
        fromDay: one.fromDay,
        partnerName: one.partner?.givenName ?? null,
        teams: around.filter((team) => team.schoolId === schoolId),
        moves: moves.filter((move) => move.employmentId === id),
        transfers: one.may.transfer,
      }),
    ),
  };
}
