import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { cancelConversation, planConversation } from "#app/features/conversations/commands/plan.server.ts";
import { sendNext, type Outcome } from "#app/features/mail/dispatch.server.ts";
import { openMailbox } from "#app/features/mail/mailbox.server.ts";
import { queueLetter, type NewLetter } from "#app/features/mail/outbox.server.ts";
import { postFor, startPost } from "#app/jobs/post.ts";
import { inTransaction, openDatabase, type Db } from "#db/client.server.ts";
import { bringUpToDate } from "#db/migrate.ts";
import { conversations, employmentPauses, employments, outbox, people } from "#db/schema/index.ts";
import { aConversation } from "../../factories/conversations.ts";
import { aRoom } from "../../factories/room.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { TEST_AUDIT_KEY } from "../../support/database.ts";
import { openPostOffice, readMail } from "../../support/post-office.ts";

const env = {
  appOrigin: "https://jaarring.school.example",
  mailFrom: "jaarring@school.example",
  sessionSecrets: ["this signs the links that end letters"],
};
const date = {
  version: 1,
  day: "2026-12-03",
  time: "15:30",
  minutes: 60,
  place: null,
  openingQuestion: null,
};
const MINUTE = 60_000;

const closing: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function anOffice(port?: number) {
  const office = await openPostOffice(port);
  closing.push(office.close);
  return office;
}

function aPost(db: Db, smtpUrl: string) {
  const clock = { now: NOW };
  const faults: string[] = [];
  const mailbox = openMailbox({ smtpUrl, dataDir: "", mailFrom: env.mailFrom });
  closing.push(() => mailbox.close());
  const failed = (fault: Error) => void faults.push(fault.message);
  const post = postFor(db, { env, mailbox, clock: () => clock.now, failed });
  const start = () => {
    const postman = startPost(db, { env, mailbox, clock: () => clock.now, failed });
    closing.push(postman.stop);
    return postman;
  };
  const later = (ms: number) => void (clock.now = new Date(clock.now.getTime() + ms));
  const sendAll = async () => {
    const outcomes: Outcome[] = [];
    do outcomes.push(await sendNext(db, post));
    while (!["nothing", "unreachable"].includes(outcomes.at(-1)!));
    return outcomes;
  };
  return { clock, later, faults, mailbox, send: () => sendNext(db, post), sendAll, start };
}

const queue = (db: Db, letter: NewLetter) => inTransaction(db, () => queueLetter(db, letter, NOW));
const rowsOf = (db: Db) => db.select().from(outbox).orderBy(outbox.id).all();
const until = async (true_: () => boolean) => {
  for (let i = 0; i < 400 && !true_(); i += 1) await wait(10);
};

test("a letter says who and when in the reader's language, with one link, and brings her calendar up to date", async () => {
  const office = await anOffice();
  const { db, id, noor, karel } = aRoom();
  db.update(people).set({ locale: "en" }).where(eq(people.id, karel.personId)).run();
  planConversation(db, noor, id, date, NOW);
  planConversation(db, karel, id, { ...date, version: 2, day: "2026-12-04" }, NOW);
  expect(await aPost(db, office.url).sendAll()).toEqual(["sent", "sent", "nothing"]);
  const [toKarel, toNoor] = office.arrived.map((mail) => readMail(mail.text));
  expect(toKarel).toContain("moved your conversation to Thursday 3 December 2026, 15:30");
  expect(toNoor).toContain("heeft jullie gesprek verzet naar vrijdag 4 december 2026, 15:30");
  expect(toNoor!.match(/https:\/\/jaarring\.school\.example\/conversations\/\d+\/date/g)).toHaveLength(1);
  expect(toKarel).toContain("SUMMARY:Talk with Noor");
  expect(toNoor).toContain("SUMMARY:Gesprek met Karel");
  expect(toNoor).toMatch(/Content-Type: text\/calendar;[^\n]*method=REQUEST/);
  expect(toNoor).toMatch(/^Message-ID: <letter-2-\d+@school\.example>/m);
  expect(rowsOf(db).map((row) => [row.facts, row.sentAt, row.tries])).toEqual([
    ["{}", NOW.getTime(), 1],
    ["{}", NOW.getTime(), 1],
  ]);
});

test("a cancellation takes the talk out of the calendar it was put in", async () => {
  const office = await anOffice();
  const { db, id, noor } = aRoom();
  const { sendAll } = aPost(db, office.url);
  planConversation(db, noor, id, date, NOW);
  await sendAll();
  cancelConversation(db, noor, id, 2, NOW);
  await sendAll();
  const [asked, gone] = office.arrived.map((mail) => readMail(mail.text));
  expect(gone).toMatch(/method=CANCEL/);
  expect(gone).toContain("STATUS:CANCELLED");
  const uid = (text: string | undefined) => /^UID:(\S+)/m.exec(text ?? "")?.[1];
  expect(uid(gone)).toBe(uid(asked));
  expect([asked, gone].map((text) => /^SEQUENCE:(\d+)/m.exec(text!)?.[1])).toEqual(["1", "2"]);
});

