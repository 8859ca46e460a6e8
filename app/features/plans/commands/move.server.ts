import { asc, eq } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { planLines } from "#db/schema/index.ts";
import { lineFields } from "../fields.ts";
import { placeValue, readPlace } from "../model.ts";
import { getLine } from "../queries/line.server.ts";
import { listPlaces } from "../queries/places.server.ts";
import { auditLine } from "./line-row.server.ts";

/**
 * One place up or down among the lines of the same goal; at the end of them it stays where it is.
 * @throws NotFound when the sheet is not hers to write
 */
export function stepLine(db: Db, viewer: Viewer, lineId: number, step: "up" | "down", now: Date) {
  inTransaction(db, () => {
    const { planId, ...line } = getLine(db, viewer, lineId, "write");
    const near = listPositions(db, planId).filter((one) => placeValue(one) === placeValue(line));
    const at = near.findIndex(({ id }) => id === lineId);
    const other = near[step === "up" ? at - 1 : at + 1];
    if (!other) return;
    // Down is the same as the one below going up.
    if (step === "up") renumber(db, planId, lineId, other.id);
    else renumber(db, planId, other.id, lineId);
    auditLine(db, viewer, "plan_line.moved", lineId, now);
  });
}

/**
 * To a goal, an ambition or neither, before another line or at the end.
 * @throws NotFound, RuleBroken for a place that is not of this team, Stale when someone else changed the line meanwhile
 */
export function placeLine(
  db: Db,
  viewer: Viewer,
  lineId: number,
  { place, before, version }: { place: string; before: number | null; version: number },
  now: Date,
) {
  inTransaction(db, () => {
    const { team, planId, ...line } = getLine(db, viewer, lineId, "write");
    if (line.version !== version) throw new Stale(line.version, { text: lineFields(line).text });
    const positions = listPositions(db, planId);
    const known = new Set(["", ...positions.map(placeValue)]);
    const open = () => listPlaces(db, viewer, team, []).map(placeValue);
    if (!known.has(place) && !open().includes(place)) throw new RuleBroken({ place: "not_known" });
    if (before !== null && !positions.some(({ id }) => id === before)) throw new NotFound();
    if (place !== placeValue(line))
      db.update(planLines)
        .set({ ...readPlace(place), version: line.version + 1 })
        .where(eq(planLines.id, lineId))
        .run();
    renumber(db, planId, lineId, before);
    auditLine(db, viewer, "plan_line.moved", lineId, now);
  });
}

const listPositions = (db: Db, planId: number) =>
  db
    .select({
      id: planLines.id,
      position: planLines.position,
      goalId: planLines.goalId,
      lineageId: planLines.lineageId,
    })
    .from(planLines)
    .where(eq(planLines.planId, planId))
    .orderBy(asc(planLines.position), asc(planLines.id))
    .all();

/** Puts a line before another one, or last, and numbers the sheet again. What a line says does not change by it. */
export function renumber(db: Db, planId: number, lineId: number, before: number | null) {
  const rows = listPositions(db, planId);
  const others = rows.filter(({ id }) => id !== lineId);
  const at = before === null || before === lineId ? -1 : others.findIndex(({ id }) => id === before);
  const moved = rows.find(({ id }) => id === lineId)!;
  const inOrder = at < 0 ? [...others, moved] : [...others.slice(0, at), moved, ...others.slice(at)];
  inOrder.forEach((row, index) => {
    if (row.position !== index + 1)
      db.update(planLines)
        .set({ position: index + 1 })
        .where(eq(planLines.id, row.id))
        .run();
  });
}
