import path from "node:path";
import { createCookie } from "@remix-run/node";
import { beforeAll, afterAll, expect, test } from "vitest";
import { startSession } from "#app/features/auth/sessions.server.ts";
import { readEnv } from "#app/http/env.ts";
import { openDatabase, type Db } from "#db/client.server.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { evidences } from "#db/schema/index.ts";
import { serve, type Running } from "../../../server.ts";
import { aPdf } from "../../factories/files.ts";
import { aWholeSchool } from "../../factories/school.ts";
import { TEST_DATA_DIR } from "../../support/files.ts";
import { ask } from "../../support/raw-request.ts";
import { countRows } from "../../support/rows.ts";

// A file the whole way: through the socket, the edge and the application, and back.

const MB = 1024 * 1024;
const databasePath = path.join(TEST_DATA_DIR, "over-http.db");
const env = readEnv({ PORT: "0", DATABASE_URL: databasePath, DATA_DIR: TEST_DATA_DIR }, "test");
let running: Running;
let db: Db;
let port: number;
let cookies: Record<"teacher" | "hrAdviser", string>;

beforeAll(async () => {
  migrateDatabase(databasePath);
  db = openDatabase(databasePath, { auditKey: env.auditKey });
  const school = aWholeSchool(db);
  running = await serve(env);
  port = Number(new URL(running.address).port);
  const jar = createCookie("jaarring", { path: "/", secrets: env.sessionSecrets });
  const seat = async (personId: number) =>
    (await jar.serialize(startSession(db, personId, { ownDevice: true }, new Date()).id)).split(";")[0]!;
  cookies = {
    teacher: await seat(school.teacher.personId),
    hrAdviser: await seat(school.hrAdviser.personId),
  };
}, 60_000);
afterAll(async () => {
  await running.close();
  db.$client.close();
});

const host = () => `localhost:${port}`;
const get = (url: string, cookie: string) => ask(port, { path: url, headers: { host: host(), cookie } });

function formWith(bytes: Buffer, { whole = true } = {}) {
  const head =
    '--x1\r\nContent-Disposition: form-data; name="file"; filename="certificaat; d\u00e9f.pdf"\r\nContent-Type: text/html\r\n\r\n';
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from(whole ? "\r\n--x1--\r\n" : "")]);
}

const post = (body: Buffer, cookie: string, more: Record<string, string> = {}) =>
  ask(port, {
    method: "POST",
    path: "/evidence/new",
    headers: {
      host: host(),
      cookie,
      "sec-fetch-site": "same-origin",
      "content-type": "multipart/form-data; boundary=x1",
      "content-length": String(body.length),
      ...more,
    },
    body,
  });

test("a file of several megabytes comes back byte for byte, to be saved and never shown", async () => {
  const bytes = Buffer.concat([aPdf(), Buffer.alloc(6 * MB, "a"), aPdf()]);
  const kept = await post(formWith(bytes), cookies.teacher);
  expect(kept.status).toBe(302);
  const url = kept.headers.location!;
  const file = await get(`${url}/file`, cookies.teacher);
  expect(file.status).toBe(200);
  expect(Buffer.from(file.text).equals(bytes)).toBe(true);
  expect(file.headers).toMatchObject({
    "content-type": "application/pdf",
    "content-disposition": `attachment; filename="certificaat def.pdf"; filename*=UTF-8''certificaat%20d%C3%A9f.pdf`,
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    "x-frame-options": "DENY",
  });
  expect(file.headers["content-security-policy"]).toContain("sandbox; default-src 'none'");
  expect(String(file.headers["cache-control"])).toContain("no-store");

  for (const asked of [url, `${url}/file`]) {
    const { status, text } = await get(asked, cookies.hrAdviser);
    expect([status, text.includes("certificaat")], asked).toEqual([404, false]);
  }
});

test("25 MB is refused in words, more than that at the door, and what breaks off is no form", async () => {
  const before = countRows(db, evidences);
  const large = await post(formWith(Buffer.concat([aPdf(), Buffer.alloc(25 * MB), aPdf()])), cookies.teacher);
  expect([large.status, large.text.includes("10 MB")]).toEqual([422, true]);
  // What is announced as more is answered before it is read, so the sender may find the line cut while it still talks.
  const door = await post(Buffer.alloc(10), cookies.teacher, { "content-length": String(27 * MB) });
  expect(door.status).toBe(413);
  expect((await post(formWith(aPdf(), { whole: false }), cookies.teacher)).status).toBe(400);
  expect(countRows(db, evidences)).toBe(before);
});

test("who is not signed in is shown the door, her file unread", async () => {
  const answer = await post(formWith(Buffer.concat([aPdf(), Buffer.alloc(MB)])), "jaarring=nobody");
  expect([answer.status, answer.headers.location]).toEqual([302, "/login"]);
});

test("after all that everybody else is still answered", async () => {
  expect((await get("/evidence", cookies.teacher)).status).toBe(200);
});