test("nothing of what anyone wrote is in any letter", async () => {
  const office = await anOffice();
  const { db, id, karel } = aRoom();
  const words = { place: "KANARIE-plaats", openingQuestion: "KANARIE-vraag" };
  planConversation(db, karel, id, { ...date, ...words }, NOW);
  await aPost(db, office.url).sendAll();
  cancelConversation(db, karel, id, 2, NOW);
  await aPost(db, office.url).sendAll();
  expect(office.arrived).toHaveLength(2);
  expect(office.arrived.map((mail) => readMail(mail.text)).join("\n")).not.toContain("KANARIE");
});

test("refused letters wait longer each time and then leave; of what the server said only the code is kept", async () => {
  const office = await anOffice();
  const { db, id, noor } = aRoom();
  const { sendAll, later, faults } = aPost(db, office.url);
  planConversation(db, noor, id, date, NOW);
  office.say.refuse = () => 451;
  expect(await sendAll()).toEqual(["waits", "nothing"]);
  const first = rowsOf(db)[0]!;
  expect([first.tries, first.lastError, first.nextTryAt - NOW.getTime()]).toEqual([
    1,
    "EENVELOPE 451",
    MINUTE,
  ]);
  later(MINUTE);
  await sendAll();
  expect(rowsOf(db)[0]!.nextTryAt - NOW.getTime()).toBe(6 * MINUTE);
  later(5 * MINUTE);
  office.say.refuse = undefined;
  expect(await sendAll()).toEqual(["sent", "nothing"]);
  expect([office.arrived.length, rowsOf(db)[0]!.tries, faults]).toEqual([1, 3, []]);
});

test("one address that is refused holds up nobody else's letter", async () => {
  const office = await anOffice();
  const { db, id, noor, karel } = aRoom();
  const facts = { by: "Iemand" };
  for (const personId of [noor.personId, karel.personId])
    queue(db, { kind: "reopened", personId, conversationId: id, facts });
  const email = db.select().from(people).where(eq(people.id, noor.personId)).get()!.email;
  office.say.refuse = (to) => (to === email ? 550 : undefined);
  expect(await aPost(db, office.url).sendAll()).toEqual(["waits", "sent", "nothing"]);
});

test("a server that is down stops the round, and back again it gets everything", async () => {
  const office = await openPostOffice();
  await office.close();
  const { db, id, noor, karel } = aRoom();
  for (const personId of [noor.personId, karel.personId])
    queue(db, { kind: "reopened", personId, conversationId: id, facts: {} });
  const { sendAll, later } = aPost(db, office.url);
  expect(await sendAll(), "the second is not even tried").toEqual(["unreachable"]);
  expect(rowsOf(db).map((row) => row.tries)).toEqual([1, 0]);
  const again = await anOffice(office.port);
  later(10 * MINUTE);
  expect(await sendAll()).toEqual(["sent", "sent", "nothing"]);
  expect(again.arrived).toHaveLength(2);
});

test("after three days a letter is given up, with a fault that names nobody and says nothing", async () => {
  const office = await anOffice();
  office.say.refuse = () => 550;
  const { db, id, noor, karel } = aRoom();
  planConversation(db, noor, id, date, NOW);
  const { send, later, faults } = aPost(db, office.url);
  await send();
  later(3 * 24 * 60 * MINUTE);
  expect(await send()).toBe("given_up");
  expect(await send()).toBe("nothing");
  const [row] = rowsOf(db);
  expect([row!.givenUpAt === null, row!.facts, row!.lastError]).toEqual([false, "{}", "EENVELOPE 550"]);
  expect(faults).toEqual(["A letter (date_changed) is given up after 2 tries: EENVELOPE 550"]);
  const email = db.select().from(people).where(eq(people.id, karel.personId)).get()!.email;
  expect(JSON.stringify([faults, row])).not.toContain(email);
});

test("who is on leave, who left and who is no party any more get none", async () => {
  const office = await anOffice();
  const { db, id, noor, karel, school } = aRoom();
  const write = (personId: number) =>
    queue(db, { kind: "reopened", personId, conversationId: id, facts: {} });
  write(noor.personId);
  write(karel.personId);
  write(school.teammate.personId);
  db.insert(employmentPauses)
    .values({ employmentId: school.teacher.employmentId, fromDay: "2026-11-01" })
    .run();
  db.update(employments).set({ toDay: "2026-11-21" }).where(eq(employments.personId, karel.personId)).run();
  db.$client.prepare("update roles set to_day = '2026-11-21' where person_id = ?").run(karel.personId);
  expect(await aPost(db, office.url).sendAll()).toEqual(["dropped", "dropped", "dropped", "nothing"]);
  expect(office.arrived).toEqual([]);
});

