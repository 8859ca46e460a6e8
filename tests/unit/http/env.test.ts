import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { EnvProblem, readEnv } from "#app/http/env.ts";

const strong = (seed: string) =>
  Buffer.from(seed.repeat(9)).toString("base64url").slice(0, 43) + "Zx9-qLm4_TrB";
const complete = {
  DATABASE_URL: "file:/srv/jaarring/jaarring.db",
  APP_ORIGIN: "https://jaarring.school.nl",
  SESSION_SECRET: strong("kU7"),
  AUDIT_KEY: strong("p2V"),
};

test("a complete set of settings is read", () => {
  const env = readEnv({ ...complete, PORT: "8080", TRUST_PROXY: "loopback, 10.0.0.0/8" }, "production");
  expect(env).toMatchObject({
    appOrigin: "https://jaarring.school.nl",
    databasePath: "/srv/jaarring/jaarring.db",
    dataDir: "/srv/jaarring",
    backupDir: "/srv/jaarring/backups",
    host: "127.0.0.1",
    port: 8080,
    trustProxy: ["loopback", "10.0.0.0/8"],
    smtpUrl: null,
    clock: null,
  });
});

test("two secrets make a rotation: the first signs, both are accepted", () => {
  const [fresh, old] = [strong("aQ1"), strong("bW2")];
  const { sessionSecrets } = readEnv({ ...complete, SESSION_SECRET: `${fresh}, ${old}` }, "production");
  expect(sessionSecrets).toEqual([fresh, old]);
});

test.each<[string, Record<string, string>, string]>([
  ["no database", { DATABASE_URL: "" }, "DATABASE_URL is missing"],
  ["no address", { APP_ORIGIN: "" }, "APP_ORIGIN is missing"],
  ["no secret", { SESSION_SECRET: "" }, "SESSION_SECRET is missing"],
  ["only a comma", { SESSION_SECRET: "," }, "SESSION_SECRET is missing"],
  ["no key for the audit", { AUDIT_KEY: "" }, "AUDIT_KEY is missing"],
  ["a short secret", { SESSION_SECRET: "kort" }, "at least 32 characters"],
  ["a weak second secret", { SESSION_SECRET: `${strong("kU7")},kort` }, "at least 32 characters"],
  ["one letter over and over", { AUDIT_KEY: "a".repeat(64) }, "repeats itself"],
  ["the secret of a manual", { SESSION_SECRET: `change-me-${strong("kU7")}` }, "others know"],
  ["plain http", { APP_ORIGIN: "http://jaarring.school.nl" }, "https://"],
  ["an address with a path", { APP_ORIGIN: "https://school.nl/jaarring" }, "without a path"],
  ["a clock of its own", { CLOCK: "2026-11-22T09:00:00Z" }, "CLOCK"],
  ["a port that is a word", { PORT: "http" }, "PORT"],
  ["a mail server without a scheme", { SMTP_URL: "mail.school.nl" }, "SMTP_URL"],
])("production does not start with %s", (_what, change, message) => {
  const start = () => readEnv({ ...complete, ...change }, "production");
  expect(start).toThrow(EnvProblem);
  expect(start).toThrow(message);
});

test("what is wrong is said in one line, without the secret itself", () => {
  try {
    readEnv({ SESSION_SECRET: "my-own-short-one" }, "production");
    expect.unreachable();
  } catch (fault) {
    const { message } = fault as EnvProblem;
    expect(message.split("\n")).toHaveLength(1);
    expect(message).not.toContain("my-own-short-one");
  }
});

test("a production build may be tried on the machine itself", () => {
  const env = readEnv({ ...complete, APP_ORIGIN: "http://localhost:3000" }, "production");
  expect(env.appOrigin).toBe("http://localhost:3000");
});

test("a demo makes its own keys once and keeps them for its owner only", () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), "jaarring-"));
  onTestFinished(() => rmSync(dataDir, { recursive: true }));
  const first = readEnv({ DATA_DIR: dataDir }, "demo");
  const second = readEnv({ DATA_DIR: dataDir, PORT: "4000" }, "demo");
  expect(second.sessionSecrets).toEqual(first.sessionSecrets);
  expect(second.auditKey).toBe(first.auditKey);
  expect(second.appOrigin).toBe("http://localhost:4000");
  expect(first.databasePath).toBe(path.join(dataDir, "demo.db"));
  const file = path.join(dataDir, "keys.json");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, "utf8")).toContain(first.auditKey);
});

test("a demo may live at another moment", () => {
  const env = readEnv({ ...complete, CLOCK: "2026-11-22T09:00:00Z" }, "demo");
  expect(env.clock?.toISOString()).toBe("2026-11-22T09:00:00.000Z");
});
