import fc from "fast-check";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { inArray } from "drizzle-orm";
import { expect } from "vitest";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { deleteItem, shareItem } from "#app/features/items/commands.server.ts";
import { rowsOf } from "#app/features/value/chain.ts";
import { changeNote, writeNote } from "#app/features/value/commands.server.ts";
import { getNote } from "#app/features/value/queries.server.ts";
import { chainAround } from "#app/features/value/queries/chain.server.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { openDatabase, type Db } from "#db/client.server.ts";
import { bringUpToDate } from "#db/migrate.ts";
import { items } from "#db/schema/index.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { TEST_AUDIT_KEY } from "../../support/database.ts";
import { TEST_DATA_DIR } from "../../support/files.ts";
import { allLinks, expectSound, plainChain } from "./graph.ts";

/** One school in one file with two writers at it, each a connection of her own. */
function twoWriters() {
  const folder = mkdtempSync(join(TEST_DATA_DIR, "graph-"));
  const open = () => openDatabase(join(folder, "school.db"), { auditKey: TEST_AUDIT_KEY });
  const [first, second] = [open(), open()];
  // Here it is about what is written, not about what survives a power cut.
  for (const db of [first, second]) db.$client.pragma("synchronous = off");
  bringUpToDate(first);
  const school = aWholeSchool(first);
  const at = (db: Db, { personId }: { personId: number }): [Db, Viewer] => [db, viewing(db, personId)];
  const writers = [at(first, school.teacher), at(second, school.teammate)] as const;
  const close = () => {
    for (const db of [first, second]) db.$client.close();
    rmSync(folder, { recursive: true });
  };
  return { school, writers, close };
}

/** The graph as plain sets: what there is, whose it is, and at which version it stands. */
type Model = { links: Set<string>; ids: number[]; owners: Map<number, 0 | 1>; versions: Map<number, number> };
type World = ReturnType<typeof twoWriters> & { model: Model; written: number };

/** A third stays its owner's alone: the other may not read it, and its links are not there for her. */
const isShared = (id: number) => id % 3 !== 0;
const readsAs = (model: Model, by: number) => (id: number) => model.owners.get(id) === by || isShared(id);
const pairsOf = (links: Set<string>) =>
  [...links].map((pair) => pair.split(">").map(Number) as [number, number]);

function reaches(model: Model, from: number, to: number): boolean {
  const found = new Set([from]);
  const links = pairsOf(model.links);
  for (const one of found) for (const [a, b] of links) if (a === one) found.add(b);
  return found.has(to);
}

export function aGraph(notes: number): World {
  const model: Model = { links: new Set(), ids: [], owners: new Map(), versions: new Map() };
  const world = { ...twoWriters(), model, written: 0 };
  for (let n = 0; n < notes; n += 1) model.ids.push(write(world, (n % 2) as 0 | 1));
  return world;
}

function write(world: World, by: 0 | 1) {
  const [db, viewer] = world.writers[by];
  const id = writeNote(db, viewer, { text: `Notitie ${(world.written += 1)}` }, NOW);
  if (isShared(id)) shareItem(db, viewer, id, [`team:${world.school.team.id}`], NOW);
  world.model.owners.set(id, by);
  world.model.versions.set(id, 1);
  return id;
}

/** What made a note possible, of what its writer may read, is from now on exactly this. */
function setAfter({ writers, model }: World, to: number, after: number[]) {
  const [db, viewer] = writers[model.owners.get(to)!];
  const version = model.versions.get(to)!;
  changeNote(db, viewer, to, { ...blank, text: `Notitie ${to}`, version, after }, NOW);
  model.versions.set(to, version + 1);
}

const blank = {
  ...{ capital: null, sense: null, forWhom: null, expected: false, question: null, activity: null },
  ...{ notedOn: null, values: [] },
};

export const op = fc.record({
  by: fc.constantFrom(0 as const, 1 as const),
  act: fc.oneof(
    { weight: 14, arbitrary: fc.constant("link" as const) },
    { weight: 5, arbitrary: fc.constant("unlink" as const) },
    { weight: 1, arbitrary: fc.constant("delete" as const) },
  ),
  one: fc.nat(999),
  other: fc.nat(999),
});
type Op = typeof op extends fc.Arbitrary<infer T> ? T : never;
export const pick = <T>(from: readonly T[], n: number) => from[n % from.length];

