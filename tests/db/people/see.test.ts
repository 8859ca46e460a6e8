import { expect, test } from "vitest";
import { getPerson } from "#app/features/people/queries/access.server.ts";
import { listPeople } from "#app/features/people/queries/list.server.ts";
import { listEmployments } from "#app/features/people/queries/person.server.ts";
import { listRoles } from "#app/features/people/queries/roles.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import { aSchoolSeenBy } from "../../factories/people.ts";
import { aRole, aSchool, aTeacher, viewing } from "../../factories/school.ts";
import { freshDatabase } from "../../support/database.ts";

function theSchool() {
  const db = freshDatabase();
  return { db, ...aSchoolSeenBy(db) };
}

test("a teacher finds nobody in the list of staff, a leader her people, a school leader her school, HR all", () => {
  const { db, eyes } = theSchool();
  const names = (viewer: ReturnType<typeof eyes>) =>
    listPeople(db, viewer, {})
      .people.map((person) => person.givenName)
      .sort();
  expect(names(eyes("teacher"))).toEqual([]);
  expect(names(eyes("partner"))).toEqual(["Karel", "Noor", "Samira"]);
  expect(names(eyes("schoolLeader"))).toEqual(["Bea", "Ineke", "Joost", "Karel", "Noor", "Samira", "Wim"]);
  expect(names(eyes("hrAdviser"))).toHaveLength(10);
  expect(names(eyes("administrator"))).toHaveLength(10);
  expect(names(eyes("formerPartner"))).toEqual([]);
});

test("someone of another board is to HR and administrator as nobody", () => {
  const { db, school, eyes } = theSchool();
  const elsewhere = aTeacher(db, { person: { givenName: "Elders" } });
  for (const who of ["teacher", "schoolLeader", "hrAdviser", "administrator", "boardMember"] as const) {
    expect(() => getPerson(db, eyes(who), elsewhere.personId), who).toThrow(NotFound);
    expect(() => getPerson(db, eyes(who), 987_654), who).toThrow(NotFound);
  }
  expect(listPeople(db, eyes("administrator"), { name: "Elders" }).total).toBe(0);
  expect(listPeople(db, eyes("administrator"), { schoolId: elsewhere.schoolId }).total).toBe(0);
  expect(getPerson(db, eyes("administrator"), school.teacher.personId).givenName).toBe("Noor");
});

test("a colleague sees who someone is, not her employments or roles", () => {
  const { db, school, eyes } = theSchool();
  const samira = eyes("teammate");
  expect(getPerson(db, samira, school.partner.personId).held).toEqual(["colleague"]);
  expect(listEmployments(db, samira, school.partner.personId)).toEqual([]);
  expect(() => listRoles(db, samira, school.partner.personId)).toThrow(NotFound);
  expect(() => getPerson(db, samira, school.hrAdviser.personId)).toThrow(NotFound);
});

test("a leader sees who works how much, but scale and cost centre are for HR and herself", () => {
  const { db, eyes } = theSchool();
  const paid = aTeacher(db, {
    schoolId: eyes("partner").employments[0]!.schoolId,
    homeTeamId: eyes("partner").ledTeamIds[0]!,
    scaleCode: "LB",
    costCentre: "410",
  });
  const terms = (viewer: ReturnType<typeof eyes>) => listEmployments(db, viewer, paid.personId)[0]?.terms;
  expect(terms(eyes("partner"))).toBeNull();
  expect(terms(eyes("schoolLeader"))).toBeNull();
  expect(terms(eyes("hrAdviser"))).toEqual({ scaleCode: "LB", costCentre: "410" });
  expect(terms(viewing(db, paid.personId))).toEqual({ scaleCode: "LB", costCentre: "410" });
});

test("an HR adviser of one school sees of someone with two employments the one in her scope", () => {
  const { db, school } = theSchool();
  const second = aTeacher(db, {
    schoolId: school.office.id,
    personId: school.teacher.personId,
    functionName: "stafmedewerker",
  });
  const adviser = aTeacher(db, { schoolId: school.office.id });
  aRole(db, { personId: adviser.personId, kind: "hr_adviser", schoolId: school.school.id });
  const seen = listEmployments(db, viewing(db, adviser.personId), school.teacher.personId);
  expect(seen.map((employment) => employment.id)).toEqual([school.teacher.employmentId]);
  expect(seen.map((employment) => employment.id)).not.toContain(second.employmentId);
});

test("names are sorted without tussenvoegsel, found by parts of them, and a percent sign is just a sign", () => {
  const { db, school, eyes } = theSchool();
  aTeacher(db, {
    schoolId: school.school.id,
    person: { givenName: "Els", namePrefix: "van der", familyName: "Aa" },
  });
  const hr = eyes("hrAdviser");
  expect(listPeople(db, hr, {}).people[0]?.givenName).toBe("Els");
  expect(listPeople(db, hr, { name: "els aa" }).people.map((person) => person.familyName)).toEqual(["Aa"]);
  expect(listPeople(db, hr, { name: "%" }).total).toBe(0);
});

test("a page holds fifty people and the last page the rest", () => {
  const { db, school, eyes } = theSchool();
  for (let n = 0; n < 45; n += 1) aTeacher(db, { schoolId: school.school.id });
  const last = listPeople(db, eyes("administrator"), { page: 2 });
  expect([last.total, last.pages, last.people.length]).toEqual([55, 2, 5]);
  expect(listPeople(db, eyes("administrator"), { page: 99 }).page).toBe(2);
});

test("narrowing the list to a school tells nothing of work the viewer does not see", () => {
  const { db, school, eyes } = theSchool();
  const other = aSchool(db, { boardId: school.board.id });
  aTeacher(db, { personId: school.teacher.personId, schoolId: other.id });
  const found = (who: Parameters<typeof eyes>[0]) =>
    listPeople(db, eyes(who), { schoolId: other.id }).people.map((person) => person.givenName);
  expect(found("partner")).toEqual([]);
  expect(found("administrator")).toEqual(["Noor"]);
});
