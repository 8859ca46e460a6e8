import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { openDatabase } from "#db/client.server.ts";
import { migrateDatabase } from "#db/migrate.ts";
import type { Env } from "../http/env.ts";

/** Takes away the demo's own database, mails and files, so that the next start begins anew. Never another file. */
export function forgetDemo({ dataDir }: Env) {
  for (const name of ["demo.db", "demo.db-wal", "demo.db-shm", "outbox", "files"]) {
    rmSync(path.join(dataDir, name), { recursive: true, force: true });
  }
}

/** Brings the demo database up to date and fills it when nobody lives in it yet. */
export async function prepareDemo(env: Env) {
  if (!isEmpty(env)) return;
  console.log("Filling the demo board, this takes a moment …");
  const { seedWorld } = await import("../../seeds/run.ts");
  await seedWorld("demo", {
    databasePath: env.databasePath,
    dataDir: env.dataDir,
    auditKey: env.auditKey,
    now: env.clock ?? new Date(),
  });
}

/** Says where to look and who to be. */
export function introduceDemo(address: string) {
  console.log(`
Jaarring is open at ${address}

  leraar@wissel.example        a teacher            leraar@vliet.example       a teacher, secondary school
  leraar2@wissel.example       a colleague          teamleider@vliet.example   a team leader there
  teamleider@wissel.example    a team leader        hr@lindehof.example        the HR adviser of the board
  schoolleider@wissel.example  the school leader    bestuur@lindehof.example   a board member
                                                    beheer@lindehof.example    the administrator

The password is jaarring-demo everywhere. Stop with Ctrl+C; \`npm run demo -- --fresh\` begins anew.
`);
}

/** Whether nobody lives in the demo's database; it is made, and brought up to date, when it is not there. */
export function isEmpty({ databasePath, auditKey }: Env): boolean {
  mkdirSync(path.dirname(databasePath), { recursive: true });
  migrateDatabase(databasePath);
  const db = openDatabase(databasePath, { auditKey });
  try {
    return db.$client.prepare("select 1 from boards").get() === undefined;
  } finally {
    db.$client.close();
  }
}
