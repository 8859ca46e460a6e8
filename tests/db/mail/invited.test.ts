import { eq } from "drizzle-orm";
import { afterEach, expect, test } from "vitest";
import { setPasswordByLink } from "#app/features/auth/commands.server.ts";
import { issueToken } from "#app/features/auth/tokens.server.ts";
import { sendNext } from "#app/features/mail/dispatch.server.ts";
import { listLetters } from "#app/features/mail/log.server.ts";
import { openMailbox } from "#app/features/mail/mailbox.server.ts";
import { addPerson, changePerson, invitePerson } from "#app/features/people/commands/person.server.ts";
import { postFor } from "#app/jobs/post.ts";
import { NotFound } from "#app/lib/refusals.ts";
import { employments, mailTokens, outbox } from "#db/schema/index.ts";
import { aSchoolSeenBy, someoneNew } from "../../factories/people.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";
import { openPostOffice, readMail } from "../../support/post-office.ts";

// An invitation leaves with the post: tried again while the server says no, and its key stands in the letter alone.

const env = {
  appOrigin: "https://jaarring.school.example",
  mailFrom: "jaarring@school.example",
  sessionSecrets: ["this signs the links that end letters"],
};
const closing: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function invited() {
  const db = freshDatabase();
  const { school, eyes } = aSchoolSeenBy(db);
  const office = await openPostOffice();
  const mailbox = openMailbox({ smtpUrl: office.url, dataDir: "", mailFrom: env.mailFrom });
  closing.push(office.close, () => mailbox.close());
  const clock = { now: NOW };
  const post = postFor(db, { env, mailbox, clock: () => clock.now, failed: () => undefined });
  const hr = eyes("hrAdviser");
  // She begins next month, and is asked in now.
  const someone = someoneNew(school.school.id, { homeTeamId: school.team.id, fromDay: "2027-01-01" });
  const { personId } = addPerson(db, hr, someone, NOW);
  invitePerson(db, hr, personId, NOW);
  const keyIn = (text: string) => /\/invite\/(\S+)/.exec(readMail(text))![1]!;
  const later = (minutes: number) => void (clock.now = new Date(clock.now.getTime() + minutes * 60_000));
  const accept = (key: string) => setPasswordByLink(db, key, "invite", "fietsen langs het kanaal", clock.now);
  return { db, hr, someone, personId, office, clock, later, keyIn, accept, send: () => sendNext(db, post) };
}

test("an invitation refused for now is tried again, comes once, and its link opens once", async () => {
  const { db, hr, personId, office, later, keyIn, accept, send } = await invited();
  office.say.refuse = () => 450;
  expect(await send()).toBe("waits");
  expect(listLetters(db, hr, { show: "all", page: 1 }).letters).toMatchObject([
    { personId, about: "account", tries: 1, reason: "refused_now" },
  ]);
  office.say.refuse = undefined;
  later(2);
  expect(await send()).toBe("sent");
  expect(await send()).toBe("nothing");
  expect(office.arrived).toHaveLength(1);
  const [letter] = office.arrived;
  expect(readMail(letter!.text)).toContain("De Wissel");
  // Nobody who has no account has anything to choose about her mail.
  expect(readMail(letter!.text)).not.toMatch(/\/stop\/|\/account\/mail/);
  const key = keyIn(letter!.text);
  expect(await accept(key)).toBe(personId);
  await expect(accept(key)).rejects.toThrow(NotFound);
});

test("its key is in no row: not while it waits, not after it left", async () => {
  const { db, office, keyIn, send } = await invited();
  const everything = () =>
    JSON.stringify([db.select().from(outbox).all(), db.select().from(mailTokens).all()]);
  expect(everything()).not.toContain("/invite/");
  await send();
  expect(everything()).not.toContain(keyIn(office.arrived[0]!.text));
  expect(db.select({ facts: outbox.facts }).from(outbox).all()).toEqual([{ facts: "{}" }]);
});

test("a letter that came although nobody heard so has a link that works beside the next, until one is used", async () => {
  const { personId, office, later, keyIn, accept, send } = await invited();
  const { promise: silence, resolve: speak } = Promise.withResolvers<void>();
  office.say.hold = () => silence;
  const first = send();
  while (office.arrived.length === 0) await new Promise((soon) => setTimeout(soon, 10));
  // The letter is here; its sender hears nothing, and tries again when its turn is over.
  later(10);
  office.say.hold = undefined;
  expect(await send()).toBe("sent");
  const keys = office.arrived.map(({ text }) => keyIn(text));
  expect(new Set(keys).size).toBe(2);
  expect(await accept(keys[0]!)).toBe(personId);
  await expect(accept(keys[1]!)).rejects.toThrow(NotFound);
  speak();
  await first;
});

test("asked twice she gets one letter; with another address, or once she has an account, none any more", async () => {
  const { db, hr, someone, personId, office, later, send } = await invited();
  invitePerson(db, hr, personId, NOW);
  expect([await send(), await send(), await send()]).toEqual(["dropped", "sent", "nothing"]);
  expect(office.arrived).toHaveLength(1);

  invitePerson(db, hr, personId, NOW);
  const { givenName, namePrefix, familyName, employeeNumber } = someone;
  const moved = { givenName, namePrefix, familyName, employeeNumber, email: "elders@school.example" };
  changePerson(db, hr, personId, { ...moved, version: 1 }, NOW);
  later(1);
  expect(await send()).toBe("dropped");

  invitePerson(db, hr, personId, NOW);
  db.update(mailTokens).set({ usedAt: NOW.getTime() }).where(eq(mailTokens.personId, personId)).run();
  expect(await send()).toBe("dropped");
  expect(office.arrived).toHaveLength(1);
});

test("who has a password already gets no letter, and the links she has open nothing; nor does who left get one", async () => {
  const { db, hr, personId, office, clock, keyIn, accept, send } = await invited();
  expect(await send()).toBe("sent");
  invitePerson(db, hr, personId, NOW);
  const reset = issueToken(db, null, personId, "reset", NOW);
  await setPasswordByLink(db, reset, "reset", "lopen over de dijk", clock.now);
  expect(await send()).toBe("dropped");
  await expect(accept(keyIn(office.arrived[0]!.text))).rejects.toThrow(NotFound);

  const other = await invited();
  other.db
    .update(employments)
    .set({ toDay: "2027-01-31" })
    .where(eq(employments.personId, other.personId))
    .run();
  other.clock.now = new Date("2027-02-01T09:00:00Z");
  invitePerson(other.db, other.hr, other.personId, other.clock.now);
  expect([await other.send(), await other.send()]).toEqual(["dropped", "dropped"]);
  expect(other.office.arrived).toEqual([]);
});
