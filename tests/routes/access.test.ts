import { beforeAll, expect, test } from "vitest";
import { takeSnapshots } from "#app/features/snapshots/commands.server.ts";
import { openApp, type TestApp } from "../support/app.ts";
import { NOW } from "../support/clock.ts";
import { canaries, canariesIn, mayRead, type Canary } from "./canaries.ts";
import { aCanarySchool, type CanarySchool } from "./canary-school.ts";
import { accessTable, type AccessRow } from "./access-table.ts";
import { textOf } from "./reading.ts";
import { lookers, type Looker } from "./lookers.ts";
import { asIfNothing, dataOf, standsFor } from "./walking.ts";

// Every route, for everybody, as a page, as data and as a post; generated from access-table.ts.

let app: TestApp;
let world: CanarySchool;
/** Who came across which private text, on any page. */
const seen = new Map<Canary, Set<Looker>>();

beforeAll(async () => {
  app = await openApp();
  world = aCanarySchool(app.db);
  // So that HR and board have numbers to look at, made of all that is private here.
  takeSnapshots(app.db, NOW);
}, 60_000);

const nameOf = (row: AccessRow) => (row.thing ? `${row.route} (${row.thing})` : row.route);

test.each(accessTable.map((row) => [nameOf(row), row] as const))("%s", async (_name, row) => {
  const surprises: string[] = [];
  for (const looker of lookers) {
    const expected = expectedFor(row, looker);
    const found = await everyWay(row, looker, expected);
    for (const way of Object.keys(found) as (keyof Ways)[])
      if (found[way] !== expected[way])
        surprises.push(`${looker}, ${way}: ${expected[way]} expected, ${found[way]} found`);
  }
  expect(surprises).toEqual([]);
});

test("what may not be read answers, to the letter, as what does not exist", async () => {
  const rows = accessTable.filter((row) => /:id/.test(row.route) && row.url(world).match(/\d/));
  for (const row of rows) {
    const url = row.url(world);
    const absent = url.replace(/\d+/, "987654");
    const strangers = lookers.filter(
      (looker) => looker !== "anonymous" && expectedFor(row, looker).page === "absent",
    );
    for (const looker of strangers.slice(0, 1)) {
      const [one, other] = [await textAt(looker, url), await textAt(looker, absent)];
      expect(plain(one, url), `${looker} at ${url}`).toBe(plain(other, absent));
    }
  }
});

test("every private text was read by exactly those whom it is for", () => {
  const readers = Object.fromEntries(Object.entries(canaries).map(([name, who]) => [name, inOrder(who)]));
  const found = Object.fromEntries(
    Object.keys(canaries).map((name) => [name, inOrder(seen.get(name as Canary) ?? [])]),
  );
  expect(found).toEqual(readers);
});

type Ways = { page: string; data: string; post: string; garbage: string };

function expectedFor(row: AccessRow, looker: Looker): Ways {
  const signIn = looker === "anonymous" && !row.reads.includes(looker) && !row.passesOn?.includes(looker);
  const openToAll = /^\/(?:setup|reset|invite|calendar|guest|stop)/.test(row.route);
  const read = row.passesOn?.includes(looker)
    ? "elsewhere"
    : row.reads.includes(looker)
      ? "open"
      : signIn && !openToAll
        ? "sign in"
        : "absent";
  const mayPost = row.posts?.includes(looker);
  const closed = looker === "anonymous" && !openToAll ? "sign in" : "absent";
  const post = row.posts === undefined ? "no form" : mayPost ? "heard" : closed;
  return { page: read, data: read, post, garbage: post };
}

async function everyWay(row: AccessRow, looker: Looker, expected: Ways): Promise<Partial<Ways>> {
  const url = row.url(world);
  const ways: Partial<Ways> = {
    page: await at(looker, url),
    data: await at(looker, dataOf(url)),
    post: await at(looker, dataOf(url), {}),
  };
  // A page around a refused form is costly to draw: only for who is heard at all.
  if (expected.post !== "heard") return ways;
  return { ...ways, garbage: await at(looker, url, { "what[is]": "\u202ethis", version: "abc", id: "1" }) };
}

async function at(looker: Looker, url: string, fields?: Record<string, string>) {
  const ask = () => app.requestAs(world.personIds[looker], url, { fields });
  const answer = await (fields ? asIfNothing(app.db, ask) : ask());
  const text = await textOf(answer);
  for (const name of canariesIn(text)) {
    seen.set(name, (seen.get(name) ?? new Set()).add(looker));
    if (!mayRead(looker, name)) return `${answer.status}, and shows ${name}`;
  }
  // Who signs out is sent to the door, seat or no seat.
  if (fields && url.startsWith("/logout")) return answer.status < 400 ? "heard" : `status ${answer.status}`;
  return standsFor(answer, text, fields !== undefined);
}

async function textAt(looker: Looker, url: string) {
  const answer = await app.requestAs(world.personIds[looker], url);
  return `${answer.status} ${await answer.text()}`;
}

/** The page, but for its own address. */
const plain = (text: string, url: string) => text.replaceAll(url, "");

const inOrder = (who: Iterable<Looker>) => {
  const all = [...who];
  return lookers.filter((looker) => all.includes(looker));
};
