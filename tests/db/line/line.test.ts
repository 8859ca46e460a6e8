import { expect, test, vi } from "vitest";
import { concludeQuestion } from "#app/features/questions/commands/conclude.server.ts";
import { getItem } from "#app/features/items/queries.server.ts";
import type { Moment } from "#app/features/line/model.ts";
import { readLineOfAmbition, readLineOfGoal } from "#app/features/line/queries/line.server.ts";
import { getGoal } from "#app/features/vision/goal-queries.server.ts";
import { anActivity } from "../../factories/activities.ts";
import { aQuestion } from "../../factories/questions.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { aVision } from "../../factories/vision.ts";
import { NOW, TODAY } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";
import { klimroosOn, rietlandOn } from "../../factories/scenarios.ts";

// A world is told once per moment; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 60_000 });

type World = ReturnType<typeof rietlandOn> | ReturnType<typeof klimroosOn>;

function lineOf(world: World, who: string) {
  const viewer = (world.eyes as (key: string) => Parameters<typeof getGoal>[1])(who);
  const goalId = (world.the as (key: string) => number)("goal");
  return readLineOfGoal(world.db, viewer, getGoal(world.db, viewer, goalId));
}

/** A moment by what it is and how it is called. */
const called = (moment: Moment) => {
  switch (moment.what) {
    case "question":
      return `question ${moment.question.text}`;
    case "activity":
      return `activity ${moment.activity.title}`;
    case "group":
      return `group ${moment.group.name}`;
    case "note":
      return `note ${moment.note.text}`;
    case "story":
      return `story ${moment.story.title ?? moment.story.opening}`;
    case "product":
      return `product ${moment.product.title}`;
    default:
      return moment.what;
  }
};
const story = (world: World, who: string) =>
  lineOf(world, who).years.flatMap(({ moments }) => moments.map(called));
const itemOf = (moment: Moment) => {
  if (moment.what === "question") return moment.question.id;
  if (moment.what === "activity") return moment.activity.id;
  if (moment.what === "note") return moment.note.id;
  return moment.what === "story" ? moment.story.id : undefined;
};

test("B9: the whole school reads one story, from the questions by way of training, network and design team to the plan", () => {
  const world = rietlandOn("2026-06-22");
  const read = story(world, "wout");
  expect(story(world, "gijs")).toEqual(read);
  const steps = [
    "question Hoe blijf ik rustig als een leerling mij uitscheldt?",
    "goal",
    "activity Training omgaan met agressie",
    "group Netwerk veiligheid",
    "product Schoolveiligheidsplan",
  ];
  const at = steps.map((step) => read.indexOf(step));
  expect(at).not.toContain(-1);
  expect(at).toEqual(at.toSorted((a, b) => a - b));
  expect(read).toContain("group Ontwerpteam veiligheid");
  const group = lineOf(world, "wout")
    .years.flatMap(({ moments }) => moments)
    .find((moment) => moment.what === "group" && moment.group.name === "Netwerk veiligheid");
  expect(group).toMatchObject({ from: [{ title: "Training omgaan met agressie" }] });
  expect(lineOf(world, "wout").notYet).toEqual([]);
});

test("B1: in the beginning it says in words what is not there yet, and nothing once the goal was closed", () => {
  expect(lineOf(rietlandOn("2024-11-25"), "wout").notYet).toEqual(["activity", "gave", "product"]);
  const closed = lineOf(klimroosOn("2026-08-24"), "joke");
  expect(closed.notYet).toEqual([]);
  expect(closed.years.at(-1)!.moments.at(-1)!.what).toBe("end");
});