test("a guest gets her letter at the address in its facts, which are forgotten when it left", async () => {
  const office = await anOffice();
  const { db } = aRoom();
  const guest = { email: "gast@elders.example", givenName: "Roos", locale: "nl" } as const;
  const facts = { by: "Noor", path: "/feedback/KANARIE-token", guest };
  queue(db, { kind: "feedback_asked", personId: null, conversationId: null, facts });
  await aPost(db, office.url).sendAll();
  expect(office.arrived[0]!.to).toEqual(["gast@elders.example"]);
  expect(readMail(office.arrived[0]!.text)).toContain("/feedback/KANARIE-token");
  expect(JSON.stringify(rowsOf(db))).not.toMatch(/KANARIE|gast@/);
});

test("of two dates that both still wait only the last is told", async () => {
  const office = await anOffice();
  const { db, id, noor } = aRoom();
  planConversation(db, noor, id, date, NOW);
  planConversation(db, noor, id, { ...date, version: 2, day: "2026-12-10" }, NOW);
  expect(await aPost(db, office.url).sendAll()).toEqual(["dropped", "sent", "nothing"]);
  expect(readMail(office.arrived[0]!.text)).toContain("10 december");
});

test("queued is sent at once, one letter at a time, while the server goes on with other work", async () => {
  const office = await anOffice();
  let [underWay, most, turns] = [0, 0, 0];
  // The answer to each letter waits until other work had twenty turns.
  office.say.hold = async () => {
    underWay += 1;
    most = Math.max(most, underWay);
    for (const enough = turns + 20; turns < enough;) await wait(1);
    underWay -= 1;
  };
  const { db, id, noor, karel } = aRoom();
  aPost(db, office.url).start();
  await wait(20);
  planConversation(db, noor, id, date, NOW);
  planConversation(db, karel, id, { ...date, version: 2, day: "2026-12-04" }, NOW);
  await until(() => {
    turns += 1;
    return rowsOf(db).every((row) => row.sentAt !== null);
  });
  expect([office.arrived.length, most]).toEqual([2, 1]);
});

test("stopped in the middle the letter under way leaves first, and the rest waits for the next start", async () => {
  const office = await anOffice();
  office.say.hold = () => wait(200);
  const { db, id, noor, karel } = aRoom();
  for (const personId of [noor.personId, karel.personId])
    queue(db, { kind: "reopened", personId, conversationId: id, facts: {} });
  const { start } = aPost(db, office.url);
  const first = start();
  await until(() => office.arrived.length === 1);
  await first.stop();
  expect(rowsOf(db).map((row) => row.sentAt !== null)).toEqual([true, false]);
  start();
  await until(() => rowsOf(db).every((row) => row.sentAt !== null));
  expect(office.arrived.map((mail) => mail.to[0]).sort()).toHaveLength(2);
  expect(new Set(office.arrived.map((mail) => mail.to[0])).size).toBe(2);
});

test("a sender that fell over is followed by a next try, which is the same letter to see", async () => {
  const office = await anOffice();
  const { db, id, noor } = aRoom();
  planConversation(db, noor, id, date, NOW);
  const fallen = aPost(db, office.url);
  // The power goes after the server took the letter and before its row says so.
  let lost: () => void = () => undefined;
  office.say.hold = () => new Promise((resolve) => (lost = resolve));
  void fallen.send().catch(() => undefined);
  await until(() => office.arrived.length === 1);
  office.say.hold = undefined;
  const next = aPost(db, office.url);
  expect(await next.send(), "nobody else takes it while it may be under way").toBe("nothing");
  next.later(5 * MINUTE);
  expect(await next.send()).toBe("sent");
  lost();
  const ids = office.arrived.map((mail) => /^Message-ID: (\S+)/m.exec(mail.text)![1]);
  expect([ids.length, new Set(ids).size]).toEqual([2, 1]);
});

test("two servers on one file never send the same letter", async () => {
  const office = await anOffice();
  const path = join(mkdtempSync(join(tmpdir(), "jaarring-post-")), "jaarring.db");
  const open = () => {
    const db = openDatabase(path, { auditKey: TEST_AUDIT_KEY });
    closing.push(() => void db.$client.close());
    return db;
  };
  const db = open();
  bringUpToDate(db);
  const school = aWholeSchool(db);
  const karel = viewing(db, school.partner.personId);
  const talks = Array.from({ length: 12 }, () =>
    aConversation(db, { staff: school.teacher, partnerId: karel.personId }),
  );
  for (const { id } of talks) planConversation(db, karel, id, date, NOW);
  await Promise.all([aPost(db, office.url).sendAll(), aPost(open(), office.url).sendAll()]);
  expect(office.arrived).toHaveLength(12);
  expect(db.select().from(conversations).all()).toHaveLength(12);
  expect(rowsOf(db).map((row) => row.tries)).toEqual(talks.map(() => 1));
});
