import fc from "fast-check";
import { expect } from "vitest";
import { verifyChain } from "#app/features/audit/verify.server.ts";
import { commands, compareEverywhere, type Real } from "./commands.ts";
import { aTalk, firstModel } from "./model.ts";
import { acts, aTemplate, openSchool, type Acts } from "./real.ts";

const template = aTemplate();

/** A run of its own for every list of commands, from a school with one talk in it. */
function open(with_: Acts, told: Real["told"]): { model: ReturnType<typeof firstModel>; real: Real } {
  const school = openSchool(template);
  const model = firstModel();
  school.at(model);
  model.talks.push(aTalk(model, with_.make(school)));
  return { model, real: { school, acts: with_, frozen: new Map(), audited: 0, told } };
}

/** One history from its beginning; at its end everyone looks everywhere, and the whole audit trail is walked. */
export function walk(
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

export const histories = () => fc.commands(commands(), { maxCommands: 200, size: "max" });

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

/**
 * Walks random histories until so many steps were taken, and up to three times as far for a way that chance did not take yet. A failure names its seed: SEED=<seed> walks the same again.
 */
export function walkThrough(wanted: number) {
  const seed = Number(process.env.SEED ?? Date.now() % 1_000_000_000);
  const came = new Map<string, number>();
  let steps = 0;
  const count = (kind: string, outcome: string) => {
    steps += 1;
    came.set(`${kind}: ${outcome}`, (came.get(`${kind}: ${outcome}`) ?? 0) + 1);
  };
  const isDone = () => steps >= wanted && (steps >= 3 * wanted || everyWay.every((way) => came.has(way)));
  for (let round = 0; !isDone(); round += 1) {
    const found = fc.check(
      fc.property(histories(), (list) => walk(acts, list, count)),
      { seed: seed + round, numRuns: 10 },
    );
    if (found.failed) throw new Error(`seed ${seed}, round ${round}\n${fc.defaultReportMessage(found)}`);
  }
  expect(steps).toBeGreaterThanOrEqual(wanted);
  // A walk that never comes to signing proves nothing about it.
  for (const way of everyWay) expect(came.get(way) ?? 0, way).toBeGreaterThan(0);
}
