import { expect, test } from "vitest";
import { shareStory } from "#app/features/stories/commands/share.server.ts";
import { writeStory } from "#app/features/stories/commands.server.ts";
import { tellEndOfGoal } from "#app/features/stories/commands/goal-end.server.ts";
import { readStoriesOfGoal } from "#app/features/stories/queries/goal-end.server.ts";
import { writeGoal } from "#app/features/vision/goal-commands.server.ts";
import { getGoal } from "#app/features/vision/goal-queries.server.ts";
import { NotFound, Stale } from "#app/lib/refusals.ts";
import { goalStories } from "#db/schema/index.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

const words = {
  ...{ text: "Elke klas leest elke dag", term: "short" as const, lineageId: null, howWeNotice: null },
  ...{ dueOn: null, parentId: null, tookPart: null, leaderPart: null, leaderWords: null, routine: null },
};

function theGoal() {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const at = (who: "teacher" | "otherTeacher" | "schoolLeader" | "boardMember") =>
    viewing(db, school[who].personId);
  const leader = at("schoolLeader");
  const goalId = writeGoal(db, leader, { ...words, owner: `school:${school.school.id}` }, NOW);
  const aStory = (happened: string, audiences: string[]) => {
    const id = writeStory(db, at("teacher"), { happened }, NOW);
    if (audiences.length > 0) shareStory(db, at("teacher"), id, { audiences, yes: [] }, NOW);
    return id;
  };
  const end = (stories: number[], version: number, more: { conclusion?: string; routine?: string } = {}) =>
    tellEndOfGoal(
      db,
      leader,
      goalId,
      { end: "reached", conclusion: "Het lukte.", version, stories, ...more },
      NOW,
    );
  const named = (who: Parameters<typeof at>[0]) =>
    readStoriesOfGoal(db, at(who), getGoal(db, at(who), goalId)).named.map(({ id }) => id);
  return { db, at, leader, goalId, aStory, end, named };
}

test("the end of a goal is told with where it stays and the stories that tell it, read by who may read those", () => {
  const { db, at, leader, goalId, aStory, end, named } = theGoal();
  const open = aStory("We lazen voor.", ["school"]);
  end([open], 1, { routine: "Elke ochtend een kwartier" });
  expect(getGoal(db, leader, goalId)).toMatchObject({
    ...{ state: "reached", conclusion: "Het lukte.", routine: "Elke ochtend een kwartier" },
    closedOn: "2026-11-22",
  });
  for (const who of ["teacher", "otherTeacher", "schoolLeader"] as const)
    expect(named(who), who).toEqual([open]);
  expect(named("boardMember")).toEqual([]);
  shareStory(db, at("teacher"), open, { audiences: [], yes: [] }, NOW);
  expect(named("otherTeacher")).toEqual([]);
});

test("what is not shared with the school cannot be named, also not by who knows its key", () => {
  const { db, aStory, end } = theGoal();
  end([aStory("Alleen voor mij.", [])], 1);
  expect(db.select().from(goalStories).all()).toEqual([]);
});

test("the end is told on afterwards: other words and stories, the same day and outcome", () => {
  const { db, leader, goalId, aStory, end, named } = theGoal();
  end([], 1, { routine: "De leesochtend" });
  const open = aStory("We lazen voor.", ["school"]);
  end([open], 2, { conclusion: "Het lukte, en meer." });
  expect(getGoal(db, leader, goalId)).toMatchObject({
    ...{
      state: "reached",
      conclusion: "Het lukte, en meer.",
      routine: "De leesochtend",
      closedOn: "2026-11-22",
    },
  });
  expect(named("teacher")).toEqual([open]);
});

test("two who tell it: the second is told what stands, and a colleague tells nothing", () => {
  const { db, at, goalId, end } = theGoal();
  end([], 1);
  expect(() => end([], 1, { conclusion: "Anders." })).toThrow(Stale);
  const words = { end: "reached" as const, conclusion: "Van Noor.", version: 2, stories: [] };
  expect(() => tellEndOfGoal(db, at("teacher"), goalId, words, NOW)).toThrow(NotFound);
});

test("who ends it too, too late, takes no story away that the first one named; the same form twice is one telling", () => {
  const { db, leader, goalId, aStory, end, named } = theGoal();
  const [hers, his] = [aStory("We lazen voor.", ["school"]), aStory("We lazen samen.", ["school"])];
  const told = { end: "reached", conclusion: "Het lukte.", routine: null } as const;
  tellEndOfGoal(db, leader, goalId, { ...told, version: 1, stories: [hers], storiesBegan: [] }, NOW);
  const again = () =>
    tellEndOfGoal(db, leader, goalId, { ...told, version: 1, stories: [hers], storiesBegan: [] }, NOW);
  expect(again).not.toThrow();
  expect(getGoal(db, leader, goalId).version).toBe(2);
  expect(() => end([his], 1, { conclusion: "Klaar." })).toThrow(Stale);
  const late = { ...told, conclusion: "Klaar.", version: 2, stories: [his], storiesBegan: [] };
  tellEndOfGoal(db, leader, goalId, late, NOW);
  expect(named("teacher").sort()).toEqual([hers, his].sort());
  tellEndOfGoal(db, leader, goalId, { ...late, version: 3, stories: [his], storiesBegan: [hers, his] }, NOW);
  expect(named("teacher")).toEqual([his]);
});
