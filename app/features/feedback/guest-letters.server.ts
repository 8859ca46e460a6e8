import { format, parseISO } from "date-fns";
import { nl } from "date-fns/locale/nl";
import type { Letter } from "#app/features/mail/mailbox.server.ts";
import { m } from "#app/paraglide/messages.js";
import type { GuestLink } from "./commands.server.ts";

/**
 * To someone outside the school: who asks, until when, and the one link. In Dutch, the language of the school; nothing of
 * what was asked. It goes out at once and is kept nowhere, because the link in it opens a page by itself.
 */
export function guestLetter(
  { email, name, school, expiresOn }: GuestLink,
  { by, link }: { by: string; link: string },
): Letter {
  const until = format(parseISO(expiresOn), "d MMMM yyyy", { locale: nl });
  return {
    to: email,
    subject: m.feedback_guest_letter_subject({ by }, { locale: "nl" }),
    text: m.feedback_guest_letter_text({ name, by, school, until, link }, { locale: "nl" }),
  };
}
