import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SMTPServer } from "smtp-server";
import { expect, test } from "vitest";
import { openMailbox } from "#app/features/mail/mailbox.server.ts";

const letter = {
  to: "noor@school.example",
  subject: "Een datum\r\nBcc: iemand@anders.example",
  text: "Dag Noor,\n\nEr is een datum gekozen.",
};

test("a letter goes out over SMTP to its one reader, whatever stands in the subject", async () => {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, done) {
      let text = "";
      stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
      stream.on("end", () => {
        received.push(text);
        done();
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const mailbox = openMailbox({
    smtpUrl: `smtp://127.0.0.1:${server.server.address().port}`,
    dataDir: "",
    mailFrom: "jaarring@school.example",
  });
  await mailbox.send(letter);
  mailbox.close();
  await new Promise<void>((closed) => server.close(closed));

  expect(mailbox.goesTo).toBe("smtp");
  expect(received).toHaveLength(1);
  expect(received[0]).toMatch(/^To: noor@school\.example/m);
  expect(received[0]).not.toMatch(/^Bcc:/m);
  expect(received[0]).toContain("Er is een datum gekozen.");
});

test("without an address for SMTP a letter lies in the outbox, as a mail anyone can open", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "jaarring-mail-"));
  const mailbox = openMailbox({ smtpUrl: null, dataDir, mailFrom: "jaarring@school.example" });
  await mailbox.send(letter);
  const [name] = readdirSync(join(dataDir, "outbox"));
  expect(name).toMatch(/\.eml$/);
  expect(readFileSync(join(dataDir, "outbox", name!), "utf8")).toMatch(/^To: noor@school\.example/m);
});
