import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { fullName } from "#app/lib/name.ts";
import { careerSteps, employments, people } from "#db/schema/index.ts";
import { aCareerStep, aHolding, aRoleProfile } from "../../factories/role-profiles.ts";
import { aWholeSchool } from "../../factories/school.ts";
import { openApp, type TestApp } from "../../support/app.ts";
import { ofTheBoard, type Looker } from "../lookers.ts";
import { answersOf, pagesOf } from "../reading.ts";

// Who leaves, whose contract or role ends, and who told she would like to: at every address of the roles, for everybody.

let app: TestApp;
let school: ReturnType<typeof aWholeSchool>;
let role: number;
let wanted: number;
let step: number;

beforeAll(async () => {
  app = await openApp();
  const { db } = app;
  school = aWholeSchool(db);
  const schoolId = school.school.id;
  role = aRoleProfile(db, { schoolId, title: "Rekenspecialist", placesNow: 2 });
  // Case E: wanted, and no place yet.
  wanted = aRoleProfile(db, { schoolId, title: "Docentcoach", placesWanted: 1 });
  const ends = (employmentId: number, toDay: string) =>
    db.update(employments).set({ toDay }).where(eq(employments.id, employmentId)).run();
  ends(school.teacher.employmentId, "2027-03-17");
  aHolding(db, { profileId: role, personId: school.teacher.personId });
  aHolding(db, { profileId: role, personId: school.teammate.personId, toDay: "2027-02-09" });
  const { personId } = school.otherTeacher;
  step = aCareerStep(db, { personId, schoolId, profileId: role });
}, 60_000);

const addresses = () => {
  const { id } = school.school;
  return [
    "/roles",
    `/roles?school=${id}`,
    `/roles/mix?school=${id}`,
    `/roles/mix?school=${id}&scale=none`,
    ...[role, wanted].flatMap((one) => [`/roles/${one}`, `/roles/${one}/edit`, `/roles/${one}/holdings`]),
  ];
};

const idOf = (who: Looker) => school[who as keyof typeof school] as { personId: number };
const allOf = (who: Looker, more: string[] = []) =>
  answersOf(app, idOf(who).personId, [...addresses(), ...more]);

test("that someone leaves or her role ends is known to the school leader and HR; to all others her dates are nowhere", async () => {
  const dates = /2027-0[23]-\d\d|\d+ (februari|maart) 2027|komt vrij/;
  for (const who of ofTheBoard) {
    const knows = who === "schoolLeader" || who === "hrAdviser";
    expect(dates.test(await allOf(who)), who).toBe(knows);
  }
  // Nor on the pages of the people themselves, for a colleague.
  const theirs = [school.teacher, school.teammate].map(({ personId }) => `/people/${personId}`);
  for (const who of ["otherTeacher", "formerPartner", "otherLeader"] as const) {
    const pages = await answersOf(app, idOf(who).personId, [...theirs, "/teams", "/search?q=reken"]);
    expect(pages, who).toContain("Rekenspecialist");
    expect(dates.test(pages), who).toBe(false);
  }
});

test("the words are there for who knows: from when, and what to do about it", async () => {
  for (const who of ["schoolLeader", "hrAdviser"] as const) {
    const words = await pagesOf(app, idOf(who).personId, [`/roles/${role}`]);
    expect(words, who).toContain("Rekenspecialist: de rol komt vrij op 18 maart 2027.");
    expect(words, who).toContain("Rekenspecialist: de rol komt vrij op 10 februari 2027.");
    expect(words, who).toContain("Bespreek de overdracht");
  }
});

test("who told she would like to is named for who leads the school, HR, her partner and herself, until she takes it back", async () => {
  const { db } = app;
  const { personId } = school.otherTeacher;
  const name = fullName(db.select().from(people).where(eq(people.id, personId)).get()!);
  const knowers: Looker[] = ["otherTeacher", "otherLeader", "schoolLeader", "hrAdviser"];
  const heard = async (who: Looker) => {
    const words = await pagesOf(app, idOf(who).personId, ["/roles", `/roles/${role}`]);
    return who === "otherTeacher" ? words.includes("Jij vertelde") : words.includes(name);
  };
  for (const who of ofTheBoard) expect(await heard(who), who).toBe(knowers.includes(who));
  // Nobody else gets her name with the data either; names of staff stand on pages of who runs the school only.
  for (const who of [
    "teacher",
    "teammate",
    "partner",
    "formerPartner",
    "boardMember",
    "administrator",
  ] as const)
    expect(await allOf(who), who).not.toContain(name.split(" ")[1]!);
  db.update(careerSteps).set({ toldAt: null }).where(eq(careerSteps.id, step)).run();
  for (const who of ofTheBoard) expect(await heard(who), who).toBe(false);
});

test("E: a role that is wanted and has no place says so to who leads the school, about the role; nobody else reads it", async () => {
  for (const who of ofTheBoard) {
    const words = await pagesOf(app, idOf(who).personId, ["/roles", `/roles/${wanted}`]);
    expect(words.includes("Docentcoach: nodig, nog geen plaats."), who).toBe(who === "schoolLeader");
  }
});
