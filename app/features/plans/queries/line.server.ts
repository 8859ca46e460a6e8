import { and, asc, eq, gt, isNull, or } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { planLines } from "#db/schema/index.ts";
import type { PlanAct } from "../policy.ts";
import { getPlanTeam } from "./access.server.ts";
import { listLines, type SheetLine } from "./sheet.server.ts";

export type LineOfSheet = Omit<SheetLine, "teamId">;

/**
 * One line with the team whose sheet it is on, what it came from and the line after it in its place.
 * @throws NotFound when it is not there, or the act is not the viewer's
 */
export function getLine(db: Db, viewer: Viewer, lineId: number, act: PlanAct) {
  const [line] = listLines(db, viewer, eq(planLines.id, lineId));
  if (!line) throw new NotFound();
  const team = getPlanTeam(db, viewer, line.teamId, line.year, act);
  const row = db
    .select({
      position: planLines.position,
      questionId: planLines.questionId,
      activityId: planLines.activityId,
    })
    .from(planLines)
    .where(eq(planLines.id, lineId))
    .get()!;
  const after = or(
    gt(planLines.position, row.position),
    and(eq(planLines.position, row.position), gt(planLines.id, lineId)),
  );
  const next = db
    .select({ id: planLines.id })
    .from(planLines)
    .where(
      and(
        eq(planLines.planId, line.planId),
        after,
        line.goalId === null ? isNull(planLines.goalId) : eq(planLines.goalId, line.goalId),
        line.lineageId === null ? isNull(planLines.lineageId) : eq(planLines.lineageId, line.lineageId),
      ),
    )
    .orderBy(asc(planLines.position), asc(planLines.id))
    .limit(1)
    .get();
  return { ...line, team, source: row, next: next?.id ?? null };
}
