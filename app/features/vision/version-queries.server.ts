import { and, asc, desc, inArray, ne } from "drizzle-orm";
import { allows } from "#app/features/auth/policy.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { coreValues, visions } from "#db/schema/index.ts";
import { listPlaces } from "./place-queries.server.ts";
import { visionPolicy, visionRelations } from "./policy.ts";
import { ambitionsOf, findVision, visionOf } from "./queries.server.ts";

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
  const values = db
    .select({ visionId: coreValues.visionId, name: coreValues.name, meaning: coreValues.meaning })
    .from(coreValues)
    .where(inArray(coreValues.visionId, ids))
    .orderBy(asc(coreValues.visionId), asc(coreValues.position))
    .all();
  const ambitions = ambitionsOf(db, ids);
  return versions.map((version) => ({
    ...version,
    coreValues: values.filter((value) => value.visionId === version.id),
    ambitions: ambitions.filter((ambition) => ambition.visionId === version.id),
  }));
}

/** Whether the viewer may change the vision of a place of her board today. */
export function mayEditVision(db: Db, viewer: Viewer, schoolId: number | null): boolean {
  if (schoolId !== null && !listPlaces(db, viewer).some((place) => place.schoolId === schoolId)) return false;
  const adopted = db
    .select({ id: visions.id })
    .from(visions)
    .where(and(visionOf(viewer, schoolId), ne(visions.state, "draft")))
    .limit(1)
    .get();
  return allows(visionPolicy, "edit", visionRelations(viewer, { schoolId }, adopted !== undefined));
}

/**
 * What an editor starts from: the draft where there is one, else the current words, else nothing yet. `version` is the
 * draft's (0 without one) and `basedOn` the current vision it would follow. @throws NotFound for who may not edit
 */
export function getDraftToEdit(db: Db, viewer: Viewer, schoolId: number | null) {
  if (!mayEditVision(db, viewer, schoolId)) throw new NotFound();
  const draft = findVision(db, viewer, schoolId, "draft");
  const current = findVision(db, viewer, schoolId, "current");
  return {
    words: draft ?? current,
    draftId: draft?.id ?? null,
    version: draft?.version ?? 0,
    basedOn: current?.id ?? null,
  };
}

/** What a page says to who may edit: whether she may, and whether there is a draft to go on with. */
export function findEditing(db: Db, viewer: Viewer, schoolId: number | null) {
  const may = mayEditVision(db, viewer, schoolId);
  return { may, draft: may && findVision(db, viewer, schoolId, "draft") !== undefined };
}

/** The numbers of the adopted versions of a place, newest first. */
export const listVersionNumbers = (db: Db, viewer: Viewer, schoolId: number | null) =>
  db
    .select({ no: visions.no })
    .from(visions)
    .where(and(visionOf(viewer, schoolId), ne(visions.state, "draft")))
    .orderBy(desc(visions.no))
    .all();