/** Does one step, in the product and in the plain sets alike. @returns what came of it; nothing where there was nothing to do */
function doStep(
  world: World,
  { by, act, one, other }: Op,
): "linked" | "refused" | "unlinked" | "deleted" | undefined {
  const { model, writers } = world;
  const [db, viewer] = writers[by];
  const reads = readsAs(model, by);
  const own = model.ids.filter((id) => model.owners.get(id) === by);
  const into = (to: number) => pairsOf(model.links).flatMap(([a, b]) => (b === to && reads(a) ? [a] : []));
  if (act === "delete") {
    const gone = pick(own, other)!;
    deleteItem(db, viewer, gone, NOW);
    for (const known of pairsOf(model.links)) if (known.includes(gone)) model.links.delete(known.join(">"));
    model.ids[model.ids.indexOf(gone)] = write(world, by);
    return "deleted";
  }
  if (act === "unlink") {
    const link = pick(
      pairsOf(model.links).filter(([a, b]) => own.includes(b) && reads(a)),
      other,
    );
    if (!link) return undefined;
    setAfter(
      world,
      link[1],
      into(link[1]).filter((id) => id !== link[0]),
    );
    model.links.delete(link.join(">"));
    return "unlinked";
  }
  const to = pick(own, other)!;
  const present = into(to);
  const from = pick(
    model.ids.filter((id) => reads(id) && !present.includes(id)),
    one,
  );
  if (from === undefined) return undefined;
  if (reaches(model, to, from)) {
    expect(() => setAfter(world, to, [...present, from])).toThrow(new RuleBroken({ after: "loop" }));
    return "refused";
  }
  setAfter(world, to, [...present, from]);
  model.links.add(`${from}>${to}`);
  return "linked";
}

/** The chain of a note as each of the two reads it is what a plain walk over all links finds. */
function expectChainOf({ writers, model }: World, id: number) {
  for (const [by, [db, viewer]] of writers.entries()) {
    const chain = chainAround(db, viewer, inArray(items.id, [id]), 1_000);
    const plain = plainChain(allLinks(db), id, readsAs(model, by));
    expect(new Set(chain?.notes.map((note) => note.id))).toEqual(plain);
    expect(rowsOf([...plain], chain?.links ?? [])).not.toBeNull();
  }
}

const STEPS = 2_500;

/**
 * So many times 2,500 steps that did something, each time in a graph of its own, by two writers in turn: never a loop nor an
 * orphan, and every chain what a plain walk finds. Says what was counted.
 */
export function walkGraphs(runs: number) {
  const told = { linked: 0, refused: 0, unlinked: 0, deleted: 0, chains: 0 };
  const ops = fc.array(op, { minLength: STEPS + 200, maxLength: STEPS + 200 });
  fc.assert(
    fc.property(ops, (steps) => walkOne(steps, told)),
    { numRuns: runs, endOnFailure: true },
  );
  process.stdout.write(`two writers in turn: ${JSON.stringify(told)}\n`);
  expect(told.linked + told.unlinked + told.deleted + told.refused).toBe(runs * STEPS);
  expect(Math.min(told.linked, told.unlinked, told.refused, told.deleted)).toBeGreaterThan(50 * runs);
}

function walkOne(
  steps: readonly Op[],
  told: Record<NonNullable<ReturnType<typeof doStep>> | "chains", number>,
) {
  const world = aGraph(24);
  const { model, writers } = world;
  const [db] = writers[0];
  let done = 0;
  for (const step of steps) {
    if (done === STEPS) break;
    const outcome = doStep(world, step);
    if (!outcome) continue;
    told[outcome] += 1;
    done += 1;
    if (done % 50 > 0) continue;
    expectChainOf(world, pick(model.ids, done / 50)!);
    told.chains += 2;
    if (done % 250 > 0) continue;
    expectSound(db);
    expect(new Set(allLinks(db).map(({ from, to }) => `${from}>${to}`))).toEqual(model.links);
  }
  expect(done).toBe(STEPS);
  const [reader, viewer] = writers[1];
  const unread = model.ids.find((id) => !readsAs(model, 1)(id));
  if (unread) expect(() => getNote(reader, viewer, unread)).toThrow(NotFound);
  world.close();
}
