import { m } from "#app/paraglide/messages.js";
import type { LetterReason, MailFrequency, MailKind } from "../model.ts";

export const mailKindWords: Record<MailKind, { name: () => string; hint: () => string }> = {
  digest: { name: m.mail_kind_digest, hint: m.mail_kind_digest_hint },
  talks: { name: m.mail_kind_talks, hint: m.mail_kind_talks_hint },
  signing: { name: m.mail_kind_signing, hint: m.mail_kind_signing_hint },
  agreements: { name: m.mail_kind_agreements, hint: m.mail_kind_agreements_hint },
  requests: { name: m.mail_kind_requests, hint: m.mail_kind_requests_hint },
  invitations: { name: m.mail_kind_invitations, hint: m.mail_kind_invitations_hint },
  dates: { name: m.mail_kind_dates, hint: m.mail_kind_dates_hint },
  news: { name: m.mail_kind_news, hint: m.mail_kind_news_hint },
};

const frequencyWords: Record<MailFrequency, () => string> = {
  each: m.mail_frequency_each,
  weekly: m.mail_frequency_weekly,
  never: m.mail_frequency_never,
};

export const frequencyWord = (kind: MailKind, frequency: MailFrequency) =>
  kind === "digest" && frequency === "weekly" ? m.mail_frequency_digest() : frequencyWords[frequency]();

export const reasonWords: Record<LetterReason, () => string> = {
  unreachable: m.mail_log_reason_unreachable,
  sign_in: m.mail_log_reason_sign_in,
  full: m.mail_log_reason_full,
  address: m.mail_log_reason_address,
  refused_now: m.mail_log_reason_refused_now,
  refused: m.mail_log_reason_refused,
  no_reader: m.mail_log_reason_no_reader,
  not_needed: m.mail_log_reason_not_needed,
};

export const aboutWords = {
  account: m.mail_log_kind_account,
  digest: m.mail_log_kind_digest,
  talk: m.mail_log_kind_talk,
  request: m.mail_log_kind_request,
  other: m.mail_log_kind_other,
} as const;
