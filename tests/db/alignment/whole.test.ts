import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { readAsked } from "#app/features/alignment/input.ts";
import { getOverview } from "#app/features/alignment/queries.server.ts";
import { getList } from "#app/features/alignment/queries/list.server.ts";
import type { Db } from "#db/client.server.ts";
import { items, participations, requests } from "#db/schema/index.ts";
import { anActivity } from "../../factories/activities.ts";
import { aQuestion } from "../../factories/questions.ts";
import { aRequest } from "../../factories/requests.ts";
import { aMembership, aTeam, aWholeSchool, viewing } from "../../factories/school.ts";
import { aVision } from "../../factories/vision.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

const YEAR = { year: 2026 };

function aSchoolWithVision(db: Db) {
  const school = aWholeSchool(db);
  const leader = viewing(db, school.schoolLeader.personId);
  const [maths, reading] = aVision(db, leader, school.school.id, [
    { title: "Rekenen" },
    { title: "Lezen" },
  ]).ambitions;
  return { ...school, maths: maths!, reading: reading! };
}

/** A shared question on both ambitions with an activity for which two hours and € 80 were granted. */
function aGrantedCoaching(db: Db, world: ReturnType<typeof aSchoolWithVision>) {
  const { personId } = world.teacher;
  const both = [world.maths, world.reading].map(({ id }) => ({
    ambitionId: id,
    judgement: "aligns" as const,
  }));
  const question = aQuestion(db, personId, { audiences: ["school"], alignments: both });
  const activityId = anActivity(db, personId, {
    audiences: ["school"],
    questions: [question],
    startsOn: "2026-11-02",
  });
  const request = aRequest(db, personId, { activityId });
  const decided = { state: "approved", decidedBy: world.partner.personId, decidedOn: "2026-11-01" } as const;
  db.update(requests).set(decided).where(eq(requests.id, request)).run();
  return activityId;
}

test("hours and money stand with both ambitions and once in all, for whose they are and who leads; not for a colleague, nor on a wall", () => {
  const db = freshDatabase();
  const world = aSchoolWithVision(db);
  const activityId = aGrantedCoaching(db, world);
  const seen = (who: { personId: number }, beamer?: boolean) => {
    const { spent, spentOn } = getOverview(db, viewing(db, who.personId), { ...YEAR, beamer });
    return [spent.minutes, spent.cents, ...spentOn.map(({ minutes }) => minutes)];
  };
  for (const who of [world.teacher, world.partner, world.schoolLeader])
    expect(seen(who)).toEqual([120, 8000, 120, 120]);
  expect(seen(world.teammate)).toEqual([0, 0]);
  expect(seen(world.schoolLeader, true)).toEqual([0, 0]);
  const list = getList(db, viewing(db, world.schoolLeader.personId), { ...YEAR, show: "hours", page: 1 });
  expect([list.total, list.spent]).toEqual([1, { minutes: 120, cents: 8000 }]);
  const attended = { state: "attended", minutes: 90, cents: 5000 } as const;
  db.update(participations).set(attended).where(eq(participations.activityId, activityId)).run();
  if (db.select().from(participations).all().length === 0)
    db.insert(participations)
      .values({
        ...{ ...attended, activityId, personId: world.teacher.personId },
        ...{ invitedBy: world.teacher.personId, invitedAt: NOW.getTime() },
      })
      .run();
  expect(seen(world.teacher)).toEqual([90, 5000, 90, 90]);
});

test("an activity that is not shared has no hours in the overview, though her leader knows them as a planning fact", () => {
  const db = freshDatabase();
  const world = aSchoolWithVision(db);
  const activityId = aGrantedCoaching(db, world);
  db.$client.exec(`delete from shares where item_id = ${activityId}`);
  for (const who of [world.teacher, world.partner, world.schoolLeader])
    expect(getOverview(db, viewing(db, who.personId), YEAR).spent.activities).toBe(0);
});

test("the balance tells one person, a team and a group over teams apart, in every year something was shared", () => {
  const db = freshDatabase();
  const world = aSchoolWithVision(db);
  const network = aTeam(db, { schoolId: world.school.id, name: "Rekennetwerk", kind: "network" });
  aMembership(db, { personId: world.teacher.personId, teamId: network.id });
  const earlier = aQuestion(db, world.teacher.personId, { audiences: ["school"] });
  db.update(items).set({ openedOn: "2025-09-01", closedOn: "2026-06-01" }).where(eq(items.id, earlier)).run();
  aQuestion(db, world.teacher.personId, { audiences: ["school"], teamId: world.team.id });
  aQuestion(db, world.teacher.personId, { audiences: ["school"], teamId: network.id });
  const { balance } = getOverview(db, viewing(db, world.otherTeacher.personId), YEAR);
  expect(balance).toEqual([
    { year: 2025, individual: 1, team: 0, across: 0 },
    { year: 2026, individual: 0, team: 1, across: 1 },
  ]);
});

test("an ambition that was withdrawn keeps its line and its words", () => {
  const db = freshDatabase();
  const world = aSchoolWithVision(db);
  const link = [{ ambitionId: world.maths.id, judgement: "aligns" as const }];
  const id = aQuestion(db, world.teacher.personId, { audiences: ["school"], alignments: link });
  db.update(items).set({ openedOn: "2025-09-01", closedOn: "2026-06-01" }).where(eq(items.id, id)).run();
  aQuestion(db, world.teacher.personId, {
    audiences: ["school"],
    alignments: [{ ambitionId: world.reading.id, judgement: "aligns" }],
  });
  const leader = viewing(db, world.schoolLeader.personId);
  aVision(db, leader, world.school.id, [{ title: "Lezen met plezier", lineageId: world.reading.lineageId }]);
  const { rows, trends, names } = getOverview(db, leader, YEAR);
  expect(rows.map(({ title }) => title)).toEqual(["Lezen met plezier"]);
  expect(trends).toEqual([
    { row: world.reading.lineageId, questions: [0, 1] },
    { row: world.maths.lineageId, questions: [1, 0] },
  ]);
  expect(names.find(({ key }) => key === world.maths.lineageId)).toMatchObject({
    title: "Rekenen",
    past: true,
  });
});

test("persons or teams, and a function group, are what is asked for; in the matrix, the flow and the list alike", () => {
  const db = freshDatabase();
  const world = aSchoolWithVision(db);
  aQuestion(db, world.teacher.personId, { audiences: ["school"] });
  aQuestion(db, world.teacher.personId, { audiences: ["school"], teamId: world.team.id });
  aQuestion(db, world.schoolLeader.personId, { audiences: ["school"] });
  const viewer = viewing(db, world.teammate.personId);
  const total = (who: object) => getOverview(db, viewer, { ...YEAR, ...who }).total;
  expect([{}, { owner: "person" }, { owner: "team" }, { group: "direction" }].map(total)).toEqual([
    3, 2, 1, 1,
  ]);
  const list = getList(db, viewer, { ...YEAR, group: "direction", show: "questions", page: 1 });
  expect(list.questions.map((one) => one.owner.personId)).toEqual([world.schoolLeader.personId]);
});

test("a filter that makes no sense is left out", () => {
  const asked = (search: string) => readAsked(new URLSearchParams(search), "2026-11-22");
  expect(asked("owner=team&group=support")).toMatchObject({ owner: "team", group: undefined });
  expect(asked("owner=everybody&group=1&team=x&school=-1&year=1&beamer=yes")).toEqual({
    ...{ school: undefined, year: 2026, team: undefined, owner: undefined, group: undefined },
    beamer: undefined,
  });
});
