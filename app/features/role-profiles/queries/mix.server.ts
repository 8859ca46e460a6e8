import { and, asc, eq, inArray } from "drizzle-orm";
import { allows } from "#app/features/auth/policy.ts";
import { onDay } from "#app/features/auth/relations.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { functionGroups } from "#app/features/people/model.ts";
import { listFunctionScales } from "#app/features/people/queries/scales.server.ts";
import { scalesInUse } from "#app/features/people/scales.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { employments, functionMixWishes, people } from "#db/schema/index.ts";
import { functionMixOf, NO_SCALE } from "../model.ts";
import { functionMixPolicy, mixRelations } from "../policy.ts";
import { getSchoolOfRoles, listSchoolsOfRoles } from "./access.server.ts";

/**
 * Full-time places of a school per scale and per function group today, beside what is wanted and open. Scales go by the name
 * they have today; who is away for a while keeps her place.
 * @throws NotFound for who may not see the function mix of the school
 */
export function getFunctionMix(db: Db, viewer: Viewer, wanted: string | null) {
  const { rows, ...mix } = readMix(db, viewer, wanted);
  return { ...mix, rows: rows.map(({ work: _, ...row }) => row) };
}

/** The function mix, for who says where the school wants to go with it. @throws NotFound */
export function getMixToWish(db: Db, viewer: Viewer, wanted: string | null) {
  const mix = getFunctionMix(db, viewer, wanted);
  if (!mix.mayWish) throw new NotFound();
  return mix;
}

type Asked = { scale: string | null; group: string | null };

/**
 * The function mix with the employments a number of it is the sum of, by name: of one scale, of one function group, or all.
 * @throws NotFound as getFunctionMix, and where who may see the numbers may not see the names
 */
export function getMixPage(db: Db, viewer: Viewer, wanted: string | null, { scale, group }: Asked) {
  const { rows, ...mix } = readMix(db, viewer, wanted);
  if (!allows(functionMixPolicy, "see_names", mixRelations(viewer, mix.school.id))) throw new NotFound();
  const list = rows
    .filter(({ code }) => scale === null || code === scale)
    .flatMap(({ code, work }) =>
      work.map(({ toDay: _, schoolId: __, ...one }) => ({ ...one, scale: code === NO_SCALE ? null : code })),
    )
    .filter(({ functionGroup }) => group === null || functionGroup === group);
  return {
    ...mix,
    rows: rows.map(({ work: _, ...row }) => row),
    asked: { scale, group },
    list,
    factor: list.reduce((sum, one) => sum + one.partTimeFactor, 0),
  };
}

function readMix(db: Db, viewer: Viewer, wanted: string | null) {
  const { school, all } = getSchoolOfRoles(db, viewer, wanted);
  if (!school.mayMix("see")) throw new NotFound();
  const { today } = viewer;
  const scales = listFunctionScales(db);
  const work = listWork(db, [school.id], today);
  const wishes = listWishes(db, [school.id], today);
  return {
    school: { id: school.id, name: school.name },
    schools: all.filter(({ mayMix }) => mayMix("see")).map(({ id, name }) => ({ id, name })),
    mayWish: school.mayMix("wish"),
    scales: scalesInUse(scales, school.sector, today),
    rows: functionMixOf(scales, school.sector, { work, wishes }, today),
    groups: functionGroups
      .map((group) => ({
        group,
        factor: work
          .filter(({ functionGroup }) => functionGroup === group)
          .reduce((sum, { partTimeFactor }) => sum + partTimeFactor, 0),
      }))
      .filter(({ factor }) => factor > 0),
  };
}

/** The function mix of every school the viewer may see it of: two queries, whatever their number. */
export function listFunctionMixes(db: Db, viewer: Viewer) {
  const { today } = viewer;
  const schools = listSchoolsOfRoles(db, viewer).filter(({ mayMix }) => mayMix("see"));
  const ids = schools.map(({ id }) => id);
  const scales = listFunctionScales(db);
  const work = listWork(db, ids, today);
  const wishes = listWishes(db, ids, today);
  return schools.map(({ id, name, sector }) => ({
    school: { id, name },
    rows: functionMixOf(
      scales,
      sector,
      {
        work: work.filter(({ schoolId }) => schoolId === id),
        wishes: wishes.filter(({ schoolId }) => schoolId === id),
      },
      today,
    ).map(({ work: _, ...row }) => row),
  }));
}

const listWishes = (db: Db, schoolIds: readonly number[], today: string) =>
  db
    .select()
    .from(functionMixWishes)
    .where(
      and(
        inArray(functionMixWishes.schoolId, [...schoolIds]),
        onDay(functionMixWishes.fromDay, functionMixWishes.toDay, today),
      ),
    )
    .orderBy(asc(functionMixWishes.id))
    .all();

const listWork = (db: Db, schoolIds: readonly number[], today: string) =>
  db
    .select({
      id: employments.id,
      schoolId: employments.schoolId,
      personId: people.id,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
      functionName: employments.functionName,
      functionGroup: employments.functionGroup,
      scaleCode: employments.scaleCode,
      partTimeFactor: employments.partTimeFactor,
      toDay: employments.toDay,
    })
    .from(employments)
    .innerJoin(people, eq(people.id, employments.personId))
    .where(
      and(
        inArray(employments.schoolId, [...schoolIds]),
        onDay(employments.fromDay, employments.toDay, today),
      ),
    )
    .orderBy(asc(people.familyName), asc(people.givenName), asc(employments.id))
    .all();
