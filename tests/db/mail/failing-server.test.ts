import { createServer, type Server, type Socket } from "node:net";
import fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { sendNext, type Outcome, type Post } from "#app/features/mail/dispatch.server.ts";
import { openMailbox } from "#app/features/mail/mailbox.server.ts";
import { queueLetter } from "#app/features/mail/outbox.server.ts";
import { markWaiting, takeLetter } from "#app/features/mail/waiting.server.ts";
import { postFor } from "#app/jobs/post.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { outbox } from "#db/schema/index.ts";
import { aSchoolSeenBy } from "../../factories/people.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

// A mail server in every bad mood there is, line by line over a real connection.

const moods = [
  "takes",
  "hangs_up_at_once",
  "not_now_at_greeting",
  "not_now_at_rcpt",
  "never_at_rcpt",
  "not_now_after_data",
  "never_after_data",
  "hangs_up_in_data",
  "hangs_up_after_data",
  "takes_then_hangs_up",
] as const;
type Mood = (typeof moods)[number];

const MINUTE = 60_000;
const env = {
  appOrigin: "https://jaarring.school.example",
  mailFrom: "jaarring@school.example",
  sessionSecrets: ["this signs the links that end letters"],
};

const closing: (() => Promise<unknown> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

/** A server that answers each connection in the next mood; `acknowledged` are the Message-IDs it said 250 to, `seen` all it was given whole. */
async function aMoodyServer(queue: Mood[]) {
  const acknowledged: string[] = [];
  const seen: string[] = [];
  const server: Server = createServer((socket) => speak(socket, queue.shift() ?? "takes"));
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  closing.push(() => new Promise<void>((done) => void server.close(() => done())));

  function speak(socket: Socket, mood: Mood) {
    socket.on("error", () => undefined);
    const say = (line: string) => void socket.write(`${line}\r\n`);
    if (mood === "hangs_up_at_once") return void socket.destroy();
    if (mood === "not_now_at_greeting") return void socket.end("421 not now\r\n");
    say("220 hier");
    let [text, inData] = ["", false];
    socket.on("data", (chunk: Buffer) => {
      text += chunk.toString();
      if (inData && mood === "hangs_up_in_data") return void socket.destroy();
      if (inData) {
        if (!text.includes("\r\n.\r\n")) return;
        const id = /^Message-ID: (\S+)/im.exec(text)![1]!;
        [text, inData] = ["", false];
        seen.push(id);
        if (mood === "hangs_up_after_data") return void socket.destroy();
        if (mood === "not_now_after_data") return say("451 not now");
        if (mood === "never_after_data") return say("554 never");
        acknowledged.push(id);
        say("250 taken");
        if (mood === "takes_then_hangs_up") socket.end();
        return;
      }
      const lines = text.split("\r\n");
      text = lines.pop()!;
      for (const line of lines) answer(line);
    });
    const answer = (line: string) => {
      if (/^EHLO|^HELO/i.test(line)) return say("250 hier");
      if (/^RCPT/i.test(line) && mood === "not_now_at_rcpt") return say("450 not now");
      if (/^RCPT/i.test(line) && mood === "never_at_rcpt") return say("550 never");
      if (/^DATA/i.test(line)) {
        inData = true;
        return say("354 go on");
      }
      if (/^QUIT/i.test(line)) return void socket.end("221 bye\r\n");
      say("250 good");
    };
  }
  const { port } = server.address() as { port: number };
  return { acknowledged, seen, url: `smtp://127.0.0.1:${port}` };
}

function aPost(db: Db, smtpUrl: string) {
  const clock = { now: NOW };
  const mailbox = openMailbox({ smtpUrl, dataDir: "", mailFrom: env.mailFrom });
  closing.push(() => mailbox.close());
  const post = postFor(db, { env, mailbox, clock: () => clock.now, failed: () => undefined });
  return { clock, post };
}

function aLetterWaits() {
  const db = freshDatabase();
  const { school } = aSchoolSeenBy(db);
  const { personId } = school.teacher;
  const letter = { kind: "role_given", personId, conversationId: null, facts: { by: "Ineke" } } as const;
  inTransaction(db, () => queueLetter(db, letter, NOW));
  const row = () => db.select().from(outbox).get()!;
  return { db, row };
}

/** Tries whenever the letter is due, for at most three days. */
async function tryUntilDone(
  { db, row }: ReturnType<typeof aLetterWaits>,
  { clock, post }: { clock: { now: Date }; post: Post },
  send: (db: Db, post: Post) => Promise<Outcome> = sendNext,
) {
  const [outcomes, waits]: [Outcome[], number[]] = [[], []];
  for (let turn = 0; turn < 40; turn += 1) {
    const outcome = await send(db, post);
    outcomes.push(outcome);
    if (outcome === "sent" || outcome === "given_up" || outcome === "nothing") break;
    const { nextTryAt } = row();
    waits.push((nextTryAt - clock.now.getTime()) / MINUTE);
    clock.now = new Date(nextTryAt);
  }
  return { outcomes, waits };
}

test.each([
  ["hangs up before saying a word", "hangs_up_at_once"],
  ["asks to come back at the greeting", "not_now_at_greeting"],
  ["asks to come back for this address", "not_now_at_rcpt"],
  ["refuses the address", "never_at_rcpt"],
  ["asks to come back after the letter", "not_now_after_data"],
  ["refuses the letter", "never_after_data"],
  ["hangs up in the middle of the letter", "hangs_up_in_data"],
  ["hangs up after the letter, before its answer", "hangs_up_after_data"],
] as const)(
  "a server that %s gets the letter again after pauses that grow, and takes it once",
  async (_, mood) => {
    const letter = aLetterWaits();
    const server = await aMoodyServer([mood, mood, mood, mood]);
    const { outcomes, waits } = await tryUntilDone(letter, aPost(letter.db, server.url));
    expect(outcomes.at(-1)).toBe("sent");
    expect(waits).toEqual([1, 5, 15, 60]);
    expect(server.acknowledged).toHaveLength(1);
    expect(new Set(server.seen).size, "whatever came through was one and the same letter to see").toBe(1);
    expect([letter.row().tries, letter.row().facts, letter.row().lastError]).toEqual([5, "{}", null]);
  },
);

test("a server that hung up after its yes is never given the letter again", async () => {
  const letter = aLetterWaits();
  const server = await aMoodyServer(["takes_then_hangs_up"]);
  const post = aPost(letter.db, server.url);
  const { outcomes } = await tryUntilDone(letter, post);
  post.clock.now = new Date(NOW.getTime() + 2 * 24 * 60 * MINUTE);
  expect([...outcomes, await sendNext(letter.db, post.post)]).toEqual(["sent", "nothing"]);
  expect(server.acknowledged).toHaveLength(1);
});

test("whatever moods follow each other, a letter is acknowledged once or given up, and never after it was", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...moods), { maxLength: 12 }), async (queue) => {
      const letter = aLetterWaits();
      const server = await aMoodyServer([...queue]);
      const { outcomes } = await tryUntilDone(letter, aPost(letter.db, server.url));
      expect(outcomes.at(-1)).toBe("sent");
      expect(server.acknowledged).toHaveLength(1);
      expect(new Set([...server.seen, ...server.acknowledged]).size).toBe(1);
    }),
    { numRuns: 25 },
  );
}, 60_000);

