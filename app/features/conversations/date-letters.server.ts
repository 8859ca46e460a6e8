import { format, parseISO } from "date-fns";
import { enGB } from "date-fns/locale/en-GB";
import { nl } from "date-fns/locale/nl";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { findWhen, listReaders } from "#app/features/conversations/queries/planning.server.ts";
import { dayOf, timeOf } from "#app/lib/amsterdam.ts";
import { fullName } from "#app/lib/name.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import type { Db } from "#db/client.server.ts";
import { dateLetter, type Reader } from "#app/features/mail/letters.server.ts";
import type { Letter } from "#app/features/mail/mailbox.server.ts";

/**
 * The letters after a date was chosen or a talk cancelled, one to each who is to be told, in her own language. They say
 * who and when, never what about; who is on leave gets none.
 * @param origin the address of this Jaarring, without a slash at the end
 */
export function listDateLetters(
  db: Db,
  viewer: Viewer,
  { conversationId, tell }: { conversationId: number; tell: number[] },
  what: "planned" | "cancelled",
  origin: string,
): Letter[] {
  const at = findWhen(db, conversationId);
  const by = fullName(viewer);
  const path = what === "planned" ? paths.conversationDate(conversationId) : paths.newConversation();
  return listReaders(db, tell, viewer.today).flatMap((reader) => {
    if (at !== null)
      return dateLetter(reader, { what, by, when: inWords(at, reader.locale), link: origin + path });
    return what === "planned" ? askedLetter(reader, { by, link: origin + path }) : [];
  });
}

/** Someone asks for a talk that has no date yet. */
const askedLetter = (
  { email, givenName: name, locale }: Reader,
  at: { by: string; link: string },
): Letter => ({
  to: email,
  subject: m.mail_asked_subject({ by: at.by }, { locale }),
  text: m.mail_asked_text({ name, ...at }, { locale }),
});

function inWords(at: number, locale: "nl" | "en"): string {
  const day = format(parseISO(dayOf(at)), "EEEE d MMMM yyyy", { locale: locale === "en" ? enGB : nl });
  return `${day}, ${timeOf(at)}`;
}
