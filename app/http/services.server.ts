import { bringUpToDate } from "#db/migrate.ts";
import { openDatabase, type Db } from "#db/client.server.ts";
import { openMailbox, type Mailbox } from "#app/features/mail/mailbox.server.ts";
import type { Env } from "./env.ts";
import { log } from "./log.server.ts";

export type Services = {
  env: Env;
  db: Db;
  mailbox: Mailbox;
  /** The moment it is; demo and tests may start elsewhere in time. */
  now: () => Date;
  /** One-time code that opens /setup while there is no board. */
  setupCode: string | null;
};

let running: Services | undefined;

/** The one set of services of this server. Everything the bundle needs from outside comes through here. */
export function services(): Services {
  if (!running) throw new Error("The server has not started its services.");
  return running;
}

/** Hands over the services; the server does at start, tests do with their own. */
export function provideServices(next: Services | undefined) {
  running = next;
}

/** Opens the database (brought up to date), the mailbox and the clock. */
export async function startServices(env: Env) {
  const db = openDatabase(env.databasePath, { auditKey: env.auditKey });
  bringUpToDate(db);
  const setupCode = await setupCodeFor(db);
  const next = { env, db, mailbox: openMailbox(env), now: clockFrom(env.clock), setupCode };
  provideServices(next);
  if (setupCode)
    log.info({ setupCode }, `First start: open ${env.appOrigin}/setup and enter the code ${setupCode}`);
  return {
    ready: () => readiness(db),
    close: async () => {
      next.mailbox.close();
      db.$client.close();
      provideServices(undefined);
    },
  };
}

async function setupCodeFor(db: Db) {
  if (db.$client.prepare("select 1 from boards").get()) return null;
  const { randomInt } = await import("node:crypto");
  return Array.from({ length: 3 }, () => String(randomInt(10_000)).padStart(4, "0")).join("-");
}

/** A clock that starts at a given moment and runs on from there. */
export function clockFrom(start: Date | null): () => Date {
  if (!start) return () => new Date();
  const began = Date.now();
  return () => new Date(start.getTime() + Date.now() - began);
}

/** Whether the database answers a read and takes a write. */
export function readiness(db: Db): { ok: boolean; checks: Record<string, boolean> } {
  const works = (attempt: () => unknown) => {
    try {
      attempt();
      return true;
    } catch {
      return false;
    }
  };
  const checks = {
    reads: works(() => db.$client.prepare("select count(*) from boards").get()),
    writes: works(() => db.$client.exec("begin immediate; rollback")),
  };
  return { ok: Object.values(checks).every(Boolean), checks };
}
