import { expect, test, vi } from "vitest";
import type { Code } from "#app/features/attention/model.ts";
import { listSignals } from "#app/features/attention/queries.server.ts";
import { klimroosOn } from "../../factories/scenarios.ts";

// A world is told once per moment; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000 });

// Scenario A, check by check: which code who gets on the day of the row, and everybody else of the cast not.

type World = ReturnType<typeof klimroosOn>;
type Who = World["cast"][number];

const signalOf = (world: World, key: Who, code: Code, subject?: number) =>
  listSignals(world.db, world.eyes(key)).find(
    (one) => one.code === code && (subject === undefined || one.subjectId === subject),
  );

/** Exactly these get the code about this thing; who left by then is not asked. */
function expectToldTo(world: World, readers: readonly Who[], code: Code, subject?: number) {
  const there = world.cast.filter((key) => key !== "fenna" || world.day <= "2026-07-31");
  const told = there.filter((key) => signalOf(world, key, code, subject));
  expect(told.sort(), `${code} on ${world.day}`).toEqual([...readers].sort());
}

test("A1, A4: the goal of one person is said to Willem about the goal, with his own part beside it, and to nobody else", () => {
  const world = klimroosOn("2022-09-21");
  expectToldTo(world, ["willem"], "goal_without_others", world.the("goal"));
  expect(signalOf(world, "willem", "goal_without_others")).toMatchObject({
    text: "Meer begrip bij rekenen, in alle groepen",
    teamName: null,
    leaderPart: null,
  });
});

test("A1: before money and time were asked for it, the goal asks for nothing", () => {
  const world = klimroosOn("2022-09-14", "16:05");
  expectToldTo(world, [], "goal_without_others");
});

test("A5, A6, A7: a year later it still stands, now with the part he described", () => {
  const world = klimroosOn("2023-06-12");
  expectToldTo(world, ["willem"], "goal_without_others", world.the("goal"));
  expect(signalOf(world, "willem", "goal_without_others")).toMatchObject({
    leaderPart: "at_distance",
    leaderWords: "Ik geef ruimte en kijk van een afstand mee.",
  });
});

test("A8: the role without a place is said to Willem until it has a place and a holder", () => {
  const world = klimroosOn("2023-06-12");
  expectToldTo(world, ["willem"], "role_without_place", world.the("role"));
  expect(signalOf(world, "willem", "role_without_place")).toMatchObject({ need: "place" });
  expectToldTo(klimroosOn("2024-09-01"), ["willem"], "role_without_place");
  expectToldTo(klimroosOn("2024-09-02"), [], "role_without_place");
});

test("A11: an agreement still open and no next conversation is said to the two, until she asks for one", () => {
  const world = klimroosOn("2023-11-20");
  expectToldTo(world, ["fenna", "willem"], "agreement_without_conversation");
  expect(signalOf(world, "fenna", "agreement_without_conversation")).toMatchObject({
    since: "2022-09-13",
    mine: true,
    several: false,
  });
  expect(signalOf(world, "willem", "agreement_without_conversation")).toMatchObject({
    mine: false,
    other: "Fenna",
  });
  expectToldTo(klimroosOn("2023-12-03"), ["fenna", "willem"], "agreement_without_conversation");
  expectToldTo(klimroosOn("2023-12-04", "16:30"), [], "agreement_without_conversation");
});

test("03-26 and 04-15: what Willem promised is said to him the day after its date, and to Fenna a fortnight later", () => {
  const cover = (day: string) => {
    const world = klimroosOn(day);
    const about = world.the("cover");
    return {
      promise: world.cast.filter((key) => signalOf(world, key, "own_promise", about)),
      told: world.cast.filter((key) => signalOf(world, key, "promise_not_arranged", about)),
    };
  };
  expect(cover("2024-03-25")).toEqual({ promise: [], told: [] });
  expect(cover("2024-03-26")).toEqual({ promise: ["willem"], told: [] });
  expect(cover("2024-04-08")).toEqual({ promise: ["willem"], told: [] });
  expect(cover("2024-04-09")).toEqual({ promise: ["willem"], told: ["fenna"] });
  expect(cover("2024-04-15")).toEqual({ promise: ["willem"], told: ["fenna"] });
  const world = klimroosOn("2024-04-15");
  expect(signalOf(world, "willem", "own_promise")).toMatchObject({ promisedTo: "Fenna" });
  expect(signalOf(world, "fenna", "promise_not_arranged")).toMatchObject({ promisedBy: "Willem" });
});

