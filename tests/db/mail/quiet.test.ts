import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import {
  chooseMail,
  getMailChoices,
  resumeMail,
  stopMail,
  stoppedByLink,
} from "#app/features/mail/choices.server.ts";
import { sendNext } from "#app/features/mail/dispatch.server.ts";
import { listLetters } from "#app/features/mail/log.server.ts";
import type { Letter } from "#app/features/mail/mailbox.server.ts";
import { queueLetter, type NewLetter } from "#app/features/mail/outbox.server.ts";
import { readStopToken, stopTokenFor } from "#app/features/mail/stop-link.server.ts";
import { postFor } from "#app/jobs/post.ts";
import { momentAt } from "#app/lib/amsterdam.ts";
import { inTransaction } from "#db/client.server.ts";
import { auditEvents, employments, freeDays, outbox } from "#db/schema/index.ts";
import { aSchoolSeenBy } from "../../factories/people.ts";
import { aPerson, aSchool, aTeacher, viewing } from "../../factories/school.ts";
import { freshDatabase } from "../../support/database.ts";
import { NOW, TODAY } from "../../support/clock.ts";

const secrets = ["this signs the links that end letters", "and this one did before"];
const env = {
  appOrigin: "https://jaarring.school.example",
  mailFrom: "jaarring@school.example",
  sessionSecrets: secrets,
};

function anOffice() {
  const db = freshDatabase();
  const { school, eyes } = aSchoolSeenBy(db);
  const [clock, sent, trouble] = [{ now: NOW }, [] as Letter[], { code: "" }];
  const send = async (letter: Letter) => {
    if (trouble.code) throw Object.assign(new Error("no"), { code: "EENVELOPE", responseCode: trouble.code });
    sent.push(letter);
  };
  const post = postFor(db, {
    env,
    mailbox: { send },
    clock: () => clock.now,
    failed: () => undefined,
  });
  const queue = (letter: Partial<NewLetter> & Pick<NewLetter, "kind" | "personId">) =>
    inTransaction(db, () => queueLetter(db, { conversationId: null, facts: {}, ...letter }, clock.now));
  const free = (schoolId: number, fromDay: string, toDay: string) =>
    db.insert(freeDays).values({ schoolId, name: "Vakantie", fromDay, toDay }).run();
  return { db, school, eyes, clock, sent, trouble, send: () => sendNext(db, post), queue, free };
}

const HOLIDAY = ["2026-11-20", "2026-11-29"] as const;

test("in a holiday a letter rests until the first school day, untried, and does not grow old meanwhile", async () => {
  const { db, school, clock, sent, trouble, send, queue, free } = anOffice();
  free(school.school.id, ...HOLIDAY);
  queue({ kind: "request_asked", personId: school.partner.personId });
  expect([await send(), await send()]).toEqual(["rests", "nothing"]);
  const row = () => db.select().from(outbox).get()!;
  expect([row().nextTryAt, row().tries]).toEqual([momentAt("2026-11-30", "07:00"), 0]);
  clock.now = new Date(row().nextTryAt);
  trouble.code = "451";
  expect(await send(), "eight days on the shelf are no reason to give up").toBe("waits");
  clock.now = new Date(row().nextTryAt);
  trouble.code = "";
  expect([await send(), sent.length]).toEqual(["sent", 1]);
});

test("a talk that comes before she would read of it is told in the holiday, one weeks later is not", async () => {
  const { school, sent, send, queue, free } = anOffice();
  free(school.school.id, ...HOLIDAY);
  const personId = school.teacher.personId;
  queue({ kind: "handed_over", personId, facts: { at: momentAt("2026-12-01", "09:00") } });
  queue({ kind: "handed_over", personId, facts: { at: momentAt("2026-12-10", "09:00") } });
  expect([await send(), await send(), sent.length]).toEqual(["sent", "rests", 1]);
});

test("who also works at a school that is open gets her letter", async () => {
  const { db, school, sent, send, queue, free } = anOffice();
  free(school.school.id, ...HOLIDAY);
  const other = aSchool(db, { boardId: school.board.id });
  aTeacher(db, { personId: school.teacher.personId, schoolId: other.id });
  queue({ kind: "role_given", personId: school.teacher.personId });
  expect([await send(), sent.length]).toEqual(["sent", 1]);
});

