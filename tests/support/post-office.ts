import { SMTPServer } from "smtp-server";

export type Arrived = { to: string[]; text: string };

/**
 * A real SMTP server on this machine that takes every letter, unless told otherwise. `refuse` gives the code to answer a
 * letter with; `hold` keeps its answer back until it resolves.
 */
export async function openPostOffice(port = 0) {
  const arrived: Arrived[] = [];
  const say: { refuse?: (to: string) => number | undefined; hold?: () => Promise<void> } = {};
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo(address, _session, done) {
      const code = say.refuse?.(address.address);
      // As real servers do, the refusal quotes whom it was for.
      done(code ? Object.assign(new Error(`<${address.address}> not now`), { responseCode: code }) : null);
    },
    onData(stream, session, done) {
      let text = "";
      stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
      stream.on("end", () => {
        arrived.push({ to: session.envelope.rcptTo.map((one) => one.address), text });
        void (say.hold?.() ?? Promise.resolve()).then(() => done());
      });
    },
  });
  server.on("error", () => undefined);
  await new Promise<void>((ready) => server.listen(port, "127.0.0.1", ready));
  return {
    arrived,
    say,
    port: server.server.address().port,
    url: `smtp://127.0.0.1:${server.server.address().port}`,
    close: () => new Promise<void>((closed) => server.close(closed)),
  };
}

/** A mail as one reads it: its parts in words, each decoded as it says it is written. */
export function readMail(text: string): string {
  return text
    .split(/^(?=--)/m)
    .map((part) => {
      const [head = "", ...body] = part.split(/\r?\n\r?\n/);
      const words = body.join("\n\n");
      if (/transfer-encoding: base64/i.test(head))
        return `${head}\n\n${Buffer.from(words, "base64").toString()}`;
      if (!/transfer-encoding: quoted-printable/i.test(head)) return part;
      const bytes = words
        .replaceAll(/=\r?\n/g, "")
        .replaceAll(/(?:=[0-9A-F]{2})+/g, (run) => Buffer.from(run.replaceAll("=", ""), "hex").toString());
      return `${head}\n\n${bytes}`;
    })
    .join("\n");
}
