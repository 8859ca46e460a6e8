import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { findViewer } from "#app/features/auth/viewer.server.ts";
import { changeEmployment } from "#app/features/people/commands/employment.server.ts";
import { endEmployment } from "#app/features/people/commands/leave.server.ts";
import { partners, roles, teamMemberships } from "#db/schema/index.ts";
import { aSchoolSeenBy, someoneNew } from "../../factories/people.ts";
import { aMembership, aPartner, aRole, aSchool, aTeam, aTeacher } from "../../factories/school.ts";
import { NOW, TODAY } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

function theSchool() {
  const db = freshDatabase();
  return { db, ...aSchoolSeenBy(db) };
}

test("a leaver is a stranger the day after her last, and what she led and joined ends with her", () => {
  const { db, school, eyes } = theSchool();
  const { personId, employmentId } = school.partner;
  aMembership(db, { personId, teamId: school.otherTeam.id });
  aMembership(db, { personId, teamId: school.team.id, fromDay: "2027-01-01" });
  aPartner(db, { personId, employmentId: school.otherTeacher.employmentId });
  const { employmentIds } = endEmployment(
    db,
    eyes("hrAdviser"),
    personId,
    { employment: employmentId, lastDay: "2026-11-30", version: 1 },
    NOW,
  );

  expect(findViewer(db, personId, "2026-11-30")).toBeDefined();
  expect(findViewer(db, personId, "2026-12-01")).toBeUndefined();
  expect(
    db
      .select()
      .from(teamMemberships)
      .all()
      .map((row) => row.toDay),
  ).toEqual(["2026-11-30"]);
  expect(
    db
      .select()
      .from(roles)
      .where(eq(roles.personId, personId))
      .all()
      .map((row) => row.toDay),
  ).toEqual(["2026-11-30"]);
  expect(
    db
      .select()
      .from(partners)
      .all()
      .map((row) => row.toDay),
  ).toEqual(["2026-11-30"]);
  expect(employmentIds).toEqual(
    expect.arrayContaining([school.teacher.employmentId, school.otherTeacher.employmentId]),
  );
});

test("who leaves one school and stays at another keeps what she has there", () => {
  const { db, school, eyes } = theSchool();
  const { personId, employmentId } = school.partner;
  const other = aSchool(db, { boardId: school.board.id });
  const there = aTeam(db, { schoolId: other.id });
  aTeacher(db, { schoolId: other.id, personId });
  aMembership(db, { personId, teamId: there.id });
  endEmployment(
    db,
    eyes("hrAdviser"),
    personId,
    { employment: employmentId, lastDay: "2026-11-21", version: 1 },
    NOW,
  );
  const karel = findViewer(db, personId, TODAY);
  expect(karel?.teamIds).toEqual([there.id]);
  expect(karel?.ledTeamIds).toEqual([]);
});

test("the last administrator of a board cannot leave it without one", () => {
  const { db, school, eyes } = theSchool();
  const { personId, employmentId } = school.administrator;
  const leave = () =>
    endEmployment(
      db,
      eyes("hrAdviser"),
      personId,
      { employment: employmentId, lastDay: TODAY, version: 1 },
      NOW,
    );
  expect(leave).toThrow("not_allowed");
  aRole(db, { personId: school.boardMember.personId, kind: "administrator" });
  leave();
  expect(findViewer(db, personId, "2026-11-23")).toBeUndefined();
});

test("an employment does not end before it began, nor move to another school", () => {
  const { db, school, eyes } = theSchool();
  const { personId, employmentId } = school.teacher;
  const leave = { employment: employmentId, lastDay: "2020-07-31", version: 1 };
  expect(() => endEmployment(db, eyes("hrAdviser"), personId, leave, NOW)).toThrow("end_before_start");
  const moved = { ...someoneNew(school.office.id), employment: employmentId, version: 1 };
  expect(() => changeEmployment(db, eyes("hrAdviser"), personId, moved, NOW)).toThrow("other_school");
});
