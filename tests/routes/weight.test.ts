import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { makeConversation } from "#app/features/conversations/commands/make.server.ts";
import { aWholeSchool, viewing } from "../factories/school.ts";
import { openApp, type TestApp } from "../support/app.ts";
import { NOW } from "../support/clock.ts";

const KB = 1024;
/** What a page may weigh, gzip: script of a page that is read, of one that is written on; style; fonts; all of it. */
const most = { reading: 115 * KB, writing: 150 * KB, style: 15 * KB, fonts: 85 * KB, firstLoad: 300 * KB };

const assets = resolve("build/client");
const packed = new Map<string, number>();

/** Fonts are packed already; everything else travels compressed. */
function weightOf(path: string): number {
  if (!packed.has(path)) {
    const bytes = readFileSync(join(assets, path));
    packed.set(path, path.endsWith(".woff2") ? bytes.length : gzipSync(bytes, { level: 6 }).length);
  }
  return packed.get(path)!;
}

const all = (html: string, shape: RegExp) => [
  ...new Set([...html.matchAll(shape)].map((match) => match[1]!)),
];

let app: TestApp;
let school: ReturnType<typeof aWholeSchool>;
beforeAll(async () => {
  app = await openApp();
  school = aWholeSchool(app.db);
}, 60_000);

async function weigh(path: string, person: keyof typeof school | null) {
  const personId = person ? (school[person] as { personId: number }).personId : null;
  const html = await (await app.requestAs(personId, path)).text();
  // The document names every module the page needs, its imports included.
  const script = all(html, /rel="modulepreload" href="(\/assets\/[^"]+\.js)"/g);
  const style = all(html, /rel="stylesheet" href="(\/assets\/[^"]+\.css)"/g);
  const fonts = readdirSync(join(assets, "assets"))
    .filter((file) => /latin-wght-normal.*\.woff2$/.test(file))
    .map((file) => `/assets/${file}`);
  const sum = (files: string[]) => files.reduce((total, file) => total + weightOf(file), 0);
  const document = gzipSync(html).length;
  const js = sum(script);
  return {
    js,
    style: sum(style),
    fonts: sum(fonts),
    firstLoad: document + js + sum(style) + sum(fonts),
    files: script.length,
  };
}

const reading: [string, keyof ReturnType<typeof aWholeSchool> | null][] = [
  ["/conversations", "teacher"],
  ["/questions", "teacher"],
  ["/activities", "teacher"],
  ["/requests", "partner"],
  ["/notes", "teacher"],
  ["/stories", "teacher"],
  ["/evidence", "teacher"],
  ["/vision", "teacher"],
  ["/help", "partner"],
  ["/vision/versions", "teacher"],
  ["/search?q=team", "teacher"],
  ["/me/year/2026", "teacher"],
  ["/alignment", "schoolLeader"],
  ["/attention", "schoolLeader"],
  ["/settings/attention", "schoolLeader"],
  ["/teams", "teacher"],
  ["/products", "teacher"],
  ["/roles", "schoolLeader"],
  ["/people", "hrAdviser"],
  ["/reports/coverage", "hrAdviser"],
  ["/reports/council", "hrAdviser"],
  ["/reports/annual-report", "boardMember"],
  ["/cycles", "hrAdviser"],
  ["/settings/mail", "hrAdviser"],
  ["/hours", "hrAdviser"],
  ["/privacy", null],
];

/** Home is among them: it has the box for a note. */
const writing: typeof reading = [
  ["/login", null],
  ["/me", "teacher"],
  ["/notes/new", "teacher"],
  ["/stories/new", "teacher"],
  ["/evidence/new", "teacher"],
  ["/questions/new", "teacher"],
  ["/activities/new", "teacher"],
  ["/activities/afterwards", "teacher"],
  ["/expertise", "teacher"],
  ["/requests/new", "teacher"],
  ["/products/new", "teacher"],
  ["/career", "teacher"],
  ["/conversations/new", "teacher"],
  ["/people/new", "hrAdviser"],
  ["/import", "hrAdviser"],
  ["/people/3/move", "hrAdviser"],
  ["/settings/cao-rules", "hrAdviser"],
  ["/settings/with-council", "hrAdviser"],
  ["/account/mail", "teacher"],
  ["/cycles/rollover", "hrAdviser"],
  ["/vision/edit", "schoolLeader"],
  ["/vision/editors", "schoolLeader"],
  ["/vision/conversation", "partner"],
  ["/roles/new", "schoolLeader"],
];

test.each(reading)("%s is light to read", (path, person) => expectLight(path, person, most.reading));
test.each(writing)("%s is light to write on", (path, person) => expectLight(path, person, most.writing));

test("preparing a conversation stays light", async () => {
  const noor = viewing(app.db, school.teacher.personId);
  const asked = { employmentId: school.teacher.employmentId, wish: null, day: null, time: null };
  const { conversationId } = makeConversation(app.db, noor, asked, NOW);
  await expectLight(`/conversations/${conversationId}/prepare`, "teacher", most.writing);
});

// In its room agreements are ticked and moved.
test.each(["", "/rounds", "/page"])("a team's room%s is light", (part) =>
  expectLight(`/teams/${school.team.id}${part}`, "partner", most.writing),
);
test("the year sheet of a team stays light", () =>
  expectLight(`/teams/${school.team.id}/plan`, "partner", most.writing));

test("a talk of a team is light to plan", () =>
  expectLight(`/teams/${school.team.id}/conversations/new`, "partner", most.writing));

test("planning a team's conversations stays light: what drags them comes when it is needed", () =>
  expectLight(`/teams/${school.team.id}/conversations`, "partner", most.writing));

async function expectLight(path: string, person: keyof typeof school | null, mostScript: number) {
  const { js, style, fonts, firstLoad, files } = await weigh(path, person);
  const kb = (bytes: number) => `${(bytes / KB).toFixed(1)} KB`;
  process.stdout.write(
    `weight ${path}: script ${kb(js)} in ${files} files, style ${kb(style)}, fonts ${kb(fonts)}, first load ${kb(firstLoad)}\n`,
  );
  expect(files).toBeGreaterThan(3);
  expect(js).toBeLessThanOrEqual(mostScript);
  expect(style).toBeLessThanOrEqual(most.style);
  expect(fonts).toBeLessThanOrEqual(most.fonts);
  expect(firstLoad).toBeLessThanOrEqual(most.firstLoad);
}
