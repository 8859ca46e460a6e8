import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { listSignalsOfSchool } from "#app/features/attention/queries.server.ts";
import {
  employmentPauses,
  employments,
  goals,
  roleHoldings,
  teamGoals,
  teamMemberships,
  teams,
} from "#db/schema/index.ts";
import { anAgreement } from "../../factories/agreements.ts";
import { aQuestion } from "../../factories/questions.ts";
import { aHolding, aRoleProfile } from "../../factories/role-profiles.ts";
import { aMembership, aTeam, aWholeSchool, viewing } from "../../factories/school.ts";
import { aVision } from "../../factories/vision.ts";
import { freshDatabase } from "../../support/database.ts";
import { daysTold, rowsOf } from "./asking.ts";

// Ambitions that rub, groups and roles: at, just before and just after, for who leads the school.

function aSchool() {
  const db = freshDatabase();
  return { db, school: aWholeSchool(db) };
}

test("L4: an ambition with which three shared questions rub is said to leaders who may read them; two, or a private third, are not enough", () => {
  const { db, school } = aSchool();
  const vision = aVision(db, viewing(db, school.schoolLeader.personId), school.school.id, [
    { title: "Rust" },
  ]);
  const rubs = (personId: number, audiences: string[]) =>
    aQuestion(db, personId, {
      audiences,
      alignments: [{ ambitionId: vision.ambitions[0]!.id, judgement: "rubs" }],
    });
  rubs(school.teacher.personId, ["school"]);
  rubs(school.teammate.personId, ["school"]);
  rubs(school.otherTeacher.personId, []);
  expect(rowsOf(db, school.schoolLeader, "rubbing")).toEqual([]);
  rubs(school.teacher.personId, [`partner:${school.partner.personId}`]);
  expect(rowsOf(db, school.partner, "rubbing")).toEqual([expect.objectContaining({ title: "Rust" })]);
  expect(rowsOf(db, school.schoolLeader, "rubbing")).toEqual([]);
  rubs(school.teacher.personId, ["school"]);
  expect(rowsOf(db, school.schoolLeader, "rubbing")).toHaveLength(1);
  for (const key of ["teacher", "hrAdviser", "boardMember", "administrator"] as const)
    expect(rowsOf(db, school[key], "rubbing"), key).toEqual([]);
});

function aNetwork() {
  const { db, school } = aSchool();
  const goal = db
    .insert(goals)
    .values({
      boardId: school.board.id,
      schoolId: school.school.id,
      text: "Een doel van ons",
      openedOn: "2026-01-01",
    })
    .returning()
    .get();
  const network = aTeam(db, { schoolId: school.school.id, kind: "development_group", name: "Ontwerpgroep" });
  db.insert(teamGoals).values({ teamId: network.id, goalId: goal.id }).run();
  const join = (personId: number) => aMembership(db, { personId, teamId: network.id });
  return { db, school, goal, network, join };
}

test("L5, D: a group of one team on a goal of the school is said to the school leader; one of several teams is not", () => {
  const { db, school, network, join } = aNetwork();
  join(school.teacher.personId);
  expect(rowsOf(db, school.schoolLeader, "island"), "one person is no group").toEqual([]);
  join(school.teammate.personId);
  expect(rowsOf(db, school.schoolLeader, "island")).toEqual([
    expect.objectContaining({ subjectId: network.id, name: "Ontwerpgroep", home: "middenbouw" }),
  ]);
  for (const key of [
    "teacher",
    "partner",
    "otherLeader",
    "hrAdviser",
    "boardMember",
    "administrator",
  ] as const)
    expect(rowsOf(db, school[key], "island"), key).toEqual([]);
  join(school.otherTeacher.personId);
  expect(rowsOf(db, school.schoolLeader, "island")).toEqual([]);
});