test("nobody finds in it what she may not read, at any step, and nobody what is only hers", () => {
  let read = 0;
  for (const world of [
    rietlandOn("2025-04-15"),
    rietlandOn("2026-06-22"),
    klimroosOn("2023-06-12"),
    klimroosOn("2026-06-30"),
  ])
    for (const who of world.cast) {
      const viewer = (world.eyes as (key: string) => Parameters<typeof getItem>[1])(who);
      for (const moment of lineOf(world, who).years.flatMap(({ moments }) => moments)) {
        const id = itemOf(moment);
        if (id === undefined) continue;
        const item = getItem(world.db, viewer, id);
        const shared = world.db.$client
          .prepare("select count(*) from shares where item_id = ?")
          .pluck()
          .get(id);
        expect(
          item.ownerTeamId !== null || item.ownerPersonId !== viewer.personId || Number(shared) > 0,
        ).toBe(true);
        read += 1;
      }
    }
  expect(read).toBeGreaterThan(200);
});

test("A5: to Willem what she shared, and to Joke and Marco none of it; HR, board and administrator read no content at any step", () => {
  const world = klimroosOn("2023-06-12");
  expect(story(world, "willem")).toContain("note Een kist vol materiaal");
  for (const who of ["joke", "marco"]) expect(story(world, who), who).toEqual(["goal"]);
  for (const day of ["2023-06-12", "2026-08-24"])
    for (const who of ["ingrid", "dirk", "sanne"]) {
      const line = lineOf(klimroosOn(day), who);
      const found = line.years.flatMap(({ moments }) => moments.map(({ what }) => what));
      expect([line.readsContent, line.notes, line.notYet], who).toEqual([false, [], []]);
      expect(found.every((what) => ["goal", "end", "product"].includes(what))).toBe(true);
    }
});

test("the story of an ambition gives the judgement and the reason, also of what is answered, and nothing its owner keeps", () => {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const vision = aVision(db, viewing(db, school.schoolLeader.personId), school.school.id);
  const ambition = vision.ambitions[0]!;
  const alignments = [
    { ambitionId: ambition.id, judgement: "partly" as const, why: "Alleen in de bovenbouw" },
  ];
  const { personId } = school.teacher;
  const id = aQuestion(db, personId, { audiences: ["school"], alignments });
  aQuestion(db, personId, { text: "Dit houd ik voor mij.", alignments });
  const conclusion = { state: "answered" as const, conclusion: "Het werkt", version: 1 };
  concludeQuestion(db, viewing(db, personId), id, conclusion, NOW);
  for (const reader of [school.otherTeacher, school.teacher]) {
    const line = readLineOfAmbition(db, viewing(db, reader.personId, TODAY), ambition.lineageId, []);
    expect(line.years.flatMap(({ moments }) => moments)).toMatchObject([
      {
        what: "question",
        question: { id, conclusion: "Het werkt" },
        judged: [{ judgement: "partly", why: "Alleen in de bovenbouw" }],
      },
    ]);
  }
});

test("where something grew from what its owner keeps, that is not named, not on her own screen either", () => {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const leader = viewing(db, school.schoolLeader.personId);
  const lineageId = aVision(db, leader, school.school.id).ambitions[0]!.lineageId;
  const { personId } = school.teacher;
  const alignments = [
    {
      ambitionId: aVision(db, leader, school.school.id, [{ title: "Rekenen", lineageId }]).ambitions[0]!.id,
      judgement: "aligns" as const,
    },
  ];
  const question = aQuestion(db, personId, { audiences: ["school"], alignments });
  const kept = anActivity(db, personId, { title: "Wat ik voor mij houd" });
  const grown = anActivity(db, personId, {
    title: "Samen kijken",
    questions: [question],
    grewFrom: [kept],
    audiences: ["school"],
  });
  for (const reader of [school.teacher, school.otherTeacher]) {
    const line = readLineOfAmbition(db, viewing(db, reader.personId), lineageId, []);
    const activities = line.years.flatMap(({ moments }) => moments.filter(({ what }) => what === "activity"));
    expect(activities).toMatchObject([{ activity: { id: grown }, from: [] }]);
  }
});
