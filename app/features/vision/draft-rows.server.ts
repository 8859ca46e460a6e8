import { and, eq, inArray, isNull, notExists, notInArray, sql } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { RuleBroken } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { ambitionLineages, ambitions, coreValues, goals, visions } from "#db/schema/index.ts";
import { nextSlot, type VisionWords } from "./model.ts";
import { findVision, visionOf } from "./queries.server.ts";

// How a draft is kept: its rows are written anew, and every value and ambition stays the one it was.

/**
 * Begins a draft with the words of the current vision. Inside a transaction; the caller has asked the policy.
 * @returns its key @throws RuleBroken where there is no vision to begin from
 */
export function beginDraft(db: Db, viewer: Viewer, schoolId: number | null, now: Date): number {
  const current = findVision(db, viewer, schoolId, "current");
  if (!current) throw new RuleBroken({ people: "not_yet" });
  return keepDraft(db, viewer, { schoolId, draft: undefined }, current, now);
}

type Kept = { schoolId: number | null; draft: { id: number; version: number } | undefined };

/** Writes the words of a draft, new or there already, and says so in the trail. Inside a transaction. @returns its key */
export function keepDraft(db: Db, viewer: Viewer, { schoolId, draft }: Kept, words: VisionWords, now: Date) {
  const id = draft ? changeDraft(db, draft, words) : startDraft(db, viewer, schoolId, words);
  writeRows(db, viewer, { visionId: id, schoolId }, words);
  const action = draft ? "vision.changed" : "vision.drafted";
  recordAudit(db, { actorId: viewer.personId, action, object: "vision", objectId: id }, now);
  return id;
}

function startDraft(db: Db, viewer: Viewer, schoolId: number | null, words: VisionWords): number {
  const last = db
    .select({ no: sql<number>`coalesce(max(${visions.no}), 0)` })
    .from(visions)
    .where(visionOf(viewer, schoolId))
    .get();
  return db
    .insert(visions)
    .values({
      boardId: viewer.boardId,
      schoolId,
      no: (last?.no ?? 0) + 1,
      statement: words.statement,
      tookPart: words.tookPart,
      state: "draft",
    })
    .returning({ id: visions.id })
    .get().id;
}

function changeDraft(db: Db, draft: { id: number; version: number }, words: VisionWords): number {
  db.update(visions)
    .set({ statement: words.statement, tookPart: words.tookPart, version: draft.version + 1 })
    .where(eq(visions.id, draft.id))
    .run();
  return draft.id;
}

type Target = { visionId: number; schoolId: number | null };

function writeRows(db: Db, viewer: Viewer, { visionId, schoolId }: Target, words: VisionWords) {
  writeValues(db, viewer, { visionId, schoolId }, words.coreValues);
  db.delete(ambitions).where(eq(ambitions.visionId, visionId)).run();
  forgetUnused(
    db,
    viewer,
    schoolId,
    words.ambitions.flatMap((ambition) => ambition.lineageId ?? []),
  );
  const known = lineagesOf(db, viewer, schoolId);
  const used = new Set<number>();
  words.ambitions.forEach(({ lineageId, title, meaning, text, focalPoint, worksOutId }, row) => {
    // What is not this place's own, or went with a draft someone else changed, begins as a new ambition.
    const goesOn = lineageId !== null && known.has(lineageId) && !used.has(lineageId);
    const lineage = goesOn ? lineageId : startLineage(db, viewer, schoolId);
    used.add(lineage);
    db.insert(ambitions)
      .values({
        visionId,
        lineageId: lineage,
        position: row + 1,
        title,
        meaning,
        text,
        focalPoint,
        worksOutId,
      })
      .run();
  });
}

/** A value that first stood in this draft keeps its own key, one of an earlier version points there. */
function writeValues(
  db: Db,
  viewer: Viewer,
  { visionId, schoolId }: Target,
  values: VisionWords["coreValues"],
) {
  const here = db.select({ id: visions.id }).from(visions).where(visionOf(viewer, schoolId));
  const known = new Map(
    db
      .select({ id: coreValues.id, visionId: coreValues.visionId })
      .from(coreValues)
      .where(and(inArray(coreValues.visionId, here), isNull(coreValues.originId)))
      .all()
      .map((value) => [value.id, value.visionId]),
  );
  db.delete(coreValues).where(eq(coreValues.visionId, visionId)).run();
  const used = new Set<number>();
  values.forEach(({ key, name, meaning }, row) => {
    const first = key && !used.has(key) ? known.get(key) : undefined;
    if (key) used.add(key);
    const origin =
      first === undefined ? {} : first === visionId ? { id: key as number } : { originId: key as number };
    db.insert(coreValues)
      .values({ ...origin, visionId, position: row + 1, name, meaning })
      .run();
  });
}

const lineagesHere = (viewer: Viewer, schoolId: number | null) =>
  and(
    eq(ambitionLineages.boardId, viewer.boardId),
    schoolId === null ? isNull(ambitionLineages.schoolId) : eq(ambitionLineages.schoolId, schoolId),
  );

const lineagesOf = (db: Db, viewer: Viewer, schoolId: number | null) =>
  new Map(
    db
      .select({ id: ambitionLineages.id, slot: ambitionLineages.slot })
      .from(ambitionLineages)
      .where(lineagesHere(viewer, schoolId))
      .all()
      .map((lineage) => [lineage.id, lineage.slot]),
  );

function startLineage(db: Db, viewer: Viewer, schoolId: number | null): number {
  const slot = nextSlot([...lineagesOf(db, viewer, schoolId).values()]);
  return db
    .insert(ambitionLineages)
    .values({ boardId: viewer.boardId, schoolId, slot })
    .returning({ id: ambitionLineages.id })
    .get().id;
}

/** A lineage that only a draft ever knew, and the draft let go, gives its mark back. */
function forgetUnused(db: Db, viewer: Viewer, schoolId: number | null, kept: number[]) {
  const worded = db
    .select({ one: sql`1` })
    .from(ambitions)
    .where(eq(ambitions.lineageId, ambitionLineages.id));
  const aimedAt = db
    .select({ one: sql`1` })
    .from(goals)
    .where(eq(goals.lineageId, ambitionLineages.id));
  db.delete(ambitionLineages)
    .where(
      and(
        lineagesHere(viewer, schoolId),
        notInArray(ambitionLineages.id, kept),
        notExists(worded),
        notExists(aimedAt),
      ),
    )
    .run();
}