test("A10: two views on one agreement are said to the two once there are two", () => {
  expectToldTo(klimroosOn("2024-04-07"), [], "views_differ");
  const world = klimroosOn("2024-04-15");
  expectToldTo(world, ["fenna", "willem"], "views_differ", world.the("time"));
  expect(signalOf(world, "fenna", "views_differ")).toMatchObject({ doneOn: "2024-03-18" });
});

test("A12, A15: a network of one bouw on a goal of the school is said to Willem about the network; the goal itself is no longer alone", () => {
  const before = klimroosOn("2024-05-12");
  expectToldTo(before, ["willem"], "goal_without_others");
  expectToldTo(before, [], "island");
  const world = klimroosOn("2024-05-27");
  expectToldTo(world, [], "goal_without_others");
  expectToldTo(world, ["willem"], "island", world.the("network"));
  expect(signalOf(world, "willem", "island")).toMatchObject({
    name: "Rekennetwerk",
    home: "middenbouw",
    teamWord: "bouw",
    goal: "Meer begrip bij rekenen, in alle groepen",
  });
});

test("A13, A17: what the network keeps among its members starts nothing; once the school reads it, the goal is said to Willem", () => {
  expectToldTo(klimroosOn("2025-03-17"), [], "not_embedded");
  const world = klimroosOn("2025-04-22");
  expectToldTo(world, ["willem"], "not_embedded", world.the("goal"));
  expectToldTo(world, ["willem"], "island", world.the("network"));
});

test("A16: a path of a cycle ago without a step is said to Fenna alone, also after she told Willem of it", () => {
  expectToldTo(klimroosOn("2025-09-15"), [], "path_without_step");
  expectToldTo(klimroosOn("2025-09-16"), ["fenna"], "path_without_step");
  expectToldTo(klimroosOn("2025-09-22"), ["fenna"], "path_without_step");
  expectToldTo(klimroosOn("2026-01-20", undefined, "a5-told"), ["fenna"], "path_without_step");
});

test("A17: that the role becomes free is said to Willem and Ingrid from the day it was entered", () => {
  expectToldTo(klimroosOn("2026-05-10"), [], "role_without_place");
  const world = klimroosOn("2026-05-12");
  expectToldTo(world, ["willem", "ingrid"], "role_without_place", world.the("role"));
  expect(signalOf(world, "ingrid", "role_without_place")).toMatchObject({
    need: "leaving",
    freeFrom: "2026-08-01",
  });
});

test("A20: at every step what is said about the school names nobody, and HR, board and administrator get no other code than the role that becomes free", () => {
  const days = [
    "2022-10-05",
    "2023-06-12",
    "2023-11-20",
    "2024-04-15",
    "2024-05-27",
    "2025-04-22",
    "2026-05-12",
  ];
  for (const day of days) {
    const world = klimroosOn(day);
    const ofSchool = listSignals(world.db, world.eyes("willem")).filter(
      ({ code }) => !["own_promise", "agreement_without_conversation"].includes(code),
    );
    expect(JSON.stringify(ofSchool), day).not.toMatch(/Fenna|Opleiding|specialist, en/);
    for (const key of ["ingrid", "dirk", "sanne"] as const)
      expect(
        listSignals(world.db, world.eyes(key)).map(({ code }) => code),
        `${key} on ${day}`,
      ).toEqual(key === "ingrid" && day === "2026-05-12" ? ["role_without_place"] : []);
  }
});
