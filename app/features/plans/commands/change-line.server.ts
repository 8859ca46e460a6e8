import { eq } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { planLines } from "#db/schema/index.ts";
import { lineFields } from "../fields.ts";
import type { LineInput } from "../input.ts";
import { getLine, type LineOfSheet } from "../queries/line.server.ts";
import { auditLine, namePeople, valuesOf } from "./line-row.server.ts";

/**
 * Changes a line. Who is named on it is in the team.
 * @throws NotFound, RuleBroken, Stale when someone else was first
 */
export function changeLine(
  db: Db,
  viewer: Viewer,
  lineId: number,
  { version, ...input }: LineInput & { version: number },
  now: Date,
) {
  inTransaction(db, () => {
    const { team, ...line } = getLine(db, viewer, lineId, "write");
    refuseStale(line, version);
    const values = valuesOf(db, viewer, team, input, line);
    db.update(planLines)
      .set({ ...values, version: line.version + 1 })
      .where(eq(planLines.id, lineId))
      .run();
    namePeople(db, viewer, team, lineId, input);
    auditLine(db, viewer, "plan_line.changed", lineId, now);
  });
}

/**
 * Takes a line off the sheet.
 * @returns everything of it, to put it back with: it is kept nowhere else
 * @throws NotFound, Stale when someone else changed it meanwhile
 */
export function removeLine(
  db: Db,
  viewer: Viewer,
  lineId: number,
  of: { teamId: number; year: number },
  version: number,
  now: Date,
) {
  return inTransaction(db, () => {
    const { team, source, next, ...line } = getLine(db, viewer, lineId, "write");
    if (team.id !== of.teamId || team.year !== of.year) throw new NotFound();
    refuseStale(line, version);
    db.delete(planLines).where(eq(planLines.id, lineId)).run();
    auditLine(db, viewer, "plan_line.removed", lineId, now);
    const key = (id: number | null) => String(id ?? "");
    return {
      ...lineFields(line),
      question: key(source.questionId),
      activity: key(source.activityId),
      before: key(next),
    };
  });
}

function refuseStale(line: LineOfSheet, version: number) {
  if (line.version === version) return;
  const { people: _people, everybody: _everybody, kind: _kind, place: _place, ...theirs } = lineFields(line);
  throw new Stale(line.version, theirs);
}
