import { and, asc, eq, isNull, lte, sql } from "drizzle-orm";
import { recordAudit, type AuditEntry } from "#app/features/audit/record.server.ts";
import { dayOf } from "#app/lib/amsterdam.ts";
import type { Day } from "#app/lib/school-year.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { employments, homeTeamMoves, teamMemberships, teams } from "#db/schema/index.ts";
import { dayBefore, endedBy, stateOn } from "../model.ts";
import { endPeriod } from "./end-period.server.ts";

type Employment = typeof employments.$inferSelect;
type Move = typeof homeTeamMoves.$inferSelect;

/**
 * Applies the moves whose day has come; one that no longer can be (she left before, the team stopped) is dropped.
 * Twice is once. @returns the employments that have another home now
 */
export function applyWaitingMoves(db: Db, now: Date): number[] {
  const due = and(isNull(homeTeamMoves.appliedAt), lte(homeTeamMoves.onDay, dayOf(now)));
  return inTransaction(db, () => {
    const moves = db
      .select({ move: homeTeamMoves, employment: employments, archivedOn: teams.archivedOn })
      .from(homeTeamMoves)
      .innerJoin(employments, eq(employments.id, homeTeamMoves.employmentId))
      .leftJoin(teams, eq(teams.id, homeTeamMoves.toTeamId))
      .where(due)
      .orderBy(asc(homeTeamMoves.onDay), asc(homeTeamMoves.id))
      .all();
    const applied = moves.filter(({ move, employment, archivedOn }) => {
      const isThere = employment.homeTeamId === move.toTeamId;
      if (archivedOn === null && !isThere && stateOn(employment, move.onDay) === "running") return true;
      db.delete(homeTeamMoves).where(eq(homeTeamMoves.id, move.id)).run();
      tellMove(db, { actorId: null, action: "home_team.move_dropped" }, employment, move, now);
      return false;
    });
    for (const { move } of applied) {
      const employment = db.select().from(employments).where(eq(employments.id, move.employmentId)).get()!;
      applyMove(db, employment, move, now);
      tellMove(db, { actorId: null, action: "home_team.moved" }, employment, move, now);
    }
    return applied.map(({ employment }) => employment.id);
  });
}

/** The moves of an employment whose day has not come. */
export const waitingMoves = (db: Db, employmentId: number): Move[] =>
  db
    .select()
    .from(homeTeamMoves)
    .where(and(eq(homeTeamMoves.employmentId, employmentId), isNull(homeTeamMoves.appliedAt)))
    .orderBy(homeTeamMoves.onDay, homeTeamMoves.id)
    .all();

/** Gives the employment its new home, and ends what she was in the old one. Inside a transaction. */
export function applyMove(db: Db, employment: Employment, move: Move, now: Date) {
  db.update(employments)
    .set({ homeTeamId: move.toTeamId, version: sql`${employments.version} + 1` })
    .where(eq(employments.id, employment.id))
    .run();
  markApplied(db, employment, move, now);
  // A day gone by is when she went; until today she did belong to the old team, with her parts in it.
  endMembershipsOf(db, employment, dayOf(now), move.movedBy, now);
}

/** Where she came from is known only now: the home may have changed while the move waited. */
export const markApplied = (db: Db, { homeTeamId }: Employment, { id }: Move, now: Date) =>
  db
    .update(homeTeamMoves)
    .set({ fromTeamId: homeTeamId, appliedAt: now.getTime() })
    .where(eq(homeTeamMoves.id, id))
    .run();

/** What she was in her old home team beside being at home there: member, driver, process facilitator. */
export function endMembershipsOf(db: Db, employment: Employment, fromDay: Day, actorId: number, now: Date) {
  const { homeTeamId: teamId, personId } = employment;
  if (teamId === null || isHomeOtherwise(db, employment, fromDay)) return;
  const rows = db
    .select()
    .from(teamMemberships)
    .where(and(eq(teamMemberships.teamId, teamId), eq(teamMemberships.personId, personId)))
    .all()
    .filter((row) => endedBy(row, dayBefore(fromDay)) !== "stays");
  for (const row of rows) {
    endPeriod(db, teamMemberships, row, dayBefore(fromDay));
    const entry = { actorId, action: "membership.ended", object: "team", objectId: teamId } as const;
    recordAudit(db, { ...entry, subjectId: personId }, now);
  }
}

function isHomeOtherwise(db: Db, { id, personId, homeTeamId }: Employment, day: Day) {
  const same = and(eq(employments.personId, personId), eq(employments.homeTeamId, homeTeamId!));
  const others = db.select().from(employments).where(same).all();
  return others.some((other) => other.id !== id && stateOn(other, day) === "running");
}

/** What became of a move, in the audit trail. */
export function tellMove(
  db: Db,
  by: Pick<AuditEntry, "actorId" | "action">,
  { id, personId, homeTeamId }: Employment,
  { toTeamId, onDay }: Move,
  now: Date,
) {
  const detail = { homeTeam: toTeamId, homeTeamBefore: homeTeamId, on: onDay };
  recordAudit(db, { ...by, object: "employment", objectId: id, subjectId: personId, detail }, now);
}
