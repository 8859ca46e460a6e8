import { expect, test } from "vitest";
import { endRole, grantRole } from "#app/features/people/commands/roles.server.ts";
import type { NewRole } from "#app/features/people/input.ts";
import { listGrantable } from "#app/features/people/queries/choices.server.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { auditEvents, roles } from "#db/schema/index.ts";
import { aSchoolSeenBy } from "../../factories/people.ts";
import { aSchool, aTeam } from "../../factories/school.ts";
import { NOW, TODAY } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

function theSchool() {
  const db = freshDatabase();
  const { school, eyes } = aSchoolSeenBy(db);
  const role = (values: Partial<NewRole> & Pick<NewRole, "kind">): NewRole => ({
    schoolId: null,
    teamId: null,
    fromDay: TODAY,
    ...values,
  });
  const heldBy = (personId: number) =>
    db
      .select()
      .from(roles)
      .all()
      .filter((one) => one.personId === personId);
  return { db, school, eyes, role, heldBy };
}

test("an administrator grants any role, and it is audited", () => {
  const { db, school, eyes, role, heldBy } = theSchool();
  const admin = eyes("administrator");
  grantRole(
    db,
    admin,
    school.teacher.personId,
    role({ kind: "school_leader", schoolId: school.school.id }),
    NOW,
  );
  grantRole(db, admin, school.teacher.personId, role({ kind: "hr_adviser" }), NOW);
  expect(heldBy(school.teacher.personId).map((one) => one.kind)).toEqual(["school_leader", "hr_adviser"]);
  expect(
    db
      .select()
      .from(auditEvents)
      .all()
      .map((event) => [event.action, event.actorId, event.subjectId]),
  ).toEqual([
    ["role.granted", school.administrator.personId, school.teacher.personId],
    ["role.granted", school.administrator.personId, school.teacher.personId],
  ]);
});

test("nobody gives or takes a role of her own", () => {
  const { db, school, eyes, role, heldBy } = theSchool();
  const { personId } = school.administrator;
  const before = heldBy(personId);
  expect(() => grantRole(db, eyes("administrator"), personId, role({ kind: "hr_adviser" }), NOW)).toThrow(
    "own_role",
  );
  expect(() =>
    endRole(db, eyes("administrator"), personId, { role: before[0]!.id, lastDay: TODAY }, NOW),
  ).toThrow("own_role");
  expect(heldBy(personId)).toEqual(before);
});

test("a school leader makes team leaders of her own school and nothing else", () => {
  const { db, school, eyes, role, heldBy } = theSchool();
  const ineke = eyes("schoolLeader");
  const { personId } = school.teammate;
  expect(listGrantable(db, ineke).kinds).toEqual(["team_leader"]);
  const elsewhere = aTeam(db, { schoolId: aSchool(db, { boardId: school.board.id }).id });
  expect(() =>
    grantRole(db, ineke, personId, role({ kind: "team_leader", teamId: elsewhere.id }), NOW),
  ).toThrow("not_allowed");
  for (const kind of ["hr_adviser", "board_member", "administrator"] as const) {
    expect(() => grantRole(db, ineke, personId, role({ kind }), NOW), kind).toThrow("not_allowed");
  }
  expect(() =>
    grantRole(db, ineke, personId, role({ kind: "school_leader", schoolId: school.school.id }), NOW),
  ).toThrow("not_allowed");
  grantRole(db, ineke, personId, role({ kind: "team_leader", teamId: school.team.id }), NOW);
  expect(heldBy(personId).map((one) => [one.kind, one.teamId, one.schoolId])).toEqual([
    ["team_leader", school.team.id, school.school.id],
  ]);
});

test("to HR, a leader or a teacher there is nothing to grant", () => {
  const { db, school, eyes, role } = theSchool();
  for (const who of ["hrAdviser", "partner", "teacher", "boardMember"] as const) {
    expect(
      () => grantRole(db, eyes(who), school.teammate.personId, role({ kind: "administrator" }), NOW),
      who,
    ).toThrow(NotFound);
  }
});

test("a team or school of another board is refused like one that is not there", () => {
  const { db, school, eyes, role } = theSchool();
  const foreign = aTeam(db);
  for (const teamId of [foreign.id, 987_654]) {
    expect(() =>
      grantRole(
        db,
        eyes("administrator"),
        school.teammate.personId,
        role({ kind: "team_leader", teamId }),
        NOW,
      ),
    ).toThrow("not_known");
  }
  for (const schoolId of [foreign.schoolId, 987_654]) {
    expect(() =>
      grantRole(
        db,
        eyes("administrator"),
        school.teammate.personId,
        role({ kind: "school_leader", schoolId }),
        NOW,
      ),
    ).toThrow("not_known");
  }
});

test("the same role twice is one role", () => {
  const { db, school, eyes, role, heldBy } = theSchool();
  const grant = () =>
    grantRole(db, eyes("administrator"), school.teammate.personId, role({ kind: "hr_adviser" }), NOW);
  grant();
  expect(grant).toThrow(RuleBroken);
  expect(heldBy(school.teammate.personId)).toHaveLength(1);
});

test("a role that ends yesterday is gone at the next request", () => {
  const { db, school, eyes, heldBy } = theSchool();
  const [leading] = heldBy(school.partner.personId);
  const { employmentIds } = endRole(
    db,
    eyes("schoolLeader"),
    school.partner.personId,
    { role: leading!.id, lastDay: "2026-11-21" },
    NOW,
  );
  expect(employmentIds).toContain(school.teacher.employmentId);
  expect(eyes("partner").ledTeamIds).toEqual([]);
  expect(eyes("partner").partnerOf).toEqual([]);
  expect(eyes("teacher").partners.map((partner) => partner.givenName)).toEqual(["Ineke"]);
});
