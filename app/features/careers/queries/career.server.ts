import { and, asc, desc, eq, isNull, ne, notExists, sql, type SQL } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Db } from "#db/client.server.ts";
import {
  careerPaths,
  careerSteps,
  careerTexts,
  items,
  learningQuestions,
  roleProfiles,
} from "#db/schema/index.ts";
import {
  careerSchool,
  careerSchools,
  careersFor,
  findOwnPath,
  isToldNow,
  partnerAt,
} from "../access.server.ts";
import type { CareerStep, CareerWords } from "../model.ts";
import { findAnswerToTake } from "./landing.server.ts";

/**
 * Everything on the page of her own path at one of her schools. Nothing of anybody else's.
 * @throws NotFound for a school she does not work at, and for who works nowhere
 */
export function getCareer(db: Db, viewer: Viewer, wanted?: number | null) {
  const school = careerSchool(viewer, wanted);
  const path = findOwnPath(db, viewer, school.id);
  const earlier = path ? listEarlier(db, path.id) : [];
  const partner = partnerAt(viewer, school.id);
  return {
    school,
    schools: careerSchools(viewer),
    partner: partner
      ? {
          personId: partner.personId,
          givenName: partner.givenName,
          employmentId: partner.employmentId,
        }
      : null,
    pathId: path?.id ?? null,
    version: path?.version ?? 0,
    words:
      path && path.text !== "" ? ({ ...path, told: isToldNow(viewer, path) } satisfies CareerWords) : null,
    earlier,
    steps: listOwnSteps(db, viewer, eq(items.schoolId, school.id)),
    toTake: findAnswerToTake(db, viewer, school.id, { path, earlier }) ?? null,
  };
}

const listEarlier = (db: Db, pathId: number) =>
  db
    .select({ id: careerTexts.id, text: careerTexts.text, writtenOn: careerTexts.writtenOn })
    .from(careerTexts)
    .where(eq(careerTexts.pathId, pathId))
    .orderBy(desc(careerTexts.id))
    .all();

/** Steps of the viewer's own, in her order; what she let go of last. */
export function listOwnSteps(db: Db, viewer: Viewer, which: SQL): CareerStep[] {
  const rows = db
    .select({
      id: careerSteps.id,
      profileId: careerSteps.profileId,
      title: roleProfiles.title,
      archivedOn: roleProfiles.archivedOn,
      text: careerSteps.text,
      state: careerSteps.state,
      targetOn: careerSteps.targetOn,
      questionId: careerSteps.questionId,
      question: learningQuestions.text,
      toldAt: careerSteps.toldAt,
      version: careerSteps.version,
      schoolId: items.schoolId,
      toldPartnerId: careerPaths.toldPartnerId,
    })
    .from(careerSteps)
    .innerJoin(careerPaths, eq(careerPaths.itemId, careerSteps.pathId))
    .innerJoin(items, eq(items.id, careerPaths.itemId))
    .leftJoin(roleProfiles, eq(roleProfiles.id, careerSteps.profileId))
    .leftJoin(learningQuestions, eq(learningQuestions.itemId, careerSteps.questionId))
    .where(and(which, careersFor(viewer, "read")))
    .orderBy(sql`${careerSteps.state} = 'left'`, asc(careerSteps.position), asc(careerSteps.id))
    .all();
  return rows.map((row) => ({
    id: row.id,
    role:
      row.profileId === null
        ? null
        : { id: row.profileId, title: row.title ?? "", archived: row.archivedOn !== null },
    text: row.text,
    state: row.state,
    targetOn: row.targetOn,
    question: row.questionId === null ? null : { id: row.questionId, text: row.question ?? "" },
    told: row.toldAt !== null && (row.profileId !== null || isToldNow(viewer, row)),
    version: row.version,
  }));
}

/** The roles of a school a step of hers can be towards: those described there to which no step of hers leads yet. */
export function listRolesToChoose(db: Db, viewer: Viewer, schoolId: number) {
  const there = db
    .select({ one: sql`1` })
    .from(careerSteps)
    .innerJoin(careerPaths, eq(careerPaths.itemId, careerSteps.pathId))
    .innerJoin(items, eq(items.id, careerPaths.itemId))
    .where(
      and(
        eq(careerSteps.profileId, roleProfiles.id),
        ne(careerSteps.state, "left"),
        careersFor(viewer, "read"),
      ),
    );
  return db
    .select({ id: roleProfiles.id, title: roleProfiles.title })
    .from(roleProfiles)
    .where(and(eq(roleProfiles.schoolId, schoolId), isNull(roleProfiles.archivedOn), notExists(there)))
    .orderBy(asc(roleProfiles.title), asc(roleProfiles.id))
    .all();
}

/** Active questions of her own at a school, newest first: one of them may serve a step. */
export const listQuestionsToChoose = (db: Db, viewer: Viewer, schoolId: number) =>
  db
    .select({ id: items.id, text: learningQuestions.text })
    .from(items)
    .innerJoin(learningQuestions, eq(learningQuestions.itemId, items.id))
    .where(
      and(
        eq(items.ownerPersonId, viewer.personId),
        eq(items.schoolId, schoolId),
        eq(learningQuestions.state, "active"),
      ),
    )
    .orderBy(desc(items.openedOn), desc(items.id))
    .limit(100)
    .all();
