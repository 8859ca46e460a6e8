import { daysLater, type Day } from "#app/lib/school-year.ts";

export type MailFrequency = "each" | "weekly" | "never";

/** What someone chooses about, in the order of the page; with how often she can hear of it, the usual first. */
export const mailFrequencies = {
  digest: ["weekly", "never"],
  talks: ["weekly", "each", "never"],
  signing: ["each", "weekly", "never"],
  agreements: ["weekly", "each", "never"],
  requests: ["each", "weekly", "never"],
  invitations: ["each", "weekly", "never"],
  dates: ["each", "never"],
  news: ["each", "never"],
} as const satisfies Record<string, readonly MailFrequency[]>;

export type MailKind = keyof typeof mailFrequencies;
export const mailKindList = Object.keys(mailFrequencies) as MailKind[];

export type MailChoices = Record<MailKind, MailFrequency>;

/** The choices of someone with what is usual where she chose nothing. */
export const choicesFrom = (chosen: Partial<MailChoices>): MailChoices => ({
  ...(Object.fromEntries(mailKindList.map((kind) => [kind, mailFrequencies[kind][0]])) as MailChoices),
  ...chosen,
});

/** Whether a letter of this kind goes out: the weekly one to who has it, the others where each is to be told. */
export const wantsLetter = (choices: MailChoices, kind: MailKind): boolean =>
  kind === "digest" ? choices.digest === "weekly" : choices[kind] === "each";

/** One line of the weekly letter: what it is and when, nothing more. */
export type DigestLine = {
  line: "talk" | "prepare" | "sign" | "agreement" | "request" | "invitation" | "attention";
  /** When the talk is (UTC ms). */
  at?: number;
  /** Until when the agreement is, or when the talk was held. */
  day?: Day;
};

/** By what someone chooses a line of the weekly letter is left out: what she never wants to hear of. */
export const mailKindOfLine: Record<DigestLine["line"], MailKind> = {
  talk: "talks",
  prepare: "talks",
  sign: "signing",
  agreement: "agreements",
  request: "requests",
  invitation: "invitations",
  attention: "digest",
};

/** Letters that wait for a school to open again leave at this time, and reminders of a day come no earlier. */
export const MORNING = "07:00";

type Period = { fromDay: Day; toDay: Day };

export const isFree = (free: readonly Period[], day: Day) =>
  free.some(({ fromDay, toDay }) => fromDay <= day && toDay >= day);

const isWeekend = (day: Day) => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());

/** A day on which a school works. */
export const isOpen = (free: readonly Period[], day: Day) => !isWeekend(day) && !isFree(free, day);

/** The longest a school is shut with a whole summer and what lies beside it; a calendar that says more is not believed. */
const LONGEST = 120;

/** The first day after this one on which the school works. */
export function nextOpenDay(free: readonly Period[], day: Day): Day {
  for (let ahead = 1; ahead <= LONGEST; ahead += 1)
    if (isOpen(free, daysLater(day, ahead))) return daysLater(day, ahead);
  return daysLater(day, 1);
}

/** The Monday of the week of a day. */
export function weekOf(day: Day): Day {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return daysLater(day, weekday === 0 ? -6 : 1 - weekday);
}

/** How a letter stands, for who looks after the mail. */
export type LetterState = "failed" | "waits" | "sent" | "not_needed";

/** Why a letter did not leave, from the code that is kept of what a mail server said. */
export type LetterReason =
  "unreachable" | "sign_in" | "full" | "address" | "refused_now" | "refused" | "no_reader" | "not_needed";

// That she wants no mail of a kind is hers to know: it reads as any other that was not needed.
const known: Record<string, LetterReason> = {
  no_reader: "no_reader",
  unwanted: "not_needed",
  overtaken: "not_needed",
};

/** Codes of RFC 5321: 4xx may go well later, 5xx does not by itself; 552 and 452 are a full mailbox, 55x an address. */
export function reasonOf(code: string | null): LetterReason | null {
  if (!code) return null;
  if (known[code]) return known[code];
  if (code.includes("EAUTH")) return "sign_in";
  const said = /\b([45])(\d\d)\b/.exec(code);
  if (!said) return "unreachable";
  if (said[2] === "52") return "full";
  if (said[1] === "4") return "refused_now";
  return code.includes("EENVELOPE") ? "address" : "refused";
}

type Row = {
  sentAt: number | null;
  givenUpAt: number | null;
  lastError: string | null;
};

export function letterState({ sentAt, givenUpAt, lastError }: Row): LetterState {
  if (sentAt !== null) return "sent";
  if (givenUpAt === null) return lastError === null ? "waits" : "failed";
  return lastError !== null && known[lastError] ? "not_needed" : "failed";
}