test("L5: a goal of one team, one that closed, a group that ended and a member who left make no island", () => {
  const cases: Record<string, (world: ReturnType<typeof aNetwork>) => void> = {
    "a goal of one team": ({ db, school }) => void db.update(goals).set({ teamId: school.team.id }).run(),
    "a closed goal": ({ db }) =>
      void db.update(goals).set({ state: "reached", closedOn: "2026-11-01" }).run(),
    "an ended group": ({ db, network }) =>
      void db.update(teams).set({ archivedOn: "2026-11-01" }).where(eq(teams.id, network.id)).run(),
    "a member whose membership ended": ({ db }) =>
      void db.update(teamMemberships).set({ toDay: "2026-11-01" }).run(),
  };
  for (const [name, does] of Object.entries(cases)) {
    const world = aNetwork();
    for (const one of [world.school.teacher, world.school.teammate]) world.join(one.personId);
    expect(rowsOf(world.db, world.school.schoolLeader, "island")).toHaveLength(1);
    does(world);
    expect(rowsOf(world.db, world.school.schoolLeader, "island"), name).toEqual([]);
  }
});

const L8 = "role_without_place";

test("L8, E: a role that is wanted and has no place, or a place and nobody, is said to the school leader alone", () => {
  const { db, school } = aSchool();
  const profileId = aRoleProfile(db, { schoolId: school.school.id, placesWanted: 1 });
  expect(rowsOf(db, school.schoolLeader, L8)).toEqual([
    expect.objectContaining({ title: "Docentcoach", need: "place" }),
  ]);
  for (const key of ["teacher", "partner", "hrAdviser", "boardMember", "administrator"] as const)
    expect(rowsOf(db, school[key], L8), key).toEqual([]);
  aHolding(db, { profileId, personId: school.teacher.personId });
  expect(rowsOf(db, school.schoolLeader, L8)).toEqual([]);
});

test("L8: that a holder goes is said to who leads the school and HR, from the day it is known; on leave she is left out", () => {
  const { db, school } = aSchool();
  const profileId = aRoleProfile(db, { schoolId: school.school.id, placesNow: 1 });
  aHolding(db, { profileId, personId: school.teacher.personId });
  expect(rowsOf(db, school.hrAdviser, L8)).toEqual([]);
  db.update(employments)
    .set({ toDay: "2027-01-31" })
    .where(eq(employments.id, school.teacher.employmentId))
    .run();
  for (const key of ["schoolLeader", "hrAdviser"] as const)
    expect(rowsOf(db, school[key], L8), key).toEqual([
      expect.objectContaining({ need: "leaving", freeFrom: "2027-02-01" }),
    ]);
  for (const key of ["teacher", "teammate", "partner", "boardMember", "administrator"] as const)
    expect(rowsOf(db, school[key], L8), key).toEqual([]);
  expect(daysTold(db, school.hrAdviser, L8, ["2027-01-31", "2027-02-01"])).toEqual(["2027-01-31"]);
  db.insert(employmentPauses)
    .values({ employmentId: school.teacher.employmentId, fromDay: "2026-11-01" })
    .run();
  expect(rowsOf(db, school.hrAdviser, L8)).toEqual([]);
  db.delete(roleHoldings).run();
});

test("a page that is read together holds neither a promise nor that someone goes", () => {
  const { db, school } = aSchool();
  const profileId = aRoleProfile(db, { schoolId: school.school.id, placesNow: 1 });
  aRoleProfile(db, { schoolId: school.school.id, title: "Rekencoach", placesWanted: 1 });
  aHolding(db, { profileId, personId: school.teacher.personId, toDay: "2027-01-31" });
  anAgreement(db, {
    ...{ schoolId: school.school.id, ownerPersonId: school.schoolLeader.personId, dueOn: "2026-10-01" },
    forPersonId: school.teacher.personId,
  });
  const leader = viewing(db, school.schoolLeader.personId);
  expect(rowsOf(db, school.schoolLeader, L8)).toHaveLength(2);
  expect(listSignalsOfSchool(db, leader, school.school.id)).toEqual([
    expect.objectContaining({ code: L8, title: "Rekencoach", need: "place" }),
  ]);
  expect(listSignalsOfSchool(db, viewing(db, school.teacher.personId), school.school.id)).toEqual([]);
});
