import { format, parseISO } from "date-fns";
import { enGB } from "date-fns/locale/en-GB";
import { nl } from "date-fns/locale/nl";
import { dayOf, timeOf } from "#app/lib/amsterdam.ts";
import type { Day } from "#app/lib/school-year.ts";
import { m } from "#app/paraglide/messages.js";
import type { DigestLine } from "./model.ts";

type Locale = "nl" | "en";

/** `donderdag 3 december 2026` */
export const dayInWords = (day: Day, locale: Locale) =>
  format(parseISO(day), "EEEE d MMMM yyyy", { locale: locale === "en" ? enGB : nl });

/** `donderdag 3 december 2026, 15:30` */
export const momentInWords = (at: number, locale: Locale) =>
  `${dayInWords(dayOf(at), locale)}, ${timeOf(at)}`;

const heads = {
  talk: m.mail_digest_talk,
  prepare: m.mail_digest_prepare,
  sign: m.mail_digest_sign,
  agreement: m.mail_digest_agreement,
} as const;

const alone = {
  request: m.mail_digest_request,
  invitation: m.mail_digest_invitation,
  attention: m.mail_digest_attention,
} as const;

/** The weekly letter between its greeting and its link: what there is and when, a paragraph for each kind. */
export function digestInWords(lines: readonly DigestLine[], today: Day, locale: Locale): string {
  const dated = (Object.keys(heads) as (keyof typeof heads)[]).flatMap((line) => {
    const days = lines.filter((one) => one.line === line).map((one) => whenInWords(one, today, locale));
    return days.length === 0
      ? []
      : [[heads[line]({}, { locale }), ...days.map((day) => `- ${day}`)].join("\n")];
  });
  const undated = (Object.keys(alone) as (keyof typeof alone)[]).flatMap((line) =>
    lines.some((one) => one.line === line) ? [alone[line]({}, { locale })] : [],
  );
  return [...dated, ...undated].join("\n\n");
}

function whenInWords({ line, at, day }: DigestLine, today: Day, locale: Locale): string {
  if (at !== undefined) return momentInWords(at, locale);
  const when = dayInWords(day!, locale);
  return line === "agreement" && day! < today ? m.mail_digest_stood_for({ when }, { locale }) : when;
}
