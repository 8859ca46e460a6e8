import { m } from "#app/paraglide/messages.js";
import type { Letter } from "./mailbox.server.ts";

export type Reader = { email: string; givenName: string; locale: "nl" | "en" };

// Letters say that there is something to do and where; never what someone wrote.

/** A link for a new password, for who asked for one. */
export const resetLetter = ({ email, givenName: name, locale }: Reader, at: { link: string }): Letter => ({
  to: email,
  subject: m.mail_reset_subject({}, { locale }),
  text: m.mail_reset_text({ name, ...at }, { locale }),
});

/** To the old address, when someone else changed it: a wrong hand must not stay unseen. */
export const addressLetter = (
  { email, givenName: name, locale }: Reader,
  at: { by: string; school: string },
): Letter => ({
  to: email,
  subject: m.mail_address_subject({}, { locale }),
  text: m.mail_address_text({ name, ...at }, { locale }),
});
