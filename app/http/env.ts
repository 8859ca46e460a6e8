import { randomBytes } from "node:crypto";
import path from "node:path";
import * as v from "valibot";
import { keysIn } from "./local-keys.ts";

export type Mode = "production" | "demo" | "development" | "test";

export type Env = {
  mode: Mode;
  databasePath: string;
  port: number;
  host: string;
  /** Scheme, host and port people see; links in mails start with it, and only its requests are answered. */
  appOrigin: string;
  /** The first signs; all of them are accepted, so a secret can be replaced without ending every session. */
  sessionSecrets: string[];
  auditKey: string;
  smtpUrl: string | null;
  /** The address letters come from. */
  mailFrom: string;
  /** Addresses of proxies whose X-Forwarded-For counts, in Express's notation; empty means nobody's. */
  trustProxy: string[];
  dataDir: string;
  backupDir: string;
  /** The moment at which the clock of a demo or a test starts; null is the real clock. */
  clock: Date | null;
};

type Surroundings = Record<string, string | undefined>;

/** What is wrong with the surroundings, in one line for the person who starts the program. */
export class EnvProblem extends Error {
  override name = "EnvProblem";
}

/** Reads the surroundings for one way of running. Throws EnvProblem when something is missing or weak. */
export function readEnv(source: Surroundings, mode: Mode): Env {
  // An empty variable is what a half-filled .env file leaves behind.
  const given = Object.fromEntries(
    Object.entries(source).filter(([, value]) => value !== undefined && value !== ""),
  );
  const read = v.safeParse(schema, { ...defaultsFor(mode, given), ...given });
  if (!read.success) throw new EnvProblem(`Jaarring cannot start: ${read.issues.map(inWords).join("; ")}.`);

  const env = read.output;
  const inMemory = env.DATABASE_URL === ":memory:";
  const dataDir = path.resolve(env.DATA_DIR ?? (inMemory ? "data" : path.dirname(env.DATABASE_URL)));
  if (mode === "production") refuseInProduction(env);
  return {
    mode,
    databasePath: inMemory ? ":memory:" : path.resolve(env.DATABASE_URL),
    port: env.PORT,
    host: env.HOST,
    appOrigin: env.APP_ORIGIN,
    sessionSecrets: env.SESSION_SECRET,
    auditKey: env.AUDIT_KEY,
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM ?? `jaarring@${new URL(env.APP_ORIGIN).hostname}`,
    trustProxy: env.TRUST_PROXY,
    dataDir,
    backupDir: path.resolve(env.BACKUP_DIR ?? path.join(dataDir, "backups")),
    clock: env.CLOCK ?? null,
  };
}

function defaultsFor(mode: Mode, given: Surroundings): Surroundings {
  if (mode === "production") return {};
  const dataDir = given.DATA_DIR ?? "./data";
  const port = given.PORT ?? "3000";
  const hasSecrets = given.SESSION_SECRET && given.AUDIT_KEY;
  const keys = mode === "test" || hasSecrets ? throwAwayKeys() : keysIn(dataDir);
  return {
    DATA_DIR: dataDir,
    DATABASE_URL: mode === "test" ? ":memory:" : path.join(dataDir, "demo.db"),
    APP_ORIGIN: `http://localhost:${port}`,
    SESSION_SECRET: keys.sessionSecret,
    AUDIT_KEY: keys.auditKey,
  };
}

const throwAwayKeys = () => ({
  sessionSecret: randomBytes(32).toString("base64url"),
  auditKey: randomBytes(32).toString("base64url"),
});

const wellKnown =
  /change.?me|changeit|secret|password|wachtwoord|geheim|example|voorbeeld|0123456789|abcdefgh|qwerty/i;

const strongSecret = v.pipe(
  v.string("is missing"),
  v.trim(),
  v.minLength(32, "must be at least 32 characters"),
  v.check((text) => !wellKnown.test(text), "is one that others know"),
  v.check((text) => new Set(text).size >= 12, "repeats itself too much"),
);

const list = v.pipe(
  v.string("is missing"),
  v.transform((text) =>
    text
      .split(",")
      .map((part) => part.trim())
      .filter(Boolean),
  ),
);

const schema = v.object({
  DATABASE_URL: v.pipe(
    v.string("is missing"),
    v.transform((url) => url.replace(/^file:(\/\/)?/, "")),
    v.minLength(1, "names no file"),
  ),
  PORT: v.pipe(
    v.optional(v.string(), "3000"),
    v.transform(Number),
    v.integer("must be a number"),
    v.minValue(0, "must be a port"),
    v.maxValue(65_535, "must be a port"),
  ),
  HOST: v.optional(v.string(), "127.0.0.1"),
  APP_ORIGIN: v.pipe(
    v.string("is missing"),
    v.check(isOrigin, "must look like https://jaarring.school.nl, without a path"),
  ),
  SESSION_SECRET: v.pipe(list, v.array(strongSecret), v.minLength(1, "is missing")),
  AUDIT_KEY: strongSecret,
  SMTP_URL: v.optional(v.pipe(v.string(), v.regex(/^smtps?:\/\//, "must start with smtp:// or smtps://"))),
  MAIL_FROM: v.optional(v.pipe(v.string(), v.email("must be an address like jaarring@school.nl"))),
  TRUST_PROXY: v.optional(list, ""),
  DATA_DIR: v.optional(v.string()),
  BACKUP_DIR: v.optional(v.string()),
  CLOCK: v.optional(
    v.pipe(v.string(), v.isoTimestamp("must be a moment like 2026-11-22T09:00:00Z"), v.toDate()),
  ),
});

function isOrigin(text: string): boolean {
  return URL.canParse(text) && /^https?:$/.test(new URL(text).protocol) && new URL(text).origin === text;
}

function refuseInProduction(env: { APP_ORIGIN: string; CLOCK?: Date | undefined }) {
  const { protocol, hostname } = new URL(env.APP_ORIGIN);
  if (env.CLOCK) throw new EnvProblem("Jaarring cannot start: CLOCK is for demos and tests, take it out.");
  // Plain http on the machine itself lets someone try a production build; nobody else can reach it.
  if (protocol !== "https:" && hostname !== "localhost" && hostname !== "127.0.0.1") {
    throw new EnvProblem("Jaarring cannot start: APP_ORIGIN must start with https://.");
  }
}

function inWords(issue: v.BaseIssue<unknown>): string {
  const name = v.getDotPath(issue)?.split(".")[0] ?? "a setting";
  return issue.received === "undefined" ? `${name} is missing` : `${name} ${issue.message}`;
}
