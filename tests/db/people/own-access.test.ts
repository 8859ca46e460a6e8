import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { addressLetter } from "#app/features/mail/letters.server.ts";
import { changeEmployment, startEmployment } from "#app/features/people/commands/employment.server.ts";
import { takeBackEnd } from "#app/features/people/commands/kept-end.server.ts";
import { endEmployment } from "#app/features/people/commands/leave.server.ts";
import { endPartner, setPartner } from "#app/features/people/commands/partner.server.ts";
import { endPause, startPause } from "#app/features/people/commands/pauses.server.ts";
import { changePerson, invitePerson } from "#app/features/people/commands/person.server.ts";
import { getEmploymentPage } from "#app/features/people/queries/employment-page.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import { credentials, employments, people } from "#db/schema/index.ts";
import { aSchoolSeenBy, someoneNew } from "../../factories/people.ts";
import { aRole, aSchool, aTeacher, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

// Who runs the administration reads no content; nor does she by a way around.

function theSchool() {
  const db = freshDatabase();
  return { db, ...aSchoolSeenBy(db) };
}

const terms = (schoolId: number, homeTeamId: number | null) => {
  const {
    givenName: _,
    namePrefix: _p,
    familyName: _f,
    email: _e,
    employeeNumber: _n,
    ...rest
  } = someoneNew(schoolId, { homeTeamId });
  return rest;
};

const moved = {
  givenName: "Noor",
  namePrefix: null,
  familyName: "Visser",
  email: "ingrid+2@school.example",
  employeeNumber: null,
  version: 1,
};

test.each(["hrAdviser", "administrator"] as const)(
  "%s does not employ herself where a school shares",
  (who) => {
    const { db, school, eyes } = theSchool();
    const { personId } = school[who];
    const employ = () =>
      startEmployment(db, eyes(who), personId, terms(school.school.id, school.team.id), NOW);
    expect(employ).toThrow("not_allowed");
    expect(eyes(who).teamIds).toEqual([]);
    expect(eyes(who).schoolIds).toEqual([school.office.id]);
  },
);

test("HR changes, ends, pauses and partners nothing of her own; a colleague does it for her", () => {
  const { db, school, eyes } = theSchool();
  const own = aTeacher(db, { personId: school.hrAdviser.personId, schoolId: school.school.id });
  const { personId, employmentId: employment } = own;
  const change = { ...terms(school.school.id, null), employment, version: 1 };
  const ending = { employment, lastDay: "2027-01-31", version: 1 };
  const pause = { employment, fromDay: "2026-12-01", toDay: null, version: 1 };
  const partner = { ...pause, partnerId: school.otherLeader.personId };
  const by = (who: Viewer) => [
    () => changeEmployment(db, who, personId, change, NOW),
    () => endEmployment(db, who, personId, ending, NOW),
    () => startPause(db, who, personId, pause, NOW),
    () => endPause(db, who, personId, { ...ending, pause: 1 }, NOW),
    () => setPartner(db, who, personId, partner, NOW),
    () => endPartner(db, who, personId, { ...ending, partner: 1 }, NOW),
    () => takeBackEnd(db, who, personId, ending, NOW),
  ];
  for (const act of by(eyes("hrAdviser"))) expect(act).toThrow("not_allowed");
  const saved = () => db.select().from(employments).where(eq(employments.id, employment)).get();
  expect(saved()).toMatchObject({ version: 1, toDay: null });
  expect(getEmploymentPage(db, eyes("hrAdviser"), personId, employment).oneself).toBe(true);
  changeEmployment(db, eyes("administrator"), personId, change, NOW);
  setPartner(db, eyes("administrator"), personId, { ...partner, version: 2 }, NOW);
  expect(saved()).toMatchObject({ version: 3, homeTeamId: null });
  expect(getEmploymentPage(db, eyes("administrator"), personId, employment).oneself).toBe(false);
});

test("who leads the school sets her own gesprekspartner there as before", () => {
  const { db, school, eyes } = theSchool();
  const { personId, employmentId: employment } = school.schoolLeader;
  const wanted = { employment, partnerId: school.otherLeader.personId, fromDay: "2026-12-01", toDay: null };
  setPartner(db, eyes("schoolLeader"), personId, { ...wanted, version: 1 }, NOW);
});

test("HR of a school cannot take the account of who left it and works elsewhere now", () => {
  const { db, school } = theSchool();
  const other = aSchool(db, { boardId: school.board.id });
  const { personId } = school.teammate;
  aRole(db, { personId, kind: "hr_adviser", schoolId: school.school.id });
  const hr = viewing(db, personId);
  db.update(employments)
    .set({ toDay: "2026-07-31" })
    .where(eq(employments.id, school.teacher.employmentId))
    .run();
  aTeacher(db, { personId: school.teacher.personId, schoolId: other.id, fromDay: "2026-08-01" });
  expect(() => changePerson(db, hr, school.teacher.personId, moved, NOW)).toThrow("not_allowed");
  expect(() => invitePerson(db, hr, school.teacher.personId, NOW)).toThrow(NotFound);
});

test("nor the account of who becomes an administrator tomorrow", () => {
  const { db, school, eyes } = theSchool();
  const { personId } = school.teacher;
  aRole(db, { personId, kind: "administrator", fromDay: "2026-11-23" });
  expect(() => changePerson(db, eyes("hrAdviser"), personId, moved, NOW)).toThrow("not_allowed");
  expect(() => invitePerson(db, eyes("hrAdviser"), personId, NOW)).toThrow(NotFound);
});

test("whoever moves the address of who signs in, the old address hears of it", () => {
  const { db, school, eyes } = theSchool();
  const { personId } = school.teacher;
  const before = db.select().from(people).where(eq(people.id, personId)).get()!;
  const hr = eyes("hrAdviser");
  expect(changePerson(db, hr, personId, moved, NOW), "nobody signs in with it yet").toBeUndefined();
  db.insert(credentials).values({ personId, passwordHash: "x", changedAt: NOW.getTime() }).run();
  const again = { ...moved, email: "noor@school.example", version: 2 };
  const to = changePerson(db, hr, personId, again, NOW);
  expect(to).toEqual({
    email: moved.email,
    givenName: "Noor",
    locale: before.locale,
    school: "De Wissel",
  });
  const { school: at, ...reader } = to!;
  expect(addressLetter(reader, { by: "Ingrid Smit", school: at })).toMatchObject({
    to: moved.email,
    text: expect.stringContaining("Ingrid Smit"),
  });
  const name = { ...again, familyName: "Bakker", version: 3 };
  expect(changePerson(db, hr, personId, name, NOW), "only a name").toBeUndefined();
});
