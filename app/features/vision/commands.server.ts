import { and, eq, isNull, notExists, notInArray, sql } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { ambitionLineages, ambitions, coreValues, goals, visions } from "#db/schema/index.ts";
import type { VisionInput } from "./input.ts";
import { asLines, nextSlot, type VisionPlace, type VisionWords } from "./model.ts";
import { findVision, visionOf } from "./queries.server.ts";
import { wordsOf } from "./rows.ts";
import { mayEditVision } from "./version-queries.server.ts";

/**
 * Keeps the next version of a vision as a draft: the current one stays as it is until a draft is adopted.
 * An ambition that comes with its lineage stays that ambition; a new one gets a lineage, colour and mark of its own.
 * @returns the key of the draft
 * @throws NotFound for who may not edit here, RuleBroken, Stale when the draft or the current vision moved on
 */
export function saveDraft(
  db: Db,
  viewer: Viewer,
  { schoolId }: VisionPlace,
  input: VisionInput,
  now: Date,
): number {
  return inTransaction(db, () => {
    if (!mayEditVision(db, viewer, schoolId)) throw new NotFound();
    const words = wordsOf(input);
    if (words.nameless.includes("values")) throw new RuleBroken({ valueName: "required" });
    if (words.nameless.includes("ambitions")) throw new RuleBroken({ ambitionTitle: "required" });
    const draft = findVision(db, viewer, schoolId, "draft");
    refuseStale(draft, findVision(db, viewer, schoolId, "current"), input);
    const id = draft ? changeDraft(db, draft, words) : startDraft(db, viewer, schoolId, words);
    writeRows(db, viewer, { visionId: id, schoolId }, words);
    const action = draft ? "vision.changed" : "vision.drafted";
    recordAudit(db, { actorId: viewer.personId, action, object: "vision", objectId: id }, now);
    return id;
  });
}

/**
 * Adopts the draft on a day that is not ahead: it becomes the current vision, the one before it past. Links made to the
 * earlier version keep its words. Takes the whole form, so that what is adopted is what was on the page.
 * @throws as saveDraft; RuleBroken when the day is still to come
 */
export function adoptVision(
  db: Db,
  viewer: Viewer,
  place: VisionPlace,
  input: VisionInput,
  now: Date,
): number {
  return inTransaction(db, () => {
    const id = saveDraft(db, viewer, place, input, now);
    if (!input.adoptedOn) throw new RuleBroken({ adoptedOn: "required" });
    if (input.adoptedOn > viewer.today) throw new RuleBroken({ adoptedOn: "not_yet" });
    db.update(visions)
      .set({ state: "past", version: sql`${visions.version} + 1` })
      .where(and(visionOf(viewer, place.schoolId), eq(visions.state, "current")))
      .run();
    db.update(visions)
      .set({ state: "current", adoptedOn: input.adoptedOn, version: sql`${visions.version} + 1` })
      .where(eq(visions.id, id))
      .run();
    recordAudit(
      db,
      {
        actorId: viewer.personId,
        action: "vision.adopted",
        object: "vision",
        objectId: id,
        detail: { on: input.adoptedOn },
      },
      now,
    );
    return id;
  });
}

type Saved = NonNullable<ReturnType<typeof findVision>>;

function refuseStale(draft: Saved | undefined, current: Saved | undefined, input: VisionInput) {
  const version = draft?.version ?? 0;
  if (version === input.version && (current?.id ?? null) === input.basedOn) return;
  const theirs = draft ?? current;
  throw new Stale(version, {
    statement: theirs?.statement ?? "",
    tookPart: theirs?.tookPart ?? "",
    values: asLines(theirs?.coreValues ?? []),
    ambitions: asLines(theirs?.ambitions ?? []),
  });
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

function changeDraft(db: Db, draft: Saved, words: VisionWords): number {
  db.update(visions)
    .set({ statement: words.statement, tookPart: words.tookPart, version: draft.version + 1 })
    .where(eq(visions.id, draft.id))
    .run();
  return draft.id;
}

type Target = { visionId: number; schoolId: number | null };

function writeRows(db: Db, viewer: Viewer, { visionId, schoolId }: Target, words: VisionWords) {
  db.delete(coreValues).where(eq(coreValues.visionId, visionId)).run();
  db.delete(ambitions).where(eq(ambitions.visionId, visionId)).run();
  words.coreValues.forEach((value, row) => {
    db.insert(coreValues)
      .values({ visionId, position: row + 1, ...value })
      .run();
  });
  forgetUnused(
    db,
    viewer,
    schoolId,
    words.ambitions.flatMap((ambition) => ambition.lineageId ?? []),
  );
  const known = lineagesOf(db, viewer, schoolId);
  const used = new Set<number>();
  words.ambitions.forEach(({ lineageId, ...ambition }, row) => {
    // What is not this place's own, or went with a draft someone else changed, begins as a new ambition.
    const goesOn = lineageId !== null && known.has(lineageId) && !used.has(lineageId);
    const lineage = goesOn ? lineageId : startLineage(db, viewer, schoolId);
    used.add(lineage);
    db.insert(ambitions)
      .values({ visionId, lineageId: lineage, position: row + 1, ...ambition })
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
