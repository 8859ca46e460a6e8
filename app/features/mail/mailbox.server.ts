import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";

export type Letter = {
  to: string;
  subject: string;
  text: string;
  /** Without the pointed brackets; the same letter sent again carries the same. */
  messageId?: string;
  /** An address that ends letters like this one at a press, for mail programs that have a button for it (RFC 8058). */
  stop?: string;
  /** A calendar object that the reader's calendar takes over by itself. */
  calendar?: { method: "REQUEST" | "CANCEL"; text: string };
};

export type Mailbox = {
  /** Where letters go, in words for a page that has to say so: an SMTP server, or a folder in demo and development. */
  readonly goesTo: "smtp" | "folder";
  send(letter: Letter): Promise<void>;
  close(): void;
};

type MailEnv = { smtpUrl: string | null; dataDir: string; mailFrom: string };

/** Opens the way out for mail: SMTP where an address is given, else files of mail that anyone can open. */
export function openMailbox(env: MailEnv): Mailbox {
  const from = { name: "Jaarring", address: env.mailFrom };
  return env.smtpUrl ? smtpMailbox(env.smtpUrl, from) : folderMailbox(join(env.dataDir, "outbox"), from);
}

// No attachment may ever be read from disk or fetched: what a person typed reaches the subject and the text only.
const shut = { disableFileAccess: true, disableUrlAccess: true } as const;

/** A server that does not answer is left alone within half a minute. */
const patience = {
  connectionTimeout: 15_000,
  greetingTimeout: 15_000,
  socketTimeout: 30_000,
  dnsTimeout: 10_000,
};

/** Nor may one that keeps talking hold up what waits behind. */
const DEADLINE_MS = 90_000;

type From = { name: string; address: string };

function smtpMailbox(url: string, from: From): Mailbox {
  const transport = createTransport({ url, ...patience, ...shut }, { from });
  return {
    goesTo: "smtp",
    send: async (letter) => {
      const signal = AbortSignal.timeout(DEADLINE_MS);
      await transport.sendMail({ ...inMail(letter), ...shut, ...{ signal } });
    },
    close: () => transport.close(),
  };
}

function folderMailbox(folder: string, from: From): Mailbox {
  const transport = createTransport(
    { streamTransport: true, buffer: true, newline: "windows" },
    { ...shut, from },
  );
  let count = 0;
  return {
    goesTo: "folder",
    send: async (letter) => {
      const made = await transport.sendMail(inMail(letter));
      await mkdir(folder, { recursive: true });
      const name = `${String((count += 1)).padStart(4, "0")}-${randomUUID()}.eml`;
      await writeFile(join(folder, name), made.message as Buffer);
    },
    close: () => transport.close(),
  };
}

const inMail = ({ calendar, messageId, stop, ...letter }: Letter) => ({
  ...letter,
  ...(stop && {
    headers: { "List-Unsubscribe": `<${stop}>`, "List-Unsubscribe-Post": "List-Unsubscribe=One-Click" },
  }),
  ...(messageId && { messageId: `<${messageId}>` }),
  ...(calendar && {
    icalEvent: { method: calendar.method, content: calendar.text, filename: "gesprek.ics" },
  }),
});
