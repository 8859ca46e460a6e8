import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { moveAlong, sayWhatMoves } from "#app/features/moves/commands/moving.server.ts";
import { getMoving, listMovings } from "#app/features/moves/queries/moving.server.ts";
import { writeHindrance } from "#app/features/questions/commands/hinder.server.ts";
import { shareItem } from "#app/features/items/commands.server.ts";
import { getItem } from "#app/features/items/queries.server.ts";
import { transfer } from "#app/features/people/commands/transfer.server.ts";
import { turnDay } from "#app/jobs/nightly.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { auditEvents, items, shares } from "#db/schema/index.ts";
import { anActivity } from "../../factories/activities.ts";
import { aSchoolSeenBy, someoneNew } from "../../factories/people.ts";
import { aQuestion } from "../../factories/questions.ts";
import { aRole, aSchool, aTeacher, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

const FIRST = "2027-01-01";
const at = (day: string) => new Date(`${day}T08:00:00+01:00`);

/** Noor goes from De Wissel to De Vliet on the first of January; two of her three questions are shared at De Wissel. */
function aMove() {
  const db = freshDatabase();
  const { school, eyes } = aSchoolSeenBy(db);
  const there = aSchool(db, { boardId: school.board.id, name: "De Vliet" });
  const newLeader = aTeacher(db, { schoolId: there.id, functionGroup: "direction" });
  aRole(db, { personId: newLeader.personId, kind: "school_leader", schoolId: there.id });
  const { personId, employmentId } = school.teacher;
  const team = [`team:${school.team.id}`];
  const own = aQuestion(db, personId, { text: "Alleen van mij" });
  const withTeam = aQuestion(db, personId, { text: "Met het team", audiences: team });
  const withAll = aQuestion(db, personId, { text: "Met de school", audiences: ["school", ...team] });
  const activity = anActivity(db, personId, { title: "Cursus", audiences: ["school"] });
  const go = () => {
    const work = someoneNew(there.id, { fromDay: FIRST });
    transfer(db, eyes("hrAdviser"), personId, { ...work, employment: employmentId, version: 1 }, NOW);
  };
  const noor = (day?: string) => viewing(db, personId, day);
  const schoolOf = (id: number) => db.select().from(items).where(eq(items.id, id)).get()!.schoolId;
  const sharesOf = (id: number) => db.select().from(shares).where(eq(shares.itemId, id)).all().length;
  const reads = (who: number, id: number, day: string) => {
    try {
      getItem(db, viewing(db, who, day), id, "read");
      return true;
    } catch (refusal) {
      if (refusal instanceof NotFound) return false;
      throw refusal;
    }
  };
  return {
    ...{ db, school, there, newLeader, personId, own, withTeam, withAll, activity },
    ...{ go, noor, schoolOf, sharesOf, reads, old: school.school.id },
  };
}

test("nothing moves and nothing stays shared by itself: without her say all is hers alone, at the school it was written for", () => {
  const it = aMove();
  it.go();
  turnDay(it.db, at("2026-12-31"));
  expect(it.sharesOf(it.withAll), "her last day").toBe(2);
  turnDay(it.db, at(FIRST));
  for (const id of [it.own, it.withTeam, it.withAll, it.activity]) {
    expect([it.schoolOf(id), it.sharesOf(id)]).toEqual([it.old, 0]);
    for (const who of [it.school.teammate, it.school.partner, it.school.schoolLeader, it.newLeader])
      expect(it.reads(who.personId, id, FIRST)).toBe(false);
    expect(it.reads(it.personId, id, FIRST)).toBe(true);
  }
});

test("said beforehand, what she takes goes along unshared and what she keeps stays shared, the day after her last", () => {
  const it = aMove();
  expect(listMovings(it.db, it.noor())).toEqual([]);
  it.go();
  expect(listMovings(it.db, it.noor())).toMatchObject([
    { schoolId: it.old, lastDay: "2026-12-31", over: false, toSchool: "De Vliet" },
  ]);
  sayWhatMoves(it.db, it.noor(), it.old, { take: [it.own, it.withTeam], keep: [it.withAll] }, NOW);
  turnDay(it.db, at("2026-12-31"));
  expect([it.schoolOf(it.own), it.sharesOf(it.withTeam)]).toEqual([it.old, 1]);
  turnDay(it.db, at(FIRST));
  turnDay(it.db, at(FIRST));
  expect([it.schoolOf(it.own), it.schoolOf(it.withTeam), it.schoolOf(it.withAll)]).toEqual([
    it.there.id,
    it.there.id,
    it.old,
  ]);
  expect([it.sharesOf(it.own), it.sharesOf(it.withTeam), it.sharesOf(it.withAll)]).toEqual([0, 0, 2]);
  const { teammate, schoolLeader } = it.school;
  const see = (who: { personId: number }) =>
    [it.own, it.withTeam, it.withAll].map((id) => it.reads(who.personId, id, FIRST));
  expect([see(teammate), see(schoolLeader), see(it.newLeader)]).toEqual([
    [false, false, true],
    [false, false, true],
    [false, false, false],
  ]);
  shareItem(it.db, it.noor(FIRST), it.own, [`partner:${it.newLeader.personId}`], at(FIRST));
  expect(it.reads(it.newLeader.personId, it.own, FIRST), "her new leader, once she shares it").toBe(true);
  const moved = it.db.select().from(auditEvents).where(eq(auditEvents.action, "item.moved")).all();
  expect(moved.map(({ objectId }) => objectId)).toEqual([it.own, it.withTeam]);
});

test("said afterwards it happens at once, and what was in the way of a question goes with it", () => {
  const it = aMove();
  const words = { text: "Geen rooster", kind: null, audiences: [] } as never;
  const hindranceId = writeHindrance(it.db, it.noor(), it.own, words, NOW);
  it.go();
  turnDay(it.db, at(FIRST));
  sayWhatMoves(it.db, it.noor("2027-02-01"), it.old, { take: [it.own], keep: [] }, at("2027-02-01"));
  expect([it.schoolOf(it.own), it.schoolOf(Number(hindranceId))]).toEqual([it.there.id, it.there.id]);
  expect(getMoving(it.db, it.noor("2027-02-01"), it.old).items.map(({ id }) => id)).not.toContain(it.own);
});

test("one button takes along all that can, another nothing, whatever was ticked", () => {
  const it = aMove();
  it.go();
  const fates = () =>
    getMoving(it.db, it.noor(), it.old)
      .items.filter(({ fate }) => fate === "take")
      .map(({ id }) => id)
      .sort();
  const tell = (all: "take" | "leave") =>
    sayWhatMoves(it.db, it.noor(), it.old, { take: [it.own], keep: [], all }, NOW);
  tell("take");
  expect(fates()).toEqual([it.own, it.withTeam, it.withAll].sort());
  tell("leave");
  expect(fates()).toEqual([]);
});

test("she takes back what she kept, also later; a share that ended does not come back", () => {
  const it = aMove();
  it.go();
  sayWhatMoves(it.db, it.noor(), it.old, { take: [], keep: [it.withTeam] }, NOW);
  turnDay(it.db, at(FIRST));
  expect(() =>
    sayWhatMoves(it.db, it.noor(FIRST), it.old, { take: [], keep: [it.withAll] }, at(FIRST)),
  ).toThrow(RuleBroken);
  sayWhatMoves(it.db, it.noor(FIRST), it.old, { take: [], keep: [] }, at(FIRST));
  expect(it.sharesOf(it.withTeam)).toBe(0);
});

test("an activity stays where its hours are, another's things cannot be named, and only who goes elsewhere has this page", () => {
  const it = aMove();
  const theirs = aQuestion(it.db, it.school.teammate.personId, { text: "Van Samira" });
  it.go();
  const refused = (take: number[], keep: number[]) => {
    try {
      sayWhatMoves(it.db, it.noor(), it.old, { take, keep }, NOW);
    } catch (refusal) {
      if (refusal instanceof RuleBroken) return refusal.problems;
      throw refusal;
    }
    return undefined;
  };
  expect(refused([it.activity], [])).toEqual({ take: "not_known" });
  expect(refused([theirs], [])).toEqual({ take: "not_known" });
  expect(refused([], [it.own])).toEqual({ keep: "not_known" });
  expect(refused([it.own], [it.activity])).toBeUndefined();
  for (const who of ["teammate", "schoolLeader", "hrAdviser", "partner"] as const)
    expect(() => getMoving(it.db, viewing(it.db, it.school[who].personId), it.old), who).toThrow(NotFound);
});

test("who leaves the board shares on as before, and who still works at both schools does too", () => {
  const it = aMove();
  aTeacher(it.db, { personId: it.personId, schoolId: it.there.id });
  moveAlong(it.db, at(FIRST));
  expect(it.sharesOf(it.withAll)).toBe(2);
  it.db.$client
    .prepare("update employments set to_day = '2026-12-31' where person_id = ?")
    .run(it.school.teammate.personId);
  const theirs = aQuestion(it.db, it.school.teammate.personId, { text: "Van Samira", audiences: ["school"] });
  moveAlong(it.db, at(FIRST));
  expect(it.sharesOf(theirs)).toBe(1);
});
