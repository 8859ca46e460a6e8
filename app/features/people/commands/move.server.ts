import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Day } from "#app/lib/school-year.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { employments, homeTeamMoves } from "#db/schema/index.ts";
import type { HomeMove } from "../input.ts";
import { getEmployment } from "../queries/access.server.ts";
import { applyMove, endMembershipsOf, markApplied, tellMove, waitingMoves } from "./apply-moves.server.ts";
import { refuseTeamElsewhere } from "./rules.server.ts";

type Employment = typeof employments.$inferSelect;

/**
 * Gives someone another home team as of a day: at once for today or a day gone by, else it waits for its day.
 * @returns `employmentIds`: those whose gesprekspartner may be someone else now, and `arrived` (none while it waits)
 * @throws NotFound, Stale; RuleBroken not_allowed for oneself, not_known or other_school for the team, same_team,
 * before_employment, after_employment, overlaps where another move waits or came later
 */
export function moveHomeTeam(db: Db, viewer: Viewer, personId: number, wanted: HomeMove, now: Date) {
  return inTransaction(db, () => {
    const employment = openForMove(db, viewer, personId, wanted);
    const { homeTeamId: toTeamId, onDay } = wanted;
    // A home team reads what is shared with it, so nobody chooses her own.
    if (personId === viewer.personId) throw new RuleBroken({ homeTeamId: "not_allowed" });
    refuseTeamElsewhere(db, viewer, toTeamId, employment.schoolId);
    refuseDay(db, employment, onDay);
    if (toTeamId === employment.homeTeamId) throw new RuleBroken({ homeTeamId: "same_team" });
    const move = insertMove(db, viewer, employment, { toTeamId, onDay }, now);
    const waits = onDay > viewer.today;
    const action = waits ? "home_team.move_set" : "home_team.moved";
    tellMove(db, { actorId: viewer.personId, action }, employment, move, now);
    if (!waits) applyMove(db, employment, move, now);
    const touched = waits ? [] : [employment.id];
    return { employmentIds: touched, arrived: touched };
  });
}

/**
 * Takes back a move whose day has not come.
 * @throws NotFound when there is none waiting, Stale
 */
export function takeBackMove(
  db: Db,
  viewer: Viewer,
  personId: number,
  given: { employment: number; move: number; version: number },
  now: Date,
) {
  return inTransaction(db, () => {
    const employment = openForMove(db, viewer, personId, given);
    const move = waitingMoves(db, employment.id).find((one) => one.id === given.move);
    if (!move) throw new NotFound();
    db.delete(homeTeamMoves).where(eq(homeTeamMoves.id, move.id)).run();
    const by = { actorId: viewer.personId, action: "home_team.move_taken_back" } as const;
    tellMove(db, by, employment, move, now);
  });
}

/**
 * A change of home team made with the employment itself: it counts from today, and is kept as a move too. Before the first
 * day there is nothing to move away from. Inside the transaction of the change.
 */
export function noteMove(db: Db, viewer: Viewer, before: Employment, toTeamId: number | null, now: Date) {
  if (before.fromDay >= viewer.today) return;
  const move = insertMove(db, viewer, before, { toTeamId, onDay: viewer.today }, now);
  markApplied(db, before, move, now);
  endMembershipsOf(db, before, viewer.today, viewer.personId, now);
}

function openForMove(
  db: Db,
  viewer: Viewer,
  personId: number,
  { employment: id, version }: { employment: number; version: number },
): Employment {
  const employment = getEmployment(db, viewer, id, "move");
  if (employment.personId !== personId) throw new NotFound();
  if (employment.version !== version) throw new Stale(employment.version);
  db.update(employments)
    .set({ version: version + 1 })
    .where(and(eq(employments.id, id), eq(employments.version, version)))
    .run();
  return { ...employment, version: version + 1 };
}

/** Within the employment, after what was moved before, and one waiting at a time. */
function refuseDay(db: Db, { id, fromDay, toDay }: Employment, onDay: Day) {
  if (onDay < fromDay) throw new RuleBroken({ onDay: "before_employment" });
  if (toDay !== null && onDay > toDay) throw new RuleBroken({ onDay: "after_employment" });
  if (waitingMoves(db, id).length > 0) throw new RuleBroken({ onDay: "overlaps" });
  const last = db
    .select({ onDay: homeTeamMoves.onDay })
    .from(homeTeamMoves)
    .where(and(eq(homeTeamMoves.employmentId, id), isNotNull(homeTeamMoves.appliedAt)))
    .orderBy(desc(homeTeamMoves.onDay))
    .get();
  if (last && last.onDay > onDay) throw new RuleBroken({ onDay: "overlaps" });
}

const insertMove = (
  db: Db,
  viewer: Viewer,
  { id, homeTeamId }: Employment,
  to: { toTeamId: number | null; onDay: Day },
  now: Date,
) =>
  db
    .insert(homeTeamMoves)
    .values({
      ...to,
      employmentId: id,
      fromTeamId: homeTeamId,
      movedBy: viewer.personId,
      movedAt: now.getTime(),
    })
    .returning()
    .get();
