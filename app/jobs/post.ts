import { issueInviteLink } from "#app/features/auth/tokens.server.ts";
import { inCalendar, type Method } from "#app/features/calendar/event.server.ts";
import { findAppointment } from "#app/features/calendar/queries.server.ts";
import type { Post } from "#app/features/mail/dispatch.server.ts";
import type { Reader } from "#app/features/mail/letters.server.ts";
import type { Letter, Mailbox } from "#app/features/mail/mailbox.server.ts";
import { startPostman } from "#app/features/mail/postman.server.ts";
import { inWriting, type Sender } from "#app/features/mail/queued-letters.server.ts";
import type { WaitingLetter } from "#app/features/mail/waiting.server.ts";
import type { Db } from "#db/client.server.ts";

type Address = Sender & { mailFrom: string };

/** Sends what waits in the outbox for as long as the server lives. */
export const startPost = (
  db: Db,
  given: { env: Address; mailbox: Mailbox; clock: () => Date; failed: (fault: Error) => void },
) => startPostman(db, postFor(db, given));

/** The post of this server: letters in words, those about a date with the calendar object beside them. */
export const postFor = (
  db: Db,
  { env, ...rest }: Pick<Post, "mailbox" | "clock" | "failed"> & { env: Address },
): Post => ({
  ...rest,
  host: env.mailFrom.split("@").at(-1)!,
  compose: (letter, reader, now) => ({
    ...inWriting(withToken(db, letter, reader, now), reader, env, now),
    ...calendarFor(db, letter, reader, env),
  }),
});

/** The key of an invitation is made when its letter leaves, and stands in that letter alone. */
function withToken(db: Db, letter: WaitingLetter, reader: Reader, now: Date): WaitingLetter {
  if (letter.kind !== "account_invited" || letter.personId === null) return letter;
  const token = issueInviteLink(db, { personId: letter.personId, email: reader.email }, now);
  return { ...letter, facts: { ...letter.facts, token } };
}

function calendarFor(
  db: Db,
  letter: WaitingLetter,
  reader: Reader,
  { appOrigin: origin, mailFrom }: Address,
): Pick<Letter, "calendar"> {
  const method = methodOf(letter);
  if (!method || letter.personId === null || letter.conversationId === null) return {};
  const appointment = findAppointment(db, letter.personId, letter.conversationId);
  if (!appointment) return {};
  const text = inCalendar([appointment], {
    method,
    locale: reader.locale,
    origin,
    sentBy: mailFrom,
    sentTo: reader,
  });
  return { calendar: { method, text } };
}

/** What a calendar has to do with a letter; most ask nothing of it. */
function methodOf({ kind, facts }: WaitingLetter): Exclude<Method, "PUBLISH"> | undefined {
  if (kind === "cancelled" || facts.text === "former_partner") return "CANCEL";
  const dated = kind === "date_proposed" || kind === "date_changed" || kind === "date_accepted";
  return dated || (kind === "handed_over" && facts.at) ? "REQUEST" : undefined;
}
