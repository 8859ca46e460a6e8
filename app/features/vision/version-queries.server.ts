import { and, desc, ne } from "drizzle-orm";
import { allows } from "#app/features/auth/policy.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { visions } from "#db/schema/index.ts";
import { compareVisions } from "./compare.server.ts";
import { beganOf } from "./drafting.server.ts";
import { isAskedToWrite } from "./editor-queries.server.ts";
import { listPlaces } from "./place-queries.server.ts";
import { visionPolicy, visionRelations, type VisionAct } from "./policy.ts";
import { ambitionsOf, findVision, valuesOf, visionOf } from "./queries.server.ts";

/** The adopted versions of a place, newest first, each with its core values and ambitions. */
export function listVersions(db: Db, viewer: Viewer, schoolId: number | null) {
  const versions = db
    .select({
      id: visions.id,
      no: visions.no,
      statement: visions.statement,
      tookPart: visions.tookPart,
      adoptedOn: visions.adoptedOn,
      state: visions.state,
    })
    .from(visions)
    .where(and(visionOf(viewer, schoolId), ne(visions.state, "draft")))
    .orderBy(desc(visions.no))
    .all();
  const ids = versions.map((version) => version.id);
  const values = valuesOf(db, ids);
  const ambitions = ambitionsOf(db, ids);
  return versions.map((version) => ({
    ...version,
    coreValues: values.filter((value) => value.visionId === version.id),
    ambitions: ambitions.filter((ambition) => ambition.visionId === version.id),
  }));
}

/**
 * Two versions beside each other, by their numbers; without them the newest and the one before it. Who writes the draft has
 * that among them. @returns undefined where there are not two
 */
export function compareVersions(
  db: Db,
  viewer: Viewer,
  schoolId: number | null,
  wanted: { from: string | null; to: string | null },
) {
  const draft = mayEditVision(db, viewer, schoolId) ? findVision(db, viewer, schoolId, "draft") : undefined;
  const versions = [...(draft ? [draft] : []), ...listVersions(db, viewer, schoolId)];
  const [newest, earlier] = versions;
  if (!newest || !earlier) return undefined;
  const from = versions.find(({ no }) => String(no) === wanted.from) ?? earlier;
  const to = versions.find(({ no }) => String(no) === wanted.to) ?? newest;
  const named = ({ no, adoptedOn }: { no: number; adoptedOn: string | null }) => ({ no, adoptedOn });
  return {
    versions: versions.map(named),
    from: named(from),
    to: named(to),
    compared: compareVisions(from, to),
  };
}

/** Whether an act on the vision of a place of her board is the viewer's today: writing its draft unless said otherwise. */
export function mayEditVision(
  db: Db,
  viewer: Viewer,
  schoolId: number | null,
  act: VisionAct = "draft",
): boolean {
  if (schoolId !== null && !listPlaces(db, viewer).some((place) => place.schoolId === schoolId)) return false;
  const adopted = db
    .select({ id: visions.id })
    .from(visions)
    .where(and(visionOf(viewer, schoolId), ne(visions.state, "draft")))
    .limit(1)
    .get();
  const standing = { adopted: adopted !== undefined, asked: isAskedToWrite(db, viewer, schoolId) };
  return allows(visionPolicy, act, visionRelations(viewer, { schoolId }, standing));
}

/**
 * What an editor starts from: the draft where there is one, else the current words, else nothing yet. `version` is the
 * draft's (0 without one) and `basedOn` the current vision it would follow. @throws NotFound for who may not edit
 */
export function getDraftToEdit(db: Db, viewer: Viewer, schoolId: number | null) {
  if (!mayEditVision(db, viewer, schoolId)) throw new NotFound();
  const draft = findVision(db, viewer, schoolId, "draft");
  const current = findVision(db, viewer, schoolId, "current");
  const words = draft ?? current;
  return {
    words,
    draftId: draft?.id ?? null,
    version: draft?.version ?? 0,
    basedOn: current?.id ?? null,
    began: beganOf(words),
    mayAdopt: mayEditVision(db, viewer, schoolId, "adopt"),
  };
}

/** What a page says to who may edit: whether she may, and whether there is a draft to go on with. */
export function findEditing(db: Db, viewer: Viewer, schoolId: number | null) {
  const may = mayEditVision(db, viewer, schoolId);
  const draft = may && findVision(db, viewer, schoolId, "draft") !== undefined;
  return { may, draft, asked: isAskedToWrite(db, viewer, schoolId) };
}

/** The numbers of the adopted versions of a place, newest first. */
export const listVersionNumbers = (db: Db, viewer: Viewer, schoolId: number | null) =>
  db
    .select({ no: visions.no })
    .from(visions)
    .where(and(visionOf(viewer, schoolId), ne(visions.state, "draft")))
    .orderBy(desc(visions.no))
    .all();
