import { dayOf } from "#app/lib/amsterdam.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { mailKindOf } from "./choices.server.ts";
import { dayInWords, digestInWords, momentInWords } from "./digest-words.server.ts";
import type { Reader } from "./letters.server.ts";
import type { Letter } from "./mailbox.server.ts";
import type { LetterKind } from "./outbox.server.ts";
import { stopTokenFor } from "./stop-link.server.ts";
import type { WaitingLetter } from "./waiting.server.ts";

type Given = Record<"name" | "by" | "about" | "when" | "lines" | "link" | "school", string>;

/** The address of this Jaarring, without a slash at the end, and what signs its links to stop. */
export type Sender = { appOrigin: string; sessionSecrets: readonly string[] };
type Words = (given: Given, options: { locale: "nl" | "en" }) => string;

/**
 * A letter of the outbox as it goes out, in the language of its reader. It says who, when and where to look, and nothing
 * of what anyone wrote; and how to have no more like it.
 */
export function inWriting(letter: WaitingLetter, reader: Reader, sender: Sender, now: Date): Letter {
  const { locale, givenName: name } = reader;
  const { by = "Jaarring", about = "", lines = [], school = "" } = letter.facts;
  const [subject, text] = wordsFor(letter);
  const given = {
    name,
    by,
    about,
    school,
    when: whenOf(letter, locale),
    lines: digestInWords(lines, dayOf(now), locale),
    link: sender.appOrigin + pathFor(letter),
  };
  const written = { to: reader.email, subject: subject(given, { locale }) };
  const body = text(given, { locale });
  const kind = mailKindOf[letter.kind];
  if (letter.personId === null || kind === null) return { ...written, text: body };
  const stop =
    sender.appOrigin +
    paths.stopMail(stopTokenFor(sender.sessionSecrets, { personId: letter.personId, kind }));
  const choose = sender.appOrigin + paths.accountMail();
  return { ...written, text: `${body}\n\n-- \n${m.mail_footer({ stop, choose }, { locale })}`, stop };
}

function whenOf({ facts: { at, day } }: WaitingLetter, locale: "nl" | "en"): string {
  if (at) return momentInWords(at, locale);
  return day ? dayInWords(day, locale) : "";
}

function wordsFor({ kind, facts }: WaitingLetter): [subject: Words, text: Words] {
  switch (kind) {
    case "cancelled":
      return [m.mail_cancelled_subject, facts.at ? m.mail_cancelled_text : m.mail_cancelled_undated_text];
    case "signature_asked":
      return facts.text === "held"
        ? [m.mail_held_subject, m.mail_held_text]
        : [m.mail_signed_subject, m.mail_signed_text];
    case "agreement_due":
      return facts.text === "gone_by"
        ? [m.mail_agreement_gone_by_subject, m.mail_agreement_gone_by_text]
        : [m.mail_agreement_due_subject, m.mail_agreement_due_text];
    case "handed_over":
      return handedOverWords(facts.text, Boolean(facts.at));
    default:
      return words[kind];
  }
}

const words: Record<
  Exclude<LetterKind, "cancelled" | "signature_asked" | "handed_over" | "agreement_due">,
  [subject: Words, text: Words]
> = {
  asked: [m.mail_asked_subject, m.mail_asked_text],
  date_proposed: [m.mail_proposed_subject, m.mail_proposed_text],
  date_changed: [m.mail_changed_subject, m.mail_changed_text],
  date_accepted: [m.mail_accepted_subject, m.mail_accepted_text],
  other_shared: [m.mail_shared_subject, m.mail_shared_text],
  reopened: [m.mail_reopened_subject, m.mail_reopened_text],
  feedback_asked: [m.mail_feedback_asked_subject, m.mail_feedback_asked_text],
  feedback_given: [m.mail_feedback_given_subject, m.mail_feedback_given_text],
  visit_asked: [m.mail_visit_asked_subject, m.mail_visit_asked_text],
  visit_answered: [m.mail_visit_answered_subject, m.mail_visit_answered_text],
  place_free: [m.mail_place_free_subject, m.mail_place_free_text],
  training_assigned: [m.mail_training_assigned_subject, m.mail_training_assigned_text],
  group_invited: [m.mail_group_invited_subject, m.mail_group_invited_text],
  evidence_ends: [m.mail_evidence_ends_subject, m.mail_evidence_ends_text],
  request_asked: [m.mail_request_asked_subject, m.mail_request_asked_text],
  request_decided: [m.mail_request_decided_subject, m.mail_request_decided_text],
  request_withdrawn: [m.mail_request_withdrawn_subject, m.mail_request_withdrawn_text],
  author_asked: [m.mail_author_asked_subject, m.mail_author_asked_text],
  activity_invited: [m.mail_activity_invited_subject, m.mail_activity_invited_text],
  activity_cancelled: [m.mail_activity_cancelled_subject, m.mail_activity_cancelled_text],
  question_proposed: [m.mail_question_proposed_subject, m.mail_question_proposed_text],
  handover_asked: [m.mail_handover_asked_subject, m.mail_handover_asked_text],
  handover_received: [m.mail_handover_received_subject, m.mail_handover_received_text],
  role_given: [m.mail_role_given_subject, m.mail_role_given_text],
  talk_near: [m.mail_talk_near_subject, m.mail_talk_near_text],
  weekly_digest: [m.mail_digest_subject, m.mail_digest_text],
  account_invited: [m.mail_invite_subject, m.mail_invite_text],
};

function handedOverWords(to: WaitingLetter["facts"]["text"], dated: boolean): [subject: Words, text: Words] {
  switch (to) {
    case "partner":
      return [m.mail_over_partner_subject, m.mail_over_partner_text];
    case "partner_undated":
      return [m.mail_over_undated_subject, m.mail_over_undated_text];
    case "former_partner":
      return [m.mail_over_former_subject, m.mail_over_former_text];
    default:
      return [m.mail_over_staff_subject, dated ? m.mail_over_staff_text : m.mail_over_staff_undated_text];
  }
}

function pathFor({ kind, conversationId: id, facts }: WaitingLetter): string {
  if (facts.path) return facts.path;
  if (facts.token) return paths.invite(facts.token);
  if (kind === "agreement_due") return paths.agreements();
  if (kind === "weekly_digest") return paths.home();
  if (kind === "cancelled") return paths.newConversation();
  if (id === null || facts.text === "former_partner" || facts.text === "partner_undated")
    return paths.conversations();
  if (kind === "asked" || kind === "date_proposed" || kind === "date_changed")
    return paths.conversationDate(id);
  if (kind === "signature_asked" || kind === "reopened") return paths.conversation(id);
  return paths.prepare(id);
}
