import { beforeAll, expect, test } from "vitest";
import type { Db } from "#db/client.server.ts";
import { items, valueLinks, valueNotes } from "#db/schema/index.ts";
import { anActivity } from "../factories/activities.ts";
import { aQuestion } from "../factories/questions.ts";
import { aWholeSchool } from "../factories/school.ts";
import { openApp, type TestApp } from "../support/app.ts";
import { NOW } from "../support/clock.ts";
import { freshDatabase } from "../support/database.ts";

const KB = 1024;
/** What a page of hers may weigh as it is, whatever she wrote over the years. */
const MOST = 250 * KB;

type World = { app: TestApp; personId: number; pages: string[] };

/** A teacher who wrote this many notes, all about one question and one activity, half of them hanging together. */
async function aTeacherWith(many: number): Promise<World> {
  const db = freshDatabase();
  const { teacher, school, team } = aWholeSchool(db);
  const { personId } = teacher;
  const questionId = aQuestion(db, personId);
  const activityId = anActivity(db, personId, { startsOn: "2026-09-01" });
  db.transaction(() => write(db, many, { personId, schoolId: school.id, questionId, activityId }));
  const pages = [
    "/me",
    "/notes",
    "/notes?page=3",
    `/notes?question=${questionId}`,
    "/notes/new",
    "/notes/chain",
    "/notes/unclassed",
    `/questions/${questionId}`,
    `/activities/${activityId}`,
    `/teams/${team.id}`,
  ];
  return { app: await openApp({ db }), personId, pages };
}

type Where = { personId: number; schoolId: number; questionId: number; activityId: number };

function write(db: Db, many: number, { personId, schoolId, questionId, activityId }: Where) {
  for (let n = 0; n < many; n += 1) {
    const notedOn = `20${20 + Math.floor((6 * n) / many)}-0${1 + (n % 9)}-1${n % 10}`;
    const { id } = db
      .insert(items)
      .values({
        kind: "note",
        schoolId,
        ownerPersonId: personId,
        openedOn: notedOn,
        createdBy: personId,
        createdAt: NOW.getTime() - n * 120_000,
      })
      .returning({ id: items.id })
      .get();
    const text = `Notitie ${n}: de klas dacht hardop mee en ik hoefde minder te zeggen dan vorige week`;
    db.insert(valueNotes).values({ itemId: id, text, notedOn, questionId, activityId }).run();
    if (n % 2 === 1 && n > 2)
      db.insert(valueLinks)
        .values({ fromId: id - (n % 4 === 1 ? 2 : 1), toId: id })
        .run();
  }
}

/** Asks for a page and tells what it weighed and how many statements it took. */
async function measure({ app, personId }: World, page: string) {
  const client = app.db.$client;
  const prepare = client.prepare.bind(client) as (text: string) => ReturnType<typeof client.prepare>;
  let statements = 0;
  client.prepare = ((text: string) => {
    statements += 1;
    return prepare(text);
  }) as typeof client.prepare;
  const answer = await app.requestAs(personId, page);
  const html = await answer.text();
  client.prepare = prepare as typeof client.prepare;
  return { status: answer.status, bytes: Buffer.byteLength(html), statements };
}

let few: World;
let many: World;
beforeAll(async () => {
  few = await aTeacherWith(60);
  many = await aTeacherWith(5_000);
}, 60_000);

test("with 5,000 notes every page asks no more of the database than with sixty, and stays light", async () => {
  for (const [at, page] of many.pages.entries()) {
    await many.app.requestAs(many.personId, page);
    const [some, all] = [await measure(few, few.pages[at]!), await measure(many, page)];
    process.stdout.write(
      `5,000 notes ${page}: ${all.statements} statements, ${(all.bytes / KB).toFixed(0)} KB (sixty notes: ${some.statements}, ${(some.bytes / KB).toFixed(0)} KB)\n`,
    );
    expect([some.status, all.status], page).toEqual([200, 200]);
    expect(all.statements, `${page}: statements`).toBeLessThanOrEqual(some.statements + 2);
    expect(all.bytes, `${page}: bytes`).toBeLessThanOrEqual(MOST);
  }
});
