import { asc } from "drizzle-orm";
import { expect, test } from "vitest";
import { sendNext } from "#app/features/mail/dispatch.server.ts";
import { openMailbox } from "#app/features/mail/mailbox.server.ts";
import { postFor } from "#app/jobs/post.ts";
import { outbox } from "#db/schema/index.ts";
import { canariesIn } from "../../routes/canaries.ts";
import { aCanarySchool } from "../../routes/canary-school.ts";
import { freshDatabase } from "../../support/database.ts";
import { NOW } from "../../support/clock.ts";
import { openPostOffice, readMail } from "../../support/post-office.ts";

const env = {
  appOrigin: "https://jaarring.school.example",
  mailFrom: "jaarring@school.example",
  sessionSecrets: ["this signs the links that end letters"],
};

test("of a whole school of private texts not one word waits in the outbox or leaves over SMTP", async () => {
  const db = freshDatabase();
  aCanarySchool(db);
  const waiting = db.select().from(outbox).orderBy(asc(outbox.id)).all();
  expect(waiting.length, "a school at work has letters").toBeGreaterThan(5);
  expect(canariesIn(JSON.stringify(waiting))).toEqual([]);

  const office = await openPostOffice();
  const mailbox = openMailbox({ smtpUrl: office.url, dataDir: "", mailFrom: env.mailFrom });
  try {
    const failed = (fault: Error) => expect.fail(fault.message);
    const post = postFor(db, { env, mailbox, clock: () => NOW, failed });
    for (let turn = 0; turn < waiting.length; turn += 1) await sendNext(db, post);
    expect(office.arrived.length).toBeGreaterThan(3);
    const read = office.arrived.map(({ text }) => `${text}\n${readMail(text)}`).join("\n");
    // Her own address stands on the envelope; nothing else of anybody does.
    expect(canariesIn(read).filter((name) => name !== "person_email")).toEqual([]);
  } finally {
    mailbox.close();
    await office.close();
  }
}, 30_000);
