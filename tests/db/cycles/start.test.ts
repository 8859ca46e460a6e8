import { eq } from "drizzle-orm";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openCycle, startCycle } from "#app/features/conversations/commands/start-cycle.server.ts";
import { getCycleOverview } from "#app/features/conversations/queries/cycle-overview.server.ts";
import { makeCycle } from "#app/features/cycles/commands.server.ts";
import { closeCycle } from "#app/features/cycles/commands/end.server.ts";
import { getCycle, listCycles } from "#app/features/cycles/queries.server.ts";
import { getTemplate } from "#app/features/cycles/template-queries.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { openDatabase, type Db } from "#db/client.server.ts";
import { bringUpToDate } from "#db/migrate.ts";
import { conversationParties, conversations, employmentPauses, roles } from "#db/schema/index.ts";
import { aCycleForm } from "../../factories/cycles.ts";
import {
  aMembership,
  aRole,
  aSchool,
  aTeacher,
  aTeam,
  aWholeSchool,
  viewing,
} from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase, TEST_AUDIT_KEY } from "../../support/database.ts";

function theSchool(db: Db = freshDatabase()) {
  const school = aWholeSchool(db);
  return {
    db,
    school,
    leader: viewing(db, school.schoolLeader.personId),
    schoolId: school.school.id,
    teamId: school.team.id,
  };
}

const talks = (db: Db) => db.select().from(conversations).all();

test("starting makes one conversation to plan for each member of the team, with her gesprekspartner", () => {
  const { db, school, leader, schoolId, teamId } = theSchool();
  openCycle(db, leader, aCycleForm(schoolId, { teamIds: [teamId] }), NOW);
  expect(
    talks(db)
      .map((talk) => talk.employmentId)
      .sort(),
  ).toEqual([school.teacher, school.teammate, school.partner].map((member) => member.employmentId).sort());
  const noors = talks(db).find((talk) => talk.employmentId === school.teacher.employmentId)!;
  expect(noors).toMatchObject({ state: "to_plan", kind: "progress", schoolYear: 2026, schoolId });
  const parties = db
    .select()
    .from(conversationParties)
    .where(eq(conversationParties.conversationId, noors.id))
    .all();
  expect(parties).toMatchObject([
    { personId: school.teacher.personId, part: "staff", signs: true },
    { personId: school.partner.personId, part: "partner", signs: true },
  ]);
});

test("starting twice makes nothing twice; a team more adds only that team", () => {
  const { db, school, leader, schoolId, teamId } = theSchool();
  const cycleId = openCycle(db, leader, aCycleForm(schoolId, { teamIds: [teamId] }), NOW);
  const before = talks(db).length;
  expect(startCycle(db, leader, { cycleId, teamIds: [teamId] }, NOW).made).toBe(0);
  expect(talks(db)).toHaveLength(before);
  expect(startCycle(db, leader, { cycleId, teamIds: [teamId, school.otherTeam.id] }, NOW).made).toBe(3);
});

test("someone who came later gets hers when the cycle is started again", () => {
  const { db, leader, schoolId, teamId } = theSchool();
  const cycleId = openCycle(db, leader, aCycleForm(schoolId, { teamIds: [teamId] }), NOW);
  aTeacher(db, { schoolId, homeTeamId: teamId });
  expect(startCycle(db, leader, { cycleId, teamIds: [teamId] }, NOW).made).toBe(1);
});

