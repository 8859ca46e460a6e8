import fc from "fast-check";
import { beforeAll, expect } from "vitest";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { rememberPartners } from "#app/features/conversations/commands/remember-partners.server.ts";
import { applyImport } from "#app/features/import/commands/apply.server.ts";
import type { BroughtFile } from "#app/features/import/read-file.server.ts";
import { inspect } from "#app/features/import/work.server.ts";
import type { Db } from "#db/client.server.ts";
import { aDryRun, aFile, rowsOf } from "../factories/imports.ts";
import { aWholeSchool, viewing } from "../factories/school.ts";
import { NOW } from "./clock.ts";
import { freshDatabase } from "./database.ts";

let db: Db;
let hr: Viewer;
beforeAll(() => {
  db = freshDatabase();
  hr = viewing(db, aWholeSchool(db).hrAdviser.personId);
  // A school that has been at it for a while: who speaks with whom is known already.
  rememberPartners(db, NOW);
});

const head =
  "Personeelsnummer;Roepnaam;Tussenvoegsel;Achternaam;E-mail;School;Team;Functie;Schaal;Deeltijdfactor;Eerste dag;Laatste dag";
const good = [
  "1;Els;van den;Berg;els@school.example;De Wissel;Middenbouw;leraar;LB;0,8235;2020-08-01;",
  "2;Bo;;Baas;bo@school.example;De Wissel;Onderbouw;leraar;LC;1;2021-08-01;2027-07-31",
  "3;Zoë;;Müller;zoe@school.example;De Wissel;;conciërge;;0,5;2022-02-01;9999-12-31",
  "4;Ali;;Öztürk;ali@school.example;De Wissel;;leraar;LB;0,6;2019-08-01;",
];
export const clean = [head, ...good].join("\r\n");

/** Everything that is staff, row by row: what an import may change, and nothing else may. */
const staff = () =>
  ["people", "employments", "teams", "partners", "roles", "team_memberships"].map((table) =>
    db.$client.prepare(`select * from ${table} order by id`).all(),
  );

const bytes = Buffer.from(clean);
const places = fc.nat({ max: bytes.length - 1 });
/** One thing that goes wrong with a file on its way: a byte, a sign, a cut, a line twice, something from elsewhere. */
const mutation = fc.oneof(
  fc.record({ kind: fc.constant("byte" as const), at: places, value: fc.nat({ max: 255 }) }),
  fc.record({ kind: fc.constant("cut" as const), at: places, value: fc.nat({ max: 40 }) }),
  fc.record({
    kind: fc.constant("insert" as const),
    at: places,
    value: fc.constantFrom(
      '"',
      ";",
      "\n",
      "\r\n",
      "\0",
      '""',
      "=1+1",
      "9".repeat(1_200),
      "\t",
      "\u202e",
      "é",
      ";;;;",
    ),
  }),
  fc.record({ kind: fc.constant("end" as const), at: places, value: fc.constant(0) }),
);
type Mutation = typeof mutation extends fc.Arbitrary<infer M> ? M : never;

function mutated(mutations: readonly Mutation[]): Buffer {
  return mutations.reduce((all, { kind, at, value }) => {
    const place = Math.min(at, all.length);
    const [before, after] = [all.subarray(0, place), all.subarray(place)];
    if (kind === "byte") return Buffer.concat([before, Buffer.from([value]), after.subarray(1)]);
    if (kind === "cut") return Buffer.concat([before, after.subarray(value)]);
    if (kind === "insert") return Buffer.concat([before, Buffer.from(value), after]);
    return Buffer.from(before);
  }, bytes);
}

class UndoAll extends Error {}

/** Brings a file, applies it, looks, and takes all of it away again. */
export async function tried(files: BroughtFile[]) {
  const look = await inspect(files);
  if ("refused" in look) return { refused: look.refused };
  const before = JSON.stringify(staff());
  const runId = await aDryRun(db, hr, files);
  const compared = rowsOf(db, runId);
  const changedByLooking = JSON.stringify(staff()) !== before;
  let after = compared;
  let changed = false;
  try {
    db.$client.transaction(() => {
      applyImport(db, hr, runId, { managers: true }, NOW);
      after = rowsOf(db, runId);
      changed = JSON.stringify(staff()) !== before;
      throw new UndoAll();
    })();
  } catch (fault) {
    if (!(fault instanceof UndoAll)) throw fault;
  }
  return { lines: look.lines, changedByLooking, changed, compared, after };
}

/** Each line is right, refused with its reason, or the same; and none is in between. */
export function expectWhole(outcome: Awaited<ReturnType<typeof tried>>) {
  if ("refused" in outcome) return;
  const { lines, changedByLooking, changed, compared, after } = outcome;
  expect(changedByLooking).toBe(false);
  const told = compared.filter(({ line }) => line !== null);
  expect(told).toHaveLength(lines);
  for (const { kind, problems } of told) if (kind === "refused") expect(problems.length).toBeGreaterThan(0);
  for (const row of after) {
    const wasDone = row.applied !== null;
    expect(wasDone).toBe(row.kind === "new" || row.kind === "changed");
    if (row.applied?.madeWork) expect(row.applied.employmentId).toBeGreaterThan(0);
  }
  expect(changed).toBe(after.some(({ applied }) => applied !== null));
}

/** Brings so many damaged lists, each checked; @returns how often each outcome was seen */
export async function bringDamaged(lists: number): Promise<ReadonlyMap<string, number>> {
  const seen = new Map<string, number>();
  const count = (what: string) => seen.set(what, (seen.get(what) ?? 0) + 1);
  await fc.assert(
    fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
      const outcome = await tried([aFile(mutated(mutations))]);
      if ("refused" in outcome) count(`file ${outcome.refused}`);
      else for (const { kind } of outcome.after) count(kind);
      expectWhole(outcome);
    }),
    { numRuns: lists },
  );
  process.stdout.write(`damaged lists: ${JSON.stringify(Object.fromEntries(seen))}\n`);
  return seen;
}
