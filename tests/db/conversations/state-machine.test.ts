import fc from "fast-check";
import { expect, test } from "vitest";
import { verifyChain } from "#app/features/audit/verify.server.ts";
import { preparations } from "#db/schema/index.ts";
import { commands, compareEverywhere, type Real } from "./model/commands.ts";
import { aTalk, firstModel } from "./model/model.ts";
import { acts, aTemplate, openSchool, type Acts } from "./model/real.ts";

// The conversation as a machine: a model of a page and the real commands on a real file, side by side over random histories.

const template = aTemplate();
const STEPS = 10_000;

/** A run of its own for every list of commands, from a school with one talk in it. */
function open(with_: Acts, told: Real["told"]): { model: ReturnType<typeof firstModel>; real: Real } {
  const school = openSchool(template);
  const model = firstModel();
  school.at(model);
  model.talks.push(aTalk(model, with_.make(school)));
  return { model, real: { school, acts: with_, frozen: new Map(), audited: 0, told } };
}

function walk(
  with_: Acts,
  list: Iterable<fc.Command<ReturnType<typeof firstModel>, Real>>,
  told: Real["told"],
) {
  const { model, real } = open(with_, told);
  try {
    fc.modelRun(() => ({ model, real }), list);
    compareEverywhere(model, real);
    expect(verifyChain(real.school.db).ok).toBe(true);
  } finally {
    real.school.db.$client.close();
  }
}

const histories = () => fc.commands(commands(), { maxCommands: 200, size: "max" });

const everyWay = [
  ...["plans", "cancels", "says it was held", "prepares", "shares", "withdraws", "signs"].flatMap((kind) => [
    `${kind}: done`,
    `${kind}: refused`,
    `${kind}: absent`,
  ]),
  ...[
    "opens the record again",
    "puts a point on the agenda",
    "notes for record",
    "agrees on the school side",
  ].flatMap((kind) => [`${kind}: done`, `${kind}: refused`, `${kind}: absent`]),
  ...[
    "Noor passes everything on",
    "Noor takes back what she passed on",
    "another partner",
    "nights pass",
    "ticks",
  ].map((kind) => `${kind}: done`),
];

test("ten thousand steps of conversations, sharing, signing, reopening and changes of partner go as the rules say", () => {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
  let steps = 0;
  const came = new Map<string, number>();
  const count = (kind: string, outcome: string) => {
    steps += 1;
    came.set(`${kind}: ${outcome}`, (came.get(`${kind}: ${outcome}`) ?? 0) + 1);
  };
  let round = 0;
  for (; steps < STEPS; round += 1) {
    const found = fc.check(
      fc.property(histories(), (list) => walk(acts, list, count)),
      { seed: seed + round, numRuns: 20 },
    );
    // Again with: SEED=<seed> vitest run --project db tests/db/conversations/state-machine.test.ts
    if (found.failed) throw new Error(`seed ${seed}, round ${round}\n${fc.defaultReportMessage(found)}`);
  }
  expect(steps).toBeGreaterThanOrEqual(STEPS);
  // A walk that never comes to signing proves nothing about it.
  for (const way of everyWay) expect(came.get(way) ?? 0, way).toBeGreaterThan(5);
}, 300_000);

test.each<[string, Partial<Acts>]>([
  [
    "a preparation withdrawn after both shared",
    {
      withdraw: (school, who, id) => {
        try {
          acts.withdraw(school, who, id);
        } catch {
          school.db.update(preparations).set({ sharedAt: null }).run();
        }
      },
    },
  ],
])(
  "the walk finds %s",
  (_what, broken) => {
    const found = fc.check(
      fc.property(histories(), (list) => walk({ ...acts, ...broken }, list, () => undefined)),
      { seed: 7, numRuns: 60 },
    );
    expect(found.failed).toBe(true);
    expect(String(found.counterexample?.[0])).toContain("withdraws");
  },
  120_000,
);
