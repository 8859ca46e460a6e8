import { randomUUID } from "node:crypto";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createTransport } from "nodemailer";

export type Letter = { to: string; subject: string; text: string };

export type Mailbox = {
  /** Where letters go, in words for a page that has to say so: an SMTP server, or a folder in demo and development. */
  readonly goesTo: "smtp" | "folder";
  send(letter: Letter): Promise<void>;
  close(): void;
};

type MailEnv = { smtpUrl: string | null; dataDir: string; mailFrom?: string };

const FROM = { name: "Jaarring", address: "jaarring@localhost" };

/** Opens the way out for mail: SMTP where an address is given, else files of mail that anyone can open. */
export function openMailbox(env: MailEnv): Mailbox {
  return env.smtpUrl ? smtpMailbox(env.smtpUrl) : folderMailbox(join(env.dataDir, "outbox"));
}

// No attachment may ever be read from disk or fetched: what a person typed reaches the subject and the text only.
const shut = { disableFileAccess: true, disableUrlAccess: true } as const;

function smtpMailbox(url: string): Mailbox {
  const transport = createTransport(url, { ...shut, from: FROM });
  return {
    goesTo: "smtp",
    send: async (letter) => {
      await transport.sendMail({ ...letter, ...shut });
    },
    close: () => transport.close(),
  };
}

function folderMailbox(folder: string): Mailbox {
  const transport = createTransport(
    { streamTransport: true, buffer: true, newline: "windows" },
    { ...shut, from: FROM },
  );
  let count = 0;
  return {
    goesTo: "folder",
    send: async (letter) => {
      const made = await transport.sendMail(letter);
      mkdirSync(folder, { recursive: true });
      const name = `${String((count += 1)).padStart(4, "0")}-${randomUUID()}.eml`;
      writeFileSync(join(folder, name), made.message as Buffer);
    },
    close: () => transport.close(),
  };
}
