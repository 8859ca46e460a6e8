import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { getTokenOwner, issueInviteLink } from "#app/features/auth/tokens.server.ts";
import { findViewer } from "#app/features/auth/viewer.server.ts";
import { changeEmployment, startEmployment } from "#app/features/people/commands/employment.server.ts";
import { endPause, startPause } from "#app/features/people/commands/pauses.server.ts";
import { addPerson, changePerson, invitePerson } from "#app/features/people/commands/person.server.ts";
import { getAccount } from "#app/features/people/queries/account.server.ts";
import { NotFound, Stale } from "#app/lib/refusals.ts";
import { employmentPauses, employments, outbox, people } from "#db/schema/index.ts";
import { aSchoolSeenBy, someoneNew } from "../../factories/people.ts";
import { aRole, aSchool, aTeam } from "../../factories/school.ts";
import { NOW, TODAY } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

function theSchool() {
  const db = freshDatabase();
  return { db, ...aSchoolSeenBy(db) };
}

test("HR takes someone new in with one form, and she is there at once", () => {
  const { db, school, eyes } = theSchool();
  const { personId } = addPerson(
    db,
    eyes("hrAdviser"),
    someoneNew(school.school.id, { homeTeamId: school.team.id }),
    NOW,
  );
  const yara = findViewer(db, personId, TODAY);
  expect(yara?.teamIds).toEqual([school.team.id]);
  expect(yara?.partners.map((partner) => partner.givenName)).toEqual(["Karel"]);
});

test("an e-mail address is one person's, whatever the capitals", () => {
  const { db, school, eyes } = theSchool();
  db.update(people).set({ email: "Noor@School.example" }).where(eq(people.id, school.teacher.personId)).run();
  const again = someoneNew(school.school.id, { email: "noor@school.example" });
  expect(() => addPerson(db, eyes("hrAdviser"), again, NOW)).toThrow("already_taken");
  expect(db.select().from(people).where(eq(people.givenName, "Yara")).all()).toEqual([]);
});

test("nobody is employed at a school of another board, or given a home in a team of another school", () => {
  const { db, school, eyes } = theSchool();
  const foreign = aTeam(db);
  const near = aTeam(db, { schoolId: aSchool(db, { boardId: school.board.id }).id });
  const add = (values: Parameters<typeof someoneNew>[1]) => () =>
    addPerson(db, eyes("administrator"), someoneNew(school.school.id, values), NOW);
  expect(add({ schoolId: foreign.schoolId })).toThrow("not_known");
  expect(add({ schoolId: 987_654 })).toThrow("not_known");
  expect(add({ homeTeamId: foreign.id })).toThrow("not_known");
  expect(add({ homeTeamId: near.id })).toThrow("other_school");
});

test("an HR adviser of one school employs nobody at another", () => {
  const { db, school, eyes } = theSchool();
  const other = aSchool(db, { boardId: school.board.id });
  aRole(db, { personId: school.teammate.personId, kind: "hr_adviser", schoolId: school.school.id });
  expect(() => addPerson(db, eyes("teammate"), someoneNew(other.id), NOW)).toThrow("not_known");
  expect(() =>
    startEmployment(db, eyes("partner"), school.teacher.personId, someoneNew(school.school.id), NOW),
  ).toThrow(NotFound);
});

test("two who change the same person: the second sees what is saved now", () => {
  const { db, school, eyes } = theSchool();
  const { personId } = school.teacher;
  const change = {
    givenName: "Noor",
    namePrefix: null,
    familyName: "Visser",
    email: "noor.visser@school.example",
    employeeNumber: null,
    version: 1,
  };
  changePerson(db, eyes("hrAdviser"), personId, change, NOW);
  const late = () =>
    changePerson(db, eyes("administrator"), personId, { ...change, familyName: "Bakker" }, NOW);
  expect(late).toThrow(Stale);
  expect(db.select().from(people).where(eq(people.id, personId)).get()?.familyName).toBe("Visser");
});