test("control: a postman who forgets that a letter left is caught sending it twice", async () => {
  const forgetful = async (db: Db, post: Post): Promise<Outcome> => {
    const taken = takeLetter(db, post.clock(), 5 * MINUTE);
    if (!taken) return "nothing";
    const reader = { email: "noor@school.example", givenName: "Noor", locale: "nl" as const };
    await post.mailbox.send({
      ...post.compose(taken, reader, post.clock()),
      messageId: `letter-${taken.id}@x`,
    });
    markWaiting(db, taken.id, "forgotten", post.clock().getTime() + MINUTE);
    return taken.tries > 2 ? "sent" : "waits";
  };
  const letter = aLetterWaits();
  const server = await aMoodyServer([]);
  await tryUntilDone(letter, aPost(letter.db, server.url), forgetful);
  expect(server.acknowledged.length).toBeGreaterThan(1);
});

test("two postmen at once who meet a server in a bad mood still give one letter once", async () => {
  const letter = aLetterWaits();
  const server = await aMoodyServer(["not_now_after_data"]);
  const [one, other] = [aPost(letter.db, server.url), aPost(letter.db, server.url)];
  const first = await Promise.all([sendNext(letter.db, one.post), sendNext(letter.db, other.post)]);
  expect(first.sort()).toEqual(["nothing", "waits"]);
  for (const postman of [one, other]) postman.clock.now = new Date(letter.row().nextTryAt);
  const second = await Promise.all([sendNext(letter.db, one.post), sendNext(letter.db, other.post)]);
  expect(second.sort()).toEqual(["nothing", "sent"]);
  expect(server.acknowledged).toHaveLength(1);
});