test("two who start at the same moment make one conversation each", () => {
  const folder = mkdtempSync(join(tmpdir(), "jaarring-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const first = openDatabase(join(folder, "a.sqlite"), { auditKey: TEST_AUDIT_KEY });
  bringUpToDate(first);
  const { school, leader, schoolId, teamId } = theSchool(first);
  const second = openDatabase(join(folder, "a.sqlite"), { auditKey: TEST_AUDIT_KEY });
  const ingrid = viewing(second, school.hrAdviser.personId);
  const cycleId = openCycle(first, leader, aCycleForm(schoolId), NOW);

  const starting = first.$client.transaction(() => {
    startCycle(first, leader, { cycleId, teamIds: [teamId] }, NOW);
    expect(() => startCycle(second, ingrid, { cycleId, teamIds: [teamId] }, NOW)).toThrow(/locked/);
  });
  starting.immediate();
  expect(startCycle(second, ingrid, { cycleId, teamIds: [teamId] }, NOW).made).toBe(0);
  expect(talks(first)).toHaveLength(3);
  second.$client.close();
  first.$client.close();
});

test("the database itself refuses a second conversation for the same moment, until the first is cancelled", () => {
  const { db, leader, schoolId, teamId } = theSchool();
  openCycle(db, leader, aCycleForm(schoolId, { teamIds: [teamId] }), NOW);
  const { id, ...talk } = talks(db)[0]!;
  expect(() => db.insert(conversations).values(talk).run()).toThrow(/UNIQUE/);
  db.update(conversations).set({ state: "cancelled" }).where(eq(conversations.id, id)).run();
  db.insert(conversations).values(talk).run();
});

test("who is away today is skipped and named, and gets hers when she is back", () => {
  const { db, school, leader, schoolId, teamId } = theSchool();
  db.insert(employmentPauses)
    .values({ employmentId: school.teacher.employmentId, fromDay: "2026-11-01", toDay: "2026-12-31" })
    .run();
  const cycleId = openCycle(db, leader, aCycleForm(schoolId), NOW);
  const started = startCycle(db, leader, { cycleId, teamIds: [teamId] }, NOW);
  expect(started.paused.map((member) => member.givenName)).toEqual(["Noor"]);
  expect(talks(db).some((talk) => talk.employmentId === school.teacher.employmentId)).toBe(false);
  const later = viewing(db, school.schoolLeader.personId, "2027-01-04");
  expect(startCycle(db, later, { cycleId, teamIds: [teamId] }, NOW).made).toBe(1);
});

test("who has no gesprekspartner yet is named, and gets none until she has", () => {
  const { db, school, schoolId, teamId } = theSchool();
  db.update(roles).set({ toDay: "2026-11-20" }).where(eq(roles.personId, school.partner.personId)).run();
  db.update(roles).set({ toDay: "2026-11-20" }).where(eq(roles.personId, school.schoolLeader.personId)).run();
  const ingrid = viewing(db, school.hrAdviser.personId);
  const cycleId = openCycle(db, ingrid, aCycleForm(schoolId), NOW);
  const started = startCycle(db, ingrid, { cycleId, teamIds: [teamId] }, NOW);
  expect(started).toMatchObject({ made: 0 });
  expect(started.withoutPartner.map((member) => member.givenName).sort()).toEqual([
    "Karel",
    "Noor",
    "Samira",
  ]);
  const team = getCycleOverview(db, ingrid, cycleId).teams.find((shown) => shown.id === teamId)!;
  expect(team.members.every((member) => member.partnerId === null)).toBe(true);
});

test("a moment that is only offered makes no conversations", () => {
  const { db, leader, schoolId, teamId } = theSchool();
  openCycle(db, leader, aCycleForm(schoolId, { teamIds: [teamId], progress_use: "opt_in" }), NOW);
  expect(talks(db)).toEqual([]);
});

test("a team moment makes one conversation of the team, signed by its leader and its process facilitator", () => {
  const { db, school, leader, schoolId, teamId } = theSchool();
  aMembership(db, { personId: school.teammate.personId, teamId, part: "process_facilitator" });
  const form = aCycleForm(schoolId, { teamIds: [teamId], progress_use: "not", team_use: "everyone" });
  openCycle(db, leader, form, NOW);
  expect(talks(db)).toMatchObject([{ teamId, employmentId: null, kind: "team" }]);
  const parties = db.select().from(conversationParties).orderBy(conversationParties.id).all();
  expect(parties.filter((party) => party.signs).map((party) => [party.personId, party.part])).toEqual([
    [school.partner.personId, "leader"],
    [school.teammate.personId, "process_facilitator"],
  ]);
  expect(parties.filter((party) => !party.signs).map((party) => party.personId)).toEqual([
    school.teacher.personId,
  ]);
});

test("a team without process facilitator has one more member sign; without leader there is no team talk yet", () => {
  const { db, school, leader, schoolId, teamId } = theSchool();
  const leaderless = aTeam(db, { schoolId, name: "Bovenbouw" });
  aTeacher(db, { schoolId, homeTeamId: leaderless.id });
  const form = aCycleForm(schoolId, { progress_use: "not", team_use: "everyone" });
  const cycleId = openCycle(db, leader, form, NOW);
  const started = startCycle(db, leader, { cycleId, teamIds: [teamId, leaderless.id] }, NOW);
  expect(started).toMatchObject({ made: 1, teamsWithoutLeader: ["Bovenbouw"] });
  const signing = db.select().from(conversationParties).where(eq(conversationParties.signs, true)).all();
  expect(signing.map((party) => party.personId)).toEqual([school.partner.personId, school.teacher.personId]);
});

test("a cycle is run by the leader of the school and HR in scope; for anyone else it is not there", () => {
  const { db, school, leader, schoolId, teamId } = theSchool();
  const cycleId = openCycle(db, leader, aCycleForm(schoolId), NOW);
  const elsewhere = aSchool(db, { boardId: school.board.id });
  const other = aTeacher(db, { schoolId: elsewhere.id });
  aRole(db, { personId: other.personId, kind: "school_leader", schoolId: elsewhere.id });
  const strangers = [other, school.teacher, school.partner, school.boardMember, school.administrator];
  for (const { personId } of strangers) {
    const viewer = viewing(db, personId);
    expect(listCycles(db, viewer)).toEqual([]);
    expect(() => getCycle(db, viewer, cycleId)).toThrow(NotFound);
    expect(() => getCycleOverview(db, viewer, cycleId)).toThrow(NotFound);
    expect(() => makeCycle(db, viewer, aCycleForm(schoolId, { schoolYear: 2027 }), NOW)).toThrow(NotFound);
    expect(() => startCycle(db, viewer, { cycleId, teamIds: [teamId] }, NOW)).toThrow(NotFound);
    expect(() => closeCycle(db, viewer, cycleId, 1, NOW)).toThrow(NotFound);
  }
  expect(listCycles(db, viewing(db, school.hrAdviser.personId))).toHaveLength(1);
  const theirs = aTeam(db, { schoolId: elsewhere.id });
  expect(() => startCycle(db, leader, { cycleId, teamIds: [theirs.id] }, NOW)).toThrow(NotFound);
});

test("a school has one cycle a year, with windows that end after they begin", () => {
  const { db, leader, schoolId } = theSchool();
  makeCycle(db, leader, aCycleForm(schoolId), NOW);
  expect(() => makeCycle(db, leader, aCycleForm(schoolId), NOW)).toThrow(RuleBroken);
  const wrong = aCycleForm(schoolId, {
    schoolYear: 2027,
    progress_opensOn: "2027-12-01",
    progress_closesOn: "2027-11-01",
  });
  expect(() => makeCycle(db, leader, wrong, NOW)).toThrow(RuleBroken);
  expect(() =>
    makeCycle(db, leader, aCycleForm(schoolId, { schoolYear: 2027, progress_use: "not" }), NOW),
  ).toThrow(RuleBroken);
  expect(listCycles(db, leader)).toHaveLength(1);
});

test("closing leaves open conversations as they are and lets nobody be added", () => {
  const { db, leader, schoolId, teamId } = theSchool();
  const cycleId = openCycle(db, leader, aCycleForm(schoolId, { teamIds: [teamId] }), NOW);
  const { version } = getCycle(db, leader, cycleId);
  expect(() => closeCycle(db, leader, cycleId, version - 1, NOW)).toThrow(Stale);
  closeCycle(db, leader, cycleId, version, NOW);
  expect(talks(db).map((talk) => talk.state)).toEqual(["to_plan", "to_plan", "to_plan"]);
  expect(() => startCycle(db, leader, { cycleId, teamIds: [teamId] }, NOW)).toThrow(RuleBroken);
});

test("everyone of the board reads what a conversation asks, on both sides", () => {
  const { db, school } = theSchool();
  const template = getTemplate(db, viewing(db, school.teacher.personId), 1);
  expect(template.prompts.map((prompt) => prompt.side)).toEqual([
    "staff",
    "staff",
    "staff",
    "staff",
    "staff",
    "partner",
    "partner",
  ]);
  expect(template.prompts[3]!.textNl).toMatch(/drie tot vijf jaar/);
});
