import { and, asc, eq, ne } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { daysOfSchoolYear, schoolYearOf } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";
import { careerPaths, careerSteps, careerTexts, items, roleProfiles, schools } from "#db/schema/index.ts";
import { careersFor, findOwnPath, isToldNow, partnerAt } from "../access.server.ts";
import type { CareerAtHandOf } from "../model.ts";
import { listOwnSteps } from "./career.server.ts";
import { listToldCareer } from "./told.server.ts";

/**
 * What is good to have at hand of a path while preparing a talk: the owner her own words and steps, her gesprekspartner what was
 * told, which may be nothing.
 */
export function findCareerAtHand(
  db: Db,
  viewer: Viewer,
  { personId, schoolId }: { personId: number; schoolId: number },
): CareerAtHandOf {
  if (personId !== viewer.personId) return { whose: "other", ...listToldCareer(db, viewer, personId) };
  const path = findOwnPath(db, viewer, schoolId);
  return {
    whose: "own",
    schoolId,
    text: path?.text ?? "",
    told: path !== undefined && isToldNow(viewer, path),
    partnerName: partnerAt(viewer, schoolId)?.givenName ?? null,
    steps: path
      ? listOwnSteps(db, viewer, and(eq(careerSteps.pathId, path.id), ne(careerSteps.state, "left"))!)
      : [],
  };
}

/** The steps of her own that a question serves: for nobody else, whoever reads the question. */
export const listStepsServed = (db: Db, viewer: Viewer, questionId: number) =>
  db
    .select({ id: careerSteps.id, title: roleProfiles.title, text: careerSteps.text })
    .from(careerSteps)
    .innerJoin(careerPaths, eq(careerPaths.itemId, careerSteps.pathId))
    .innerJoin(items, eq(items.id, careerPaths.itemId))
    .leftJoin(roleProfiles, eq(roleProfiles.id, careerSteps.profileId))
    .where(and(eq(careerSteps.questionId, questionId), careersFor(viewer, "read")))
    .orderBy(asc(careerSteps.position), asc(careerSteps.id))
    .all()
    .map(({ id, title, text }) => ({ id, title: title ?? text ?? "" }));

/** What she wrote about her path in a school year, oldest first; her steps as they are now stand in the year of today. */
export function listCareerOfYear(db: Db, viewer: Viewer, year: number) {
  const { from, to } = daysOfSchoolYear(year);
  const present = db
    .select({
      pathId: careerPaths.itemId,
      text: careerPaths.text,
      writtenOn: careerPaths.writtenOn,
      schoolId: items.schoolId,
      schoolName: schools.name,
      toldPartnerId: careerPaths.toldPartnerId,
    })
    .from(careerPaths)
    .innerJoin(items, eq(items.id, careerPaths.itemId))
    .innerJoin(schools, eq(schools.id, items.schoolId))
    .where(careersFor(viewer, "read"))
    .orderBy(asc(careerPaths.itemId))
    .all();
  const earlier = db
    .select({ id: careerTexts.id, text: careerTexts.text, writtenOn: careerTexts.writtenOn })
    .from(careerTexts)
    .innerJoin(careerPaths, eq(careerPaths.itemId, careerTexts.pathId))
    .innerJoin(items, eq(items.id, careerPaths.itemId))
    .where(careersFor(viewer, "read"))
    .orderBy(asc(careerTexts.writtenOn), asc(careerTexts.id))
    .all();
  const words = [
    ...earlier.map((one) => ({
      key: `earlier-${one.id}`,
      text: one.text,
      writtenOn: one.writtenOn,
      reader: null,
    })),
    ...present.map((one) => ({
      key: `present-${one.pathId}`,
      text: one.text,
      writtenOn: one.writtenOn,
      reader: isToldNow(viewer, one) ? partnerAt(viewer, one.schoolId)! : null,
    })),
  ].filter((one) => one.text !== "" && one.writtenOn >= from && one.writtenOn <= to);
  const steps =
    year === schoolYearOf(viewer.today) ? listOwnSteps(db, viewer, ne(careerSteps.state, "left")) : [];
  return {
    words: words.map(({ reader, ...one }) => ({
      ...one,
      reader: reader && { personId: reader.personId, givenName: reader.givenName },
    })),
    steps,
  };
}
