import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { makeConversation } from "#app/features/conversations/commands/make.server.ts";
import { openCycle, startCycle } from "#app/features/conversations/commands/start-cycle.server.ts";
import { getCycleOverview } from "#app/features/conversations/queries/cycle-overview.server.ts";
import { listOfferedMoments } from "#app/features/conversations/queries/offered.server.ts";
import { makeCycle } from "#app/features/cycles/commands.server.ts";
import { closeCycle, removeCycle, reopenCycle } from "#app/features/cycles/commands/end.server.ts";
import { changeMoments } from "#app/features/cycles/commands/moments.server.ts";
import { rollOver } from "#app/features/cycles/commands/roll-over.server.ts";
import { writeTemplate } from "#app/features/cycles/commands/template.server.ts";
import { getCycle, listCycles } from "#app/features/cycles/queries.server.ts";
import { getNextYear } from "#app/features/cycles/roll-over-queries.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import {
  conversationParties,
  conversations,
  cycles,
  employments,
  freeDays,
  moments,
  teams,
} from "#db/schema/index.ts";
import { aCycleForm, aTemplateForm } from "../../factories/cycles.ts";
import { aTeacher, aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

function theSchool(values: Parameters<typeof aCycleForm>[1] = {}) {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const leader = viewing(db, school.schoolLeader.personId);
  const schoolId = school.school.id;
  const teamId = school.team.id;
  const cycleId = openCycle(db, leader, aCycleForm(schoolId, { teamIds: [teamId], ...values }), NOW);
  return { db, school, leader, ingrid: viewing(db, school.hrAdviser.personId), schoolId, teamId, cycleId };
}

const talks = (db: Db) => db.select().from(conversations).all();

const withVersion = (db: Db, id: number, form: ReturnType<typeof aCycleForm>) => ({
  ...form,
  version: db.select().from(cycles).where(eq(cycles.id, id)).get()!.version,
});

const reasonOf = (work: () => unknown) => {
  try {
    work();
  } catch (refusal) {
    if (refusal instanceof RuleBroken) return refusal.problems;
    throw refusal;
  }
  return undefined;
};

test("a window moved past a talk that was held keeps the talk, its day and its questions", () => {
  const { db, school, leader, schoolId, cycleId } = theSchool();
  const noors = talks(db).find((talk) => talk.employmentId === school.teacher.employmentId)!;
  db.update(conversations)
    .set({ state: "held", heldOn: "2026-11-10" })
    .where(eq(conversations.id, noors.id))
    .run();
  const before = talks(db);
  const form = aCycleForm(schoolId, { progress_opensOn: "2027-02-01", progress_template: 3 });
  changeMoments(db, leader, cycleId, withVersion(db, cycleId, form), NOW);
  expect(talks(db)).toEqual(before);
  expect(getCycle(db, leader, cycleId).moments).toMatchObject([{ opensOn: "2027-02-01", templateId: 3 }]);
});

test("a moment with conversations cannot be taken out, one without can, and one can be added", () => {
  const { db, leader, schoolId, cycleId } = theSchool();
  const without = aCycleForm(schoolId, { progress_use: "not", start_use: "opt_in" });
  expect(reasonOf(() => changeMoments(db, leader, cycleId, withVersion(db, cycleId, without), NOW))).toEqual({
    progress_use: "in_use",
  });
  const more = aCycleForm(schoolId, { start_use: "opt_in" });
  changeMoments(db, leader, cycleId, withVersion(db, cycleId, more), NOW);
  expect(getCycle(db, leader, cycleId).moments.map((moment) => moment.kind)).toEqual(["start", "progress"]);
  changeMoments(db, leader, cycleId, withVersion(db, cycleId, aCycleForm(schoolId)), NOW);
  expect(getCycle(db, leader, cycleId).moments.map((moment) => moment.kind)).toEqual(["progress"]);
});

test("two who change the moments at once: the second is told what the first made of them", () => {
  const { db, leader, ingrid, schoolId, cycleId } = theSchool();
  const begun = withVersion(db, cycleId, aCycleForm(schoolId, { progress_closesOn: "2027-05-31" }));
  changeMoments(db, leader, cycleId, begun, NOW);
  try {
    changeMoments(db, ingrid, cycleId, { ...begun, progress_closesOn: "2027-06-30" }, NOW);
    expect.unreachable();
  } catch (refusal) {
    expect((refusal as Stale).theirs).toMatchObject({ progress_closesOn: "2027-05-31" });
  }
});

test("a closed cycle keeps its moments until it is opened again", () => {
  const { db, leader, schoolId, cycleId } = theSchool();
  const { version } = getCycle(db, leader, cycleId);
  closeCycle(db, leader, cycleId, version, NOW);
  const form = () => withVersion(db, cycleId, aCycleForm(schoolId, { progress_closesOn: "2027-05-31" }));
  expect(() => changeMoments(db, leader, cycleId, form(), NOW)).toThrow(RuleBroken);
  expect(() => reopenCycle(db, leader, cycleId, version, NOW)).toThrow(Stale);
  reopenCycle(db, leader, cycleId, version + 1, NOW);
  changeMoments(db, leader, cycleId, form(), NOW);
  expect(getCycle(db, leader, cycleId)).toMatchObject({ state: "open" });
});

test("a cycle that runs, ran or has a conversation is not thrown away; a draft nobody began is", () => {
  const { db, leader, schoolId, cycleId } = theSchool();
  const remove = (id: number) => removeCycle(db, leader, id, getCycle(db, leader, id).version, NOW);
  expect(reasonOf(() => remove(cycleId))).toEqual({ form: "in_use" });
  closeCycle(db, leader, cycleId, getCycle(db, leader, cycleId).version, NOW);
  expect(reasonOf(() => remove(cycleId))).toEqual({ form: "in_use" });
  const draft = makeCycle(db, leader, aCycleForm(schoolId, { schoolYear: 2027 }), NOW);
  remove(draft);
  expect(listCycles(db, leader).map((cycle) => cycle.id)).toEqual([cycleId]);
  expect(db.select().from(moments).where(eq(moments.cycleId, draft)).all()).toEqual([]);
  // Not even a draft goes when a talk, cancelled or not, points at it.
  db.update(cycles).set({ state: "draft" }).where(eq(cycles.id, cycleId)).run();
  db.update(conversations).set({ state: "cancelled" }).run();
  expect(reasonOf(() => remove(cycleId))).toEqual({ form: "in_use" });
});

test("a next year is made once: moments a year on, questions in their newest version, teams that are still there", () => {
  const { db, school, leader, ingrid, schoolId, teamId, cycleId } = theSchool();
  const own = writeTemplate(db, ingrid, 2, aTemplateForm(), NOW);
  const form = aCycleForm(schoolId, { progress_template: own, start_use: "opt_in" });
  changeMoments(db, leader, cycleId, withVersion(db, cycleId, form), NOW);
  startCycle(db, leader, { cycleId, teamIds: [school.otherTeam.id] }, NOW);
  db.update(teams).set({ archivedOn: "2026-11-20" }).where(eq(teams.id, school.otherTeam.id)).run();
  const newer = writeTemplate(db, ingrid, own, aTemplateForm({ nameEn: "Tea" }), NOW);
  const before = talks(db);

  const next = rollOver(db, ingrid, cycleId, NOW);
  expect(rollOver(db, leader, cycleId, NOW)).toBe(next);
  const made = getCycle(db, leader, next);
  expect(made).toMatchObject({ schoolYear: 2027, state: "draft", followsId: cycleId, teamIds: [teamId] });
  expect(made.moments).toMatchObject([
    { kind: "start", optIn: true, opensOn: "2027-08-31", closesOn: "2027-10-30", templateId: 3 },
    { kind: "progress", optIn: false, opensOn: "2027-10-31", closesOn: "2028-03-29", templateId: newer },
  ]);
  expect(talks(db)).toEqual(before);
  expect(getCycleOverview(db, leader, next).teams.every((team) => !team.started)).toBe(true);
});

test("a window of next year stays out of the holidays the school entered", () => {
  const { db, leader, schoolId, cycleId } = theSchool({ progress_opensOn: "2026-10-19" });
  db.insert(freeDays)
    .values({ schoolId, name: "Herfstvakantie", fromDay: "2027-10-16", toDay: "2027-10-24" })
    .run();
  // Monday 18 October 2027 falls in the holiday; Monday the 25th is the first school day after it.
  expect(getNextYear(db, leader, cycleId).moments[0]).toMatchObject({ opensOn: "2027-10-25" });
});

test("where next year has a cycle already, that one stays as it is", () => {
  const { db, leader, schoolId, cycleId } = theSchool();
  const there = makeCycle(db, leader, aCycleForm(schoolId, { schoolYear: 2027 }), NOW);
  expect(rollOver(db, leader, cycleId, NOW)).toBe(there);
  expect(getCycle(db, leader, there)).toMatchObject({ followsId: null });
});

test("next year is begun by who runs the cycles of the school and by nobody else", () => {
  const { db, school, cycleId } = theSchool();
  for (const { personId } of [school.teacher, school.partner, school.boardMember, school.administrator])
    expect(() => rollOver(db, viewing(db, personId), cycleId, NOW)).toThrow(NotFound);
});

test("what the cycle offers is offered to who has none yet, and asked for once", () => {
  const { db, school, schoolId } = theSchool({
    career_use: "opt_in",
    career_opensOn: "2027-01-01",
    career_closesOn: "2027-06-30",
  });
  const noor = viewing(db, school.teacher.personId);
  const [offer, ...others] = listOfferedMoments(db, noor, "own");
  expect(others).toEqual([]);
  expect(offer).toMatchObject({ kind: "career", employmentId: school.teacher.employmentId });
  const input = {
    employmentId: offer!.employmentId,
    momentId: offer!.momentId,
    wish: null,
    day: null,
    time: null,
  };
  const { conversationId } = makeConversation(db, noor, input, NOW);
  expect(makeConversation(db, noor, input, NOW).conversationId).toBe(conversationId);
  const talk = talks(db).find((one) => one.id === conversationId)!;
  expect(talk).toMatchObject({ kind: "career", momentId: offer!.momentId, templateId: 5, schoolId });
  expect(listOfferedMoments(db, noor)).toEqual([]);
  const later = new Date(NOW.getTime() + 3_600_000);
  expect(reasonOf(() => makeConversation(db, noor, input, later))).toEqual({ employmentId: "already_taken" });
  const forAll = talks(db).find((one) => one.kind === "progress")!.momentId!;
  expect(reasonOf(() => makeConversation(db, noor, { ...input, momentId: forAll }, later))).toEqual({
    employmentId: "already_taken",
  });
});

test("two employments make two talks, each with its own partner", () => {
  const { db, school, leader, teamId, cycleId } = theSchool();
  const { id: _, ...first } = db
    .select()
    .from(employments)
    .where(eq(employments.id, school.teacher.employmentId))
    .get()!;
  const second = db
    .insert(employments)
    .values({ ...first, homeTeamId: school.otherTeam.id })
    .returning()
    .get();
  startCycle(db, leader, { cycleId, teamIds: [teamId, school.otherTeam.id] }, NOW);
  const partnerIn = (employmentId: number) => {
    const talk = talks(db).find((one) => one.employmentId === employmentId)!;
    const parties = db
      .select()
      .from(conversationParties)
      .where(eq(conversationParties.conversationId, talk.id))
      .all();
    return parties.find((party) => party.part === "partner")!.personId;
  };
  expect(partnerIn(school.teacher.employmentId)).toBe(school.partner.personId);
  expect(partnerIn(second.id)).toBe(school.otherLeader.personId);
});

test("someone who joins and leaves within the window keeps her talk in sight, and who has no team is named", () => {
  const { db, school, leader, schoolId, teamId, cycleId } = theSchool();
  const joiner = aTeacher(db, { schoolId, homeTeamId: teamId, person: { givenName: "Mees" } });
  startCycle(db, leader, { cycleId, teamIds: [teamId] }, NOW);
  db.update(employments).set({ toDay: "2026-11-21" }).where(eq(employments.id, joiner.employmentId)).run();
  const overview = getCycleOverview(db, leader, cycleId);
  expect(overview.gone.map((talk) => [talk.givenName, talk.state])).toEqual([["Mees", "to_plan"]]);
  expect(overview.teamless.map((one) => one.givenName)).toEqual(["Ineke"]);
  expect(startCycle(db, leader, { cycleId, teamIds: [teamId] }, NOW).made).toBe(0);
  expect(overview.talks.some((talk) => talk.employmentId === school.teacher.employmentId)).toBe(true);
});
