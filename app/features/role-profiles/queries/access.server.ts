import { and, eq, inArray } from "drizzle-orm";
import { allows } from "#app/features/auth/policy.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { listFunctionScales } from "#app/features/people/queries/scales.server.ts";
import { scaleOn } from "#app/features/people/scales.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { roleProfiles, schools } from "#db/schema/index.ts";
import { functionMixPolicy, mixRelations, roleProfilePolicy, schoolRelations } from "../policy.ts";

export type RoleAct = keyof typeof roleProfilePolicy;

/** The schools whose roles a viewer reads, her own first; each with what she may do there. */
export function listSchoolsOfRoles(db: Db, viewer: Viewer) {
  const near = [...new Set([...viewer.schoolIds, ...viewer.ledSchoolIds, ...viewer.hrSchoolIds])];
  const found = db
    .select({ id: schools.id, name: schools.name, sector: schools.sector })
    .from(schools)
    .where(and(inArray(schools.id, near), eq(schools.boardId, viewer.boardId), eq(schools.kind, "school")))
    .orderBy(schools.name, schools.id)
    .all()
    .filter((school) => allows(roleProfilePolicy, "read", schoolRelations(viewer, school.id)));
  const own = found.filter((school) => viewer.schoolIds.includes(school.id));
  return [...own, ...found.filter((school) => !own.includes(school))].map((school) => ({
    ...school,
    may: (act: RoleAct) => allows(roleProfilePolicy, act, schoolRelations(viewer, school.id)),
    mayMix: (act: keyof typeof functionMixPolicy) =>
      allows(functionMixPolicy, act, mixRelations(viewer, school.id)),
  }));
}

/**
 * The school a URL names, or the viewer's first.
 * @throws NotFound for one whose roles are not hers to read, and where there is none
 */
export function getSchoolOfRoles(db: Db, viewer: Viewer, wanted: string | null) {
  const all = listSchoolsOfRoles(db, viewer);
  const school = wanted === null ? all[0] : all.find(({ id }) => String(id) === wanted);
  if (!school) throw new NotFound();
  return { school, all };
}

/** As getSchoolOfRoles, for who describes roles: the school a URL names, or the first she leads. @throws NotFound */
export function getSchoolToWriteFor(db: Db, viewer: Viewer, wanted: string | null) {
  const school = listSchoolsOfRoles(db, viewer).find(
    ({ id, may }) => may("write") && (wanted === null || String(id) === wanted),
  );
  if (!school) throw new NotFound();
  return school;
}

/**
 * A role the school described, with what the viewer may do with it; its scale by the name it has today.
 * @throws NotFound when it is not there or the act is not hers: the two look the same
 */
export function getProfile(db: Db, viewer: Viewer, id: number, act: RoleAct = "read") {
  const row = db
    .select({ profile: roleProfiles, schoolName: schools.name, sector: schools.sector })
    .from(roleProfiles)
    .innerJoin(schools, eq(schools.id, roleProfiles.schoolId))
    .where(and(eq(roleProfiles.id, id), eq(schools.boardId, viewer.boardId)))
    .get();
  const held = row ? schoolRelations(viewer, row.profile.schoolId) : [];
  if (!row || !allows(roleProfilePolicy, act, held)) throw new NotFound();
  const { profile, schoolName, sector } = row;
  const { scaleCode: code, writtenOn } = profile;
  const scaleCode = code && scaleOn(listFunctionScales(db), { sector, code, writtenOn }, viewer.today).code;
  return {
    ...profile,
    scaleCode,
    schoolName,
    sector,
    may: (other: RoleAct) => allows(roleProfilePolicy, other, held),
  };
}

export type Profile = ReturnType<typeof getProfile>;
