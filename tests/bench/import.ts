import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findViewer } from "#app/features/auth/viewer.server.ts";
import { setUp } from "#app/features/auth/commands.server.ts";
import { beginImport, chooseColumns, proposeColumns } from "#app/features/import/commands/begin.server.ts";
import { doJob, inspect } from "#app/features/import/work.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { bringUpToDate } from "#db/migrate.ts";

// `node tests/bench/import.ts`: a list of twenty thousand people, read, compared, applied and undone, on a file of its own.

const LINES = 20_000;
const now = new Date("2026-11-24T09:00:00Z");
const today = "2026-11-24";
const folder = mkdtempSync(join(tmpdir(), "jaarring-bench-import-"));
const db = openDatabase(join(folder, "bench.db"), {
  auditKey: "a key for the audit chain of the bench, long enough",
});
const silent = () => undefined;

const text = [
  "Personeelsnummer;Roepnaam;Tussenvoegsel;Achternaam;E-mail;School;Team;Functie;Schaal;Deeltijdfactor;Eerste dag",
  ...Array.from(
    { length: LINES },
    (_, n) =>
      `${n};Voornaam${n};van;Achternaam${n};p${n}@school.example;De School;Team ${n % 400};leraar;LB;0,8;2020-08-01`,
  ),
].join("\r\n");

async function timed(what: string, work: () => unknown) {
  const begun = performance.now();
  await work();
  console.log(`${what}: ${((performance.now() - begun) / 1000).toFixed(1)} s`);
}

try {
  bringUpToDate(db);
  const personId = setUp(
    db,
    {
      boardName: "Stichting",
      schoolName: "De School",
      sector: "po",
      givenName: "Bo",
      namePrefix: "",
      familyName: "Baas",
      email: "beheer@school.example",
      passwordHash: "none",
    },
    today,
    now,
  );
  const viewer = findViewer(db, personId, today)!;
  const files = [{ name: "personeel.csv", bytes: Buffer.from(text) }];
  const once = async (round: string) => {
    const look = await inspect(files);
    if ("refused" in look) throw new Error(look.refused);
    const { preset, headings, lines } = look;
    const runId = beginImport(
      db,
      viewer,
      { fileNames: ["personeel.csv"], preset, lines, schoolId: null, replaces: true },
      now,
    );
    const columns = proposeColumns(db, viewer, headings);
    const choices = { columns, schoolId: null, listDay: today, fullTime: 4_000, makeTeams: true };
    chooseColumns(db, viewer, runId, { headings, choices }, now);
    await timed(`${round}, read and compared`, () =>
      doJob(db, viewer, { kind: "compare", runId, files }, now, silent),
    );
    await timed(`${round}, applied`, () =>
      doJob(db, viewer, { kind: "apply", runId, managers: false }, now, silent),
    );
    return runId;
  };
  console.log(`${LINES} lines`);
  const first = await once("new");
  await timed("undone", () => doJob(db, viewer, { kind: "undo", runId: first }, now, silent));
  await once("new again");
  await once("the same");
} finally {
  db.$client.close();
  rmSync(folder, { recursive: true, force: true });
}
