import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { getProfile } from "#app/features/role-profiles/queries/access.server.ts";
import { listHolders, listRolesOfPerson } from "#app/features/role-profiles/queries/holders.server.ts";
import { listInterest } from "#app/features/role-profiles/queries/interest.server.ts";
import { listProfiles } from "#app/features/role-profiles/queries/profiles.server.ts";
import { careerSteps, employments } from "#db/schema/index.ts";
import { aSchoolSeenBy } from "../../factories/people.ts";
import { aCareerStep, aHolding, aRoleProfile } from "../../factories/role-profiles.ts";
import { aPartner, aRole, aSchool, aTeacher, viewing } from "../../factories/school.ts";
import { freshDatabase } from "../../support/database.ts";

const readers = [
  ...(["teacher", "teammate", "otherTeacher", "partner", "formerPartner", "otherLeader"] as const),
  ...(["schoolLeader", "hrAdviser", "boardMember", "administrator"] as const),
];
const ofSchool = readers.filter((who) => who !== "boardMember" && who !== "administrator");

function aRoleOfTheSchool() {
  const db = freshDatabase();
  const { school, eyes } = aSchoolSeenBy(db);
  const schoolId = school.school.id;
  const profileId = aRoleProfile(db, { schoolId, placesNow: 1 });
  return { db, school, eyes, schoolId, profileId };
}

const endOf = (db: ReturnType<typeof freshDatabase>, employmentId: number, toDay: string | null) =>
  db.update(employments).set({ toDay }).where(eq(employments.id, employmentId)).run();

test.each([
  ["her employment ends", "2027-03-17", null, "2027-03-18"],
  ["her role ends", null, "2027-02-09", "2027-02-10"],
  ["both end, her role first", "2027-03-17", "2027-02-09", "2027-02-10"],
  ["both end, her work first", "2027-03-17", "2027-06-30", "2027-03-18"],
])(
  "that %s is known to the school leader and HR, and to nobody else in any form",
  (_what, work, role, free) => {
    const { db, school, eyes, profileId } = aRoleOfTheSchool();
    endOf(db, school.teacher.employmentId, work);
    aHolding(db, { profileId, personId: school.teacher.personId, toDay: role });
    for (const who of ofSchool) {
      const viewer = eyes(who);
      const [holder] = listHolders(db, viewer, [profileId]);
      const knows = who === "schoolLeader" || who === "hrAdviser";
      expect(holder!.freeFrom, who).toBe(knows ? free : null);
      const all = JSON.stringify([
        holder,
        listProfiles(db, viewer, null).profiles,
        listRolesOfPerson(db, viewer, school.teacher.personId),
      ]);
      expect(/2027/.test(all), who).toBe(knows);
    }
  },
);

test("who goes on at the school in another employment does not leave", () => {
  const { db, school, eyes, schoolId, profileId } = aRoleOfTheSchool();
  const { personId, employmentId } = school.teacher;
  endOf(db, employmentId, "2027-03-17");
  aHolding(db, { profileId, personId });
  aTeacher(db, { personId, schoolId, fromDay: "2026-01-01" });
  expect(listHolders(db, eyes("schoolLeader"), [profileId])[0]!.freeFrom).toBeNull();
});

test("what someone gets for it is read by her, the school leader and HR; her mandate by the school", () => {
  const { db, school, eyes, profileId } = aRoleOfTheSchool();
  aHolding(db, { profileId, personId: school.teacher.personId, mandate: "Materiaal", facilities: "Dagdeel" });
  for (const who of ofSchool) {
    const [holder] = listHolders(db, eyes(who), [profileId]);
    expect(holder!.mandate, who).toBe("Materiaal");
    const may = ["teacher", "schoolLeader", "hrAdviser"].includes(who);
    expect(holder!.facilities, who).toBe(may ? "Dagdeel" : null);
  }
});

test("who told she would like to is named for the school leader, her partner, HR and herself; nobody else", () => {
  const { db, school, eyes, schoolId, profileId } = aRoleOfTheSchool();
  const { personId } = school.teacher;
  const step = aCareerStep(db, { personId, schoolId, profileId });
  const knowers = () => readers.filter((who) => listInterest(db, eyes(who), [profileId]).length > 0);
  const told = ["teacher", "partner", "schoolLeader", "hrAdviser"];
  expect(knowers()).toEqual(told);
  for (const who of ofSchool)
    expect(listProfiles(db, eyes(who), null).profiles[0]!.interest.length > 0, who).toBe(told.includes(who));

  // Taken back is gone at once, from everyone; as it is when the step is left, or she has the role.
  const set = (values: Partial<typeof careerSteps.$inferInsert>) =>
    db.update(careerSteps).set(values).where(eq(careerSteps.id, step)).run();
  set({ toldAt: null });
  expect(knowers()).toEqual([]);
  for (const state of ["left", "holding"] as const) {
    set({ toldAt: 1, state });
    expect(knowers(), state).toEqual([]);
  }
  set({ state: "considering" });
  expect(knowers()).toEqual(told);
});

test("a step that was not told, or goes to another role, tells nothing", () => {
  const { db, school, eyes, schoolId, profileId } = aRoleOfTheSchool();
  const other = aRoleProfile(db, { schoolId, title: "Taalcoördinator" });
  aCareerStep(db, { personId: school.teacher.personId, schoolId, profileId, toldAt: null });
  aCareerStep(db, { personId: school.teammate.personId, schoolId, profileId: other });
  expect(readers.filter((who) => listInterest(db, eyes(who), [profileId]).length > 0)).toEqual([]);
});

test("a former partner, a leader elsewhere and the HR adviser of another school learn nothing; who left is gone", () => {
  const { db, school, eyes, schoolId, profileId } = aRoleOfTheSchool();
  const { personId, employmentId, boardId } = school.teacher;
  aCareerStep(db, { personId, schoolId, profileId });
  const elsewhere = aSchool(db, { boardId });
  const vera = aTeacher(db, { schoolId: elsewhere.id });
  aRole(db, { personId: vera.personId, kind: "school_leader", schoolId: elsewhere.id });
  aRole(db, { personId: vera.personId, kind: "hr_adviser", schoolId: elsewhere.id });
  const hers = () => listInterest(db, viewing(db, vera.personId), [profileId]);
  expect(hers()).toEqual([]);

  // She works at Vera's school too, and Vera is her partner there: that is not about a role here.
  const second = aTeacher(db, { personId, schoolId: elsewhere.id, partTimeFactor: 2000 });
  aPartner(db, { employmentId: second.employmentId, personId: vera.personId });
  expect(hers()).toEqual([]);

  endOf(db, employmentId, "2026-11-21");
  expect(listInterest(db, eyes("schoolLeader"), [profileId])).toEqual([]);
  expect(() => getProfile(db, viewing(db, personId), profileId)).toThrow();
});
