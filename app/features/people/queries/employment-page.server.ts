import { and, eq, isNull, ne, or, gte } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { fullName } from "#app/lib/name.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { employments, schools } from "#db/schema/index.ts";
import { factorText } from "../model.ts";
import { employmentsFor, getEmployment, getPerson, notEnded } from "./access.server.ts";
import { listScalesOfSchools, listSchoolsToStaff, listTeamsOfSchools } from "./choices.server.ts";

/**
 * What the page of one employment shows: the form filled with what is there, or an empty one for a new employment.
 * @throws NotFound when the person or her employment is not the viewer's to change
 */
export function getEmploymentPage(db: Db, viewer: Viewer, personId: number, employmentId: number | null) {
  const person = getPerson(db, viewer, personId, "employ");
  const schools = listSchoolsToStaff(db, viewer);
  const base = {
    personId,
    name: fullName(person),
    givenName: person.givenName,
    oneself: personId === viewer.personId,
  };
  if (employmentId === null) {
    const only = schools.length === 1 ? String(schools[0]!.id) : "";
    const fields = { schoolId: only, functionGroup: "teaching", partTimeFactor: "1", fromDay: viewer.today };
    return {
      ...base,
      schools,
      teams: teamsOf(db, schools),
      scales: scalesAt(db, viewer, schools),
      employment: null,
      fields,
    };
  }
  const employment = getEmployment(db, viewer, employmentId, "change");
  if (employment.personId !== personId) throw new NotFound();
  const { id, version, toDay, schoolId } = employment;
  const own = schools.filter((school) => school.id === schoolId);
  return {
    ...base,
    schools: own,
    teams: teamsOf(db, own),
    scales: scalesAt(db, viewer, own),
    employment: {
      id,
      version,
      toDay,
      functionName: employment.functionName,
      schoolName: nameOf(db, schoolId),
      isLast: !worksElsewhere(db, personId, id, viewer.today),
      lastDay: toDay ?? viewer.today,
    },
    fields: fieldsOf(employment),
  };
}

/**
 * What the page to go to work at another school shows: the schools the viewer staffs but the one she is at, and the work
 * of now to begin from.
 * @param employmentId null for her only one
 * @throws NotFound when the employment is not the viewer's to change, has ended, or is one of several not chosen from, or
 * there is no other school
 */
export function getTransferPage(db: Db, viewer: Viewer, personId: number, employmentId: number | null) {
  const person = getPerson(db, viewer, personId, "employ");
  const old = getEmployment(db, viewer, employmentId ?? onlyWorkOf(db, viewer, personId), "change");
  const others = listSchoolsToStaff(db, viewer).filter((school) => school.id !== old.schoolId);
  const over = old.toDay !== null && old.toDay < viewer.today;
  if (old.personId !== personId || personId === viewer.personId || over || others.length === 0)
    throw new NotFound();
  const only = others.length === 1 ? String(others[0]!.id) : "";
  return {
    personId,
    name: fullName(person),
    givenName: person.givenName,
    employment: { id: old.id, version: old.version, schoolName: nameOf(db, old.schoolId) },
    schools: others,
    teams: teamsOf(db, others),
    scales: scalesAt(db, viewer, others),
    fields: { ...fieldsOf(old), schoolId: only, homeTeamId: "", costCentre: "", fromDay: "" },
  };
}

/** The one employment of hers that goes on and is the viewer's to change. @throws NotFound where there is none, or more */
function onlyWorkOf(db: Db, viewer: Viewer, personId: number): number {
  const [only, more] = db
    .select({ id: employments.id })
    .from(employments)
    .where(
      and(eq(employments.personId, personId), notEnded(viewer.today), employmentsFor(db, viewer, "change")),
    )
    .all();
  if (!only || more) throw new NotFound();
  return only.id;
}

const scalesAt = (db: Db, viewer: Viewer, at: readonly { id: number }[]) =>
  listScalesOfSchools(
    db,
    viewer,
    at.map(({ id }) => id),
  );

const teamsOf = (db: Db, schools: { id: number }[]) =>
  listTeamsOfSchools(
    db,
    schools.map((school) => school.id),
  );

const nameOf = (db: Db, schoolId: number) =>
  db.select({ name: schools.name }).from(schools).where(eq(schools.id, schoolId)).get()?.name ?? "";

const worksElsewhere = (db: Db, personId: number, exceptId: number, day: string) =>
  db
    .select({ id: employments.id })
    .from(employments)
    .where(
      and(
        eq(employments.personId, personId),
        ne(employments.id, exceptId),
        or(isNull(employments.toDay), gte(employments.toDay, day)),
      ),
    )
    .get() !== undefined;

const fieldsOf = (employment: typeof employments.$inferSelect): Record<string, string | string[]> => ({
  schoolId: String(employment.schoolId),
  functionName: employment.functionName,
  functionGroup: employment.functionGroup,
  scaleCode: employment.scaleCode ?? "",
  partTimeFactor: factorText(employment.partTimeFactor),
  daysWorked: [...(employment.daysWorked ?? "")],
  careerPhase: employment.careerPhase ?? "",
  costCentre: employment.costCentre ?? "",
  homeTeamId: String(employment.homeTeamId ?? ""),
  fromDay: employment.fromDay,
});
