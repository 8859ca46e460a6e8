import { and, eq, ne } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { boards, freeDays, schools } from "#db/schema/index.ts";
import type { NewFreeDays, NewSchool, SchoolChange } from "./input.ts";
import { getBoard, getSchool } from "./queries.server.ts";

/** @throws NotFound for who is no administrator, Stale with the name that is saved now */
export function renameBoard(
  db: Db,
  viewer: Viewer,
  { boardName: name, version }: { boardName: string; version: number },
  now: Date,
) {
  inTransaction(db, () => {
    if (!viewer.administrator) throw new NotFound();
    const board = getBoard(db, viewer);
    if (board.version !== version) throw new Stale(board.version, { boardName: board.name });
    db.update(boards)
      .set({ name, version: version + 1 })
      .where(and(eq(boards.id, board.id), eq(boards.version, version)))
      .run();
    recordAudit(
      db,
      { actorId: viewer.personId, action: "board.changed", object: "board", objectId: board.id },
      now,
    );
  });
}

/**
 * Adds a school, or an office for the people of the board.
 * @returns its key
 * @throws NotFound for who is no administrator; RuleBroken already_taken, or choose_one where a school has no sector
 */
export function addSchool(db: Db, viewer: Viewer, school: NewSchool, now: Date): number {
  return inTransaction(db, () => {
    if (!viewer.administrator) throw new NotFound();
    refuseTakenName(db, viewer, school.name);
    refuseMissingSector(school.kind, school.sector);
    const { id } = db
      .insert(schools)
      .values({ ...ofKind(school.kind, school), kind: school.kind, boardId: viewer.boardId })
      .returning({ id: schools.id })
      .get();
    recordAudit(
      db,
      {
        actorId: viewer.personId,
        action: "school.added",
        object: "school",
        objectId: id,
        detail: { kind: school.kind },
      },
      now,
    );
    return id;
  });
}

/** @throws NotFound, RuleBroken as addSchool; Stale with what is saved now */
export function changeSchool(
  db: Db,
  viewer: Viewer,
  id: number,
  { version, ...change }: SchoolChange,
  now: Date,
) {
  inTransaction(db, () => {
    const school = getSchool(db, viewer, id, "change");
    if (school.version !== version)
      throw new Stale(school.version, { name: school.name, brin: school.brin ?? "" });
    refuseTakenName(db, viewer, change.name, id);
    refuseMissingSector(school.kind, change.sector);
    db.update(schools)
      .set({ ...ofKind(school.kind, change), version: version + 1 })
      .where(and(eq(schools.id, id), eq(schools.version, version)))
      .run();
    recordAudit(
      db,
      { actorId: viewer.personId, action: "school.changed", object: "school", objectId: id },
      now,
    );
  });
}

/** Adds days without school; without a last day it is one day. @throws NotFound, RuleBroken end_before_start */
export function addFreeDays(
  db: Db,
  viewer: Viewer,
  schoolId: number,
  { freeName, fromDay, toDay }: NewFreeDays,
  now: Date,
) {
  inTransaction(db, () => {
    getSchool(db, viewer, schoolId, "change");
    const lastDay = toDay ?? fromDay;
    if (lastDay < fromDay) throw new RuleBroken({ toDay: "end_before_start" });
    db.insert(freeDays).values({ schoolId, name: freeName, fromDay, toDay: lastDay }).run();
    tellFreeDays(db, viewer, schoolId, now);
  });
}

/** Takes free days away; that they are gone already is fine. @throws NotFound for a school that is not the viewer's */
export function removeFreeDays(db: Db, viewer: Viewer, schoolId: number, id: number, now: Date) {
  inTransaction(db, () => {
    getSchool(db, viewer, schoolId, "change");
    const gone = db
      .delete(freeDays)
      .where(and(eq(freeDays.id, id), eq(freeDays.schoolId, schoolId)))
      .run();
    if (gone.changes > 0) tellFreeDays(db, viewer, schoolId, now);
  });
}

const tellFreeDays = (db: Db, viewer: Viewer, schoolId: number, now: Date) =>
  recordAudit(
    db,
    {
      actorId: viewer.personId,
      action: "school.changed",
      object: "school",
      objectId: schoolId,
      detail: { freeDays: true },
    },
    now,
  );

function refuseTakenName(db: Db, viewer: Viewer, name: string, exceptId = 0) {
  const same = db
    .select({ id: schools.id })
    .from(schools)
    .where(and(eq(schools.boardId, viewer.boardId), eq(schools.name, name), ne(schools.id, exceptId)))
    .get();
  if (same) throw new RuleBroken({ name: "already_taken" });
}

function refuseMissingSector(kind: "school" | "office", sector: string | null) {
  if (kind === "school" && sector === null) throw new RuleBroken({ sector: "choose_one" });
}

/** An office has no sector and no BRIN. */
const ofKind = <T extends { sector: SchoolChange["sector"]; brin: string | null }>(
  kind: "school" | "office",
  fields: T,
): T => (kind === "school" ? fields : { ...fields, sector: null, brin: null });