test("a letter she does not want is not sent, also when it waited already", async () => {
  const { db, school, eyes, sent, send, queue } = anOffice();
  queue({ kind: "group_invited", personId: school.teacher.personId });
  queue({ kind: "request_decided", personId: school.teacher.personId });
  const has = getMailChoices(db, school.teacher.personId);
  chooseMail(db, eyes("teacher"), { ...has, invitations: "weekly" }, NOW);
  expect([await send(), await send()]).toEqual(["dropped", "sent"]);
  expect(sent[0]!.stop).toMatch(/^https:\/\/jaarring\.school\.example\/stop\//);
});

test("after her last day nothing leaves, at a minute before midnight it still does", async () => {
  const { db, school, clock, sent, send, queue } = anOffice();
  const { personId } = school.teacher;
  db.update(employments).set({ toDay: TODAY }).where(eq(employments.personId, personId)).run();
  for (const kind of ["role_given", "request_decided"] as const) queue({ kind, personId });
  clock.now = new Date(momentAt(TODAY, "23:59"));
  expect([await send(), sent.length]).toEqual(["sent", 1]);
  clock.now = new Date(momentAt("2026-11-23", "00:01"));
  expect([await send(), sent.length]).toEqual(["dropped", 1]);
});

test("a link to stop is one person's for one kind, signed by any of the secrets, and cannot be made up", () => {
  const stop = { personId: 12, kind: "digest" } as const;
  const token = stopTokenFor(secrets, stop);
  expect(readStopToken(secrets, token)).toEqual(stop);
  expect(readStopToken(["another one now", secrets[0]!], token)).toEqual(stop);
  expect(readStopToken(["another one now"], token)).toBeUndefined();
  const [, mac] = token.split(".");
  const forged = `${Buffer.from("13.digest").toString("base64url")}.${mac}`;
  for (const wrong of [forged, token.slice(0, -1), `${token}.x`, "", ".", "abc.", token.toUpperCase()])
    expect(readStopToken(secrets, wrong), wrong).toBeUndefined();
});

test("stopping and taking it back are in the audit, without whether she was signed in; twice is once", () => {
  const { db, school } = anOffice();
  const stop = { personId: school.teacher.personId, kind: "requests" } as const;
  stopMail(db, stop, null, NOW);
  stopMail(db, stop, null, NOW);
  expect(getMailChoices(db, stop.personId).requests).toBe("never");
  resumeMail(db, stop, null, NOW);
  resumeMail(db, stop, null, NOW);
  expect(getMailChoices(db, stop.personId).requests).toBe("each");
  const actions = db
    .select()
    .from(auditEvents)
    .all()
    .map(({ action }) => action);
  expect(actions).toEqual(["mail.stopped", "mail.resumed"]);
});

test("a link takes back only what a link stopped: never chosen in her account stays never", () => {
  const { db, school, eyes } = anOffice();
  const stop = { personId: school.teacher.personId, kind: "requests" } as const;
  const usual = getMailChoices(db, stop.personId);
  chooseMail(db, eyes("teacher"), { ...usual, requests: "never" }, NOW);
  expect(stoppedByLink(db, stop)).toBe(false);
  resumeMail(db, stop, null, NOW);
  expect(getMailChoices(db, stop.personId).requests).toBe("never");
  chooseMail(db, eyes("teacher"), usual, NOW);
  stopMail(db, stop, null, NOW);
  chooseMail(db, eyes("teacher"), { ...usual, requests: "never", news: "never" }, NOW);
  expect(stoppedByLink(db, stop), "another kind changed since").toBe(true);
  resumeMail(db, stop, stop.personId, NOW);
  expect(getMailChoices(db, stop.personId)).toMatchObject({ requests: "each", news: "never" });
  const last = db.select().from(auditEvents).all().at(-1);
  expect(last).toMatchObject({ action: "mail.resumed", actorId: stop.personId });
});

test("HR sees to whom and what did not arrive, failures first, and neither what about nor what someone chose", async () => {
  const { db, school, eyes, trouble, send, queue, clock } = anOffice();
  const { personId } = school.teacher;
  queue({ kind: "request_decided", personId });
  expect(await send()).toBe("sent");
  trouble.code = "550";
  clock.now = new Date(NOW.getTime() - 60_000);
  queue({ kind: "feedback_asked", personId: school.teammate.personId, facts: { path: "/feedback/8" } });
  expect(await send()).toBe("waits");
  const elsewhere = aPerson(db);
  queue({ kind: "role_given", personId: elsewhere.id });
  const asked = { show: "all", page: 1 } as const;
  const { letters, ...rest } = listLetters(db, eyes("hrAdviser"), asked);
  expect(
    letters.map(({ personId: to, about, state, reason, tries }) => [to, about, state, reason, tries]),
  ).toEqual([
    [school.teammate.personId, "other", "failed", "address", 1],
    [personId, "request", "sent", null, 1],
  ]);
  expect(rest).toEqual({ page: 1, pages: 1, keptDays: 30 });
  expect(JSON.stringify(letters)).not.toMatch(/feedback|path|@/);
  expect(listLetters(db, eyes("administrator"), { show: "failed", page: 1 }).letters).toHaveLength(1);
  for (const kind of ["role_given", "group_invited"] as const) queue({ kind, personId });
  stopMail(db, { personId, kind: "invitations" }, null, NOW);
  trouble.code = "";
  await send();
  await send();
  await send();
  const reasons = listLetters(db, eyes("hrAdviser"), asked).letters.flatMap(({ reason }) => reason ?? []);
  expect(reasons).toContain("not_needed");
  expect(reasons).not.toContain("unwanted");
});

test("an HR adviser of one school sees no letters to people of another", () => {
  const { db, school, queue } = anOffice();
  const other = aSchool(db, { boardId: school.board.id });
  const there = aTeacher(db, { schoolId: other.id });
  queue({ kind: "role_given", personId: there.personId });
  db.$client
    .prepare("update roles set school_id = ? where person_id = ?")
    .run(school.school.id, school.hrAdviser.personId);
  const hr = viewing(db, school.hrAdviser.personId);
  expect(listLetters(db, hr, { show: "all", page: 1 }).letters).toEqual([]);
});
