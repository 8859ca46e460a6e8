import { expect, test, vi } from "vitest";
import type { Code } from "#app/features/attention/model.ts";
import { listSignals } from "#app/features/attention/queries.server.ts";
import { agreements } from "#db/schema/index.ts";
import { eq } from "drizzle-orm";
import { rietlandOn } from "../../factories/scenarios.ts";

// A world is told once per moment; on a busy machine that takes its time.
vi.setConfig({ testTimeout: 120_000 });

// Scenario B and its counterfactual: which code who gets on the day of the row, and everybody else of the cast not.

type World = ReturnType<typeof rietlandOn>;
type Who = World["cast"][number];

const toldOf = (world: World, code: Code, subject?: number) =>
  world.cast.filter((key) =>
    listSignals(world.db, world.eyes(key)).some(
      (one) => one.code === code && (subject === undefined || one.subjectId === subject),
    ),
  );
const expectToldTo = (world: World, readers: readonly Who[], code: Code, subject?: number) =>
  expect(toldOf(world, code, subject).sort(), `${code} on ${world.day}`).toEqual([...readers].sort());

test("B3: with six shared questions and twelve people the goal is not one person's", () => {
  expectToldTo(rietlandOn("2025-01-20"), [], "goal_without_others");
});

test("B5: four weeks after the training each of the three who wrote nothing is asked, alone; Bram, who said no himself, is not", () => {
  expectToldTo(rietlandOn("2025-04-07"), [], "activity_without_note");
  const world = rietlandOn("2025-04-15");
  expectToldTo(world, ["femke", "jeroen", "naima"], "activity_without_note", world.the("training"));
});

test("B7: what was arranged in time is said to nobody, and a network of two teams is no island", () => {
  const world = rietlandOn("2025-10-07");
  for (const code of ["own_promise", "promise_not_arranged", "island"] as const)
    expectToldTo(world, [], code);
});

test("B7: had the room stayed open, it is said to Bram the day after, and to the members a fortnight later", () => {
  const members = ["lotte", "daan", "esra", "sander", "koen", "anouk", "rob"] as const;
  for (const [day, told] of [
    ["2025-10-20", []],
    ["2025-10-21", members],
  ] as const) {
    const world = rietlandOn(day);
    const room = world.the("room");
    world.db.update(agreements).set({ state: "open", doneOn: null }).where(eq(agreements.id, room)).run();
    expectToldTo(world, ["bram"], "own_promise", room);
    expectToldTo(world, told, "promise_not_arranged", room);
  }
});

test("B8: what the network keeps among its members starts nothing for leaders", () => {
  expectToldTo(rietlandOn("2026-01-20"), [], "not_embedded");
});

test("B9: what works and is laid down nowhere is said to Marjolein, until the plan is there", () => {
  const world = rietlandOn("2026-03-23");
  expectToldTo(world, ["marjolein"], "not_embedded", world.the("goal"));
  expectToldTo(rietlandOn("2026-05-17"), ["marjolein"], "not_embedded");
  expectToldTo(rietlandOn("2026-05-18"), [], "not_embedded");
});

test("counterfactual: nothing grew from the training, said to Marjolein about the goal from three months after its last day", () => {
  const on = (day: string) => rietlandOn(day, undefined, "counterfactual");
  expectToldTo(on("2026-02-24"), [], "no_follow_up");
  expectToldTo(on("2026-02-25"), ["marjolein"], "no_follow_up");
  const world = on("2026-03-02");
  expectToldTo(world, ["marjolein"], "no_follow_up", world.the("goal"));
  const [signal] = listSignals(world.db, world.eyes("marjolein")).filter(
    ({ code }) => code === "no_follow_up",
  );
  expect(signal).toMatchObject({ text: "Omgaan met ongewenst gedrag", lookBackOn: "2026-02-09" });
  expectToldTo(rietlandOn("2026-03-02"), [], "no_follow_up");
});

test("counterfactual: the look-back that passed is said to each owner of one, of her own alone; Esra's switches nothing off", () => {
  const on = (day: string) => rietlandOn(day, undefined, "counterfactual");
  expectToldTo(on("2026-02-09"), [], "look_back_due");
  const world = on("2026-03-02");
  expectToldTo(world, ["bram"], "look_back_due", world.the("repeat"));
  expectToldTo(world, ["esra"], "look_back_due", world.the("experiment"));
  expect(toldOf(world, "look_back_due").sort()).toEqual(["bram", "esra"]);
  expectToldTo(rietlandOn("2026-03-02"), [], "look_back_due");
});
