import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findViewer } from "#app/features/auth/viewer.server.ts";
import { setUp } from "#app/features/auth/commands.server.ts";
import { beginImport, chooseColumns, proposeColumns } from "#app/features/import/commands/begin.server.ts";
import { doJob, inspect } from "#app/features/import/work.server.ts";
import { openDatabase } from "#db/client.server.ts";
import { bringUpToDate } from "#db/migrate.ts";

// `node tests/bench/import.ts [lines]`: a list of twenty thousand people, read, compared, applied and undone, on a file of its
// own; the time of the processor stands beside that of the clock, which counts for little while others work on the machine.

const LINES = Number(process.argv[2] ?? 20_000);
const now = new Date("2026-11-24T09:00:00Z");
const today = "2026-11-24";
const folder = mkdtempSync(join(tmpdir(), "jaarring-bench-import-"));
const db = openDatabase(join(folder, "bench.db"), {
  auditKey: "a key for the audit chain of the bench, long enough",
});
const silent = () => undefined;

const list = (factor: string) =>
  [
    "Personeelsnummer;Roepnaam;Tussenvoegsel;Achternaam;E-mail;School;Team;Functie;Schaal;Deeltijdfactor;Eerste dag",
    ...Array.from(
      { length: LINES },
      (_, n) =>
        `${n};Voornaam${n};van;Achternaam${n};p${n}@school.example;De School;Team ${n % 400};leraar;LB;${factor};2020-08-01`,
    ),
  ].join("\r\n");

async function timed(what: string, work: () => unknown) {
  const begun = performance.now();
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  const seconds = (of: number) => `${of.toFixed(1)} s`;
  console.log(
    `${what}: ${seconds((performance.now() - begun) / 1000)} (processor ${seconds((user + system) / 1e6)})`,
  );
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
  const once = async (round: string, factor = "0,8") => {
    const files = [{ name: "personeel.csv", bytes: Buffer.from(list(factor)) }];
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
  const changed = await once("everyone changed", "0,6");
  await timed("undone", () => doJob(db, viewer, { kind: "undo", runId: changed }, now, silent));
} finally {
  db.$client.close();
  rmSync(folder, { recursive: true, force: true });
}
