import fc from "fast-check";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inArray } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
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
import { allLinks, expectSound, plainChain } from "./graph.ts";

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** One school in one file with two writers at it, each a connection of her own. */
function twoWriters() {
  const folder = mkdtempSync(join(tmpdir(), "jaarring-graph-"));
  folders.push(folder);
  const open = () => openDatabase(join(folder, "school.db"), { auditKey: TEST_AUDIT_KEY });
  const [first, second] = [open(), open()];
  // Here it is about what is written, not about what survives a power cut.
  for (const db of [first, second]) db.$client.pragma("synchronous = off");
  bringUpToDate(first);
  const school = aWholeSchool(first);
  const at = (db: Db, { personId }: { personId: number }): [Db, Viewer] => [db, viewing(db, personId)];
  const writers = [at(first, school.teacher), at(second, school.teammate)] as const;
  return { school, writers, close: () => [first, second].forEach((db) => db.$client.close()) };
}

type Model = { links: Set<string>; ids: number[] };

function reaches(model: Model, from: number, to: number): boolean {
  const found = new Set([from]);
  const links = [...model.links].map((link) => link.split(">").map(Number));
  for (const one of found) for (const [a, b] of links) if (a === one) found.add(b!);
  return found.has(to);
}

/** Gives the note of a writer one origin more, as a plain set would; what the rule says must be what the product says. */
function link(db: Db, viewer: Viewer, model: Model, from: number, to: number) {
  const present = getNote(db, viewer, to);
  const after = [...new Set([...present.madePossibleBy.map(({ id }) => id), from])];
  const refused = reaches(model, to, from);
  const act = () => changeNote(db, viewer, to, { ...blank, ...wordsOf(present), after }, NOW);
  if (refused) return expect(act).toThrow(new RuleBroken({ after: "loop" }));
  act();
  model.links.add(`${from}>${to}`);
}

const blank = { capital: null, sense: null, forWhom: null, expected: false, question: null, activity: null };
const wordsOf = ({ text, notedOn, version }: ReturnType<typeof getNote>) => ({
  text,
  notedOn,
  version,
  values: [],
});

const ops = fc.array(
  fc.record({
    by: fc.constantFrom(0 as const, 1 as const),
    act: fc.oneof(
      { weight: 7, arbitrary: fc.constant("link" as const) },
      { weight: 2, arbitrary: fc.constant("unlink" as const) },
      { weight: 1, arbitrary: fc.constant("delete" as const) },
    ),
    one: fc.nat(19),
    other: fc.nat(19),
  }),
  { minLength: 1_250, maxLength: 1_250 },
);

test("over 5,000 links and deletions by two writers in turn there is never a loop nor an orphan, and every chain is what a plain walk finds", () => {
  fc.assert(
    fc.property(ops, (steps) => {
      const { school, writers, close } = twoWriters();
      const model: Model = { links: new Set(), ids: [] };
      const owners = new Map<number, 0 | 1>();
      let written = 0;
      const write = (by: 0 | 1) => {
        const [db, viewer] = writers[by];
        const id = writeNote(db, viewer, { text: `Notitie ${(written += 1)}` }, NOW);
        // A third stays hers alone: the other may not read it, and its links are not there for her.
        if (id % 3 !== 0) shareItem(db, viewer, id, [`team:${school.team.id}`], NOW);
        owners.set(id, by);
        return id;
      };
      for (let n = 0; n < 20; n += 1) model.ids.push(write((n % 2) as 0 | 1));
      for (const { by, act, one, other } of steps) {
        const [db, viewer] = writers[by];
        const [from, to] = [model.ids[one]!, model.ids[other]!];
        if (owners.get(to) !== by) continue;
        const readsFrom = owners.get(from) === by || from % 3 !== 0;
        if (act === "delete") {
          deleteItem(db, viewer, to, NOW);
          for (const known of [...model.links])
            if (known.split(">").includes(String(to))) model.links.delete(known);
          model.ids[other] = write(by);
        } else if (act === "unlink") {
          const present = getNote(db, viewer, to);
          const after = present.madePossibleBy.map(({ id }) => id).filter((id) => id !== from);
          changeNote(db, viewer, to, { ...blank, ...wordsOf(present), after }, NOW);
          if (readsFrom) model.links.delete(`${from}>${to}`);
        } else if (readsFrom) {
          link(db, viewer, model, from, to);
        }
      }
      const [[db, noor], [, samira]] = writers;
      expectSound(db);
      expect(new Set(allLinks(db).map(({ from, to }) => `${from}>${to}`))).toEqual(model.links);
      for (const [by, viewer] of [noor, samira].entries()) {
        const reads = (id: number) => owners.get(id) === by || id % 3 !== 0;
        for (const id of model.ids.filter((_, at) => at % 4 === 0)) {
          const chain = chainAround(db, viewer, inArray(items.id, [id]), 1_000);
          const plain = plainChain(allLinks(db), id, reads);
          expect(new Set(chain?.notes.map((note) => note.id))).toEqual(plain);
          expect(rowsOf([...plain], chain?.links ?? [])).not.toBeNull();
        }
        const unread = model.ids.find((id) => !reads(id));
        if (unread) expect(() => getNote(db, viewer, unread)).toThrow(NotFound);
      }
      close();
    }),
    { numRuns: 4, endOnFailure: true },
  );
}, 60_000);