test("HR cannot move the address of an administrator to a box of her own, nor invite her anew", () => {
  const { db, school, eyes } = theSchool();
  const { personId } = school.administrator;
  const mine = {
    givenName: "Sanne",
    namePrefix: null,
    familyName: "Smit",
    email: "ingrid+2@school.example",
    employeeNumber: null,
    version: 1,
  };
  expect(() => changePerson(db, eyes("hrAdviser"), personId, mine, NOW)).toThrow("not_allowed");
  expect(() => invitePerson(db, eyes("hrAdviser"), personId, NOW)).toThrow(NotFound);
  expect(() => invitePerson(db, eyes("schoolLeader"), school.teacher.personId, NOW)).toThrow(NotFound);
  invitePerson(db, eyes("hrAdviser"), school.teacher.personId, NOW);
  const letters = db.select().from(outbox).all();
  expect(letters).toMatchObject([{ kind: "account_invited", personId: school.teacher.personId }]);
  expect(JSON.parse(letters[0]!.facts)).toEqual({ school: "De Wissel" });
});

test("an employment that someone else changed meanwhile is not overwritten", () => {
  const { db, school, eyes } = theSchool();
  const { personId, employmentId } = school.teacher;
  const {
    givenName: _g,
    namePrefix: _p,
    familyName: _f,
    email: _e,
    employeeNumber: _n,
    ...terms
  } = someoneNew(school.school.id);
  const change = { ...terms, employment: employmentId, version: 1, homeTeamId: school.otherTeam.id };
  expect(changeEmployment(db, eyes("hrAdviser"), personId, change, NOW)).toMatchObject({
    employmentIds: [employmentId],
  });
  expect(() =>
    changeEmployment(db, eyes("administrator"), personId, { ...change, homeTeamId: null }, NOW),
  ).toThrow(Stale);
  expect(db.select().from(employments).where(eq(employments.id, employmentId)).get()?.homeTeamId).toBe(
    school.otherTeam.id,
  );
});

test("a pause has days and no reason, and two do not overlap", () => {
  const { db, school, eyes } = theSchool();
  const { personId, employmentId: employment } = school.teacher;
  const hr = eyes("hrAdviser");
  startPause(db, hr, personId, { employment, fromDay: "2026-12-01", toDay: null, version: 1 }, NOW);
  expect(() =>
    startPause(db, hr, personId, { employment, fromDay: "2027-02-01", toDay: "2027-03-01", version: 2 }, NOW),
  ).toThrow("overlaps");
  const [pause] = db.select().from(employmentPauses).all();
  expect(Object.keys(pause!)).toEqual(["id", "employmentId", "fromDay", "toDay"]);
  endPause(db, hr, personId, { employment, pause: pause!.id, lastDay: "2027-01-31", version: 2 }, NOW);
  startPause(db, hr, personId, { employment, fromDay: "2027-02-01", toDay: "2027-03-01", version: 3 }, NOW);
  expect(() =>
    startPause(
      db,
      eyes("schoolLeader"),
      personId,
      { employment, fromDay: "2028-01-01", toDay: null, version: 4 },
      NOW,
    ),
  ).toThrow(NotFound);
});

test("an invitation shows as sent, and a new address takes the old link away", () => {
  const { db, school, eyes } = theSchool();
  const hr = eyes("hrAdviser");
  const { personId } = school.teacher;
  expect(getAccount(db, hr, personId).state).toBe("none");
  invitePerson(db, hr, personId, NOW);
  const email = db.select().from(people).where(eq(people.id, personId)).get()!.email;
  const token = issueInviteLink(db, { personId, email }, NOW);
  expect(getAccount(db, hr, personId)).toMatchObject({ state: "invited", invitedAt: NOW.getTime() });
  const change = {
    givenName: "Noor",
    namePrefix: null,
    familyName: "Visser",
    email: "nieuw@school.example",
    employeeNumber: null,
    version: 1,
  };
  changePerson(db, hr, personId, change, NOW);
  expect(() => getTokenOwner(db, token, "invite", NOW)).toThrow(NotFound);
  expect(getAccount(db, hr, personId).state).toBe("none");
  for (const who of ["teacher", "partner", "schoolLeader", "boardMember"] as const) {
    expect(() => getAccount(db, eyes(who), personId), who).toThrow(NotFound);
  }
});
