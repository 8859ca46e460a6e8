import { sourceWords } from "#app/features/activities/components/words.ts";
import type { FundingSource } from "#app/features/activities/model.ts";
import { m } from "#app/paraglide/messages.js";
import { showEuros, showHours } from "#app/ui/dates.ts";
import type { promiseKinds, RequestStep } from "../states.ts";

export const stepWords: Record<RequestStep, () => string> = {
  open: m.requests_step_open,
  approved: m.requests_step_approved,
  booked: m.requests_step_booked,
  done: m.requests_step_done,
  declined: m.requests_step_declined,
  withdrawn: m.requests_step_withdrawn,
};

export const promiseWords: Record<(typeof promiseKinds)[number], () => string> = {
  time: m.agreements_kind_time,
  money: m.agreements_kind_money,
  cover: m.agreements_kind_cover,
};

type Amounts = { minutes: number | null; cents: number | null; places?: number | null };

/** `2 u 30 en € 80`, and for a group `12 plaatsen, elk 9 u en € 400`. */
export function amountsInWords({ minutes, cents, places = null }: Amounts): string {
  const parts = [minutes && showHours(minutes), cents && showEuros(cents)].filter(Boolean);
  const amounts = parts.length > 0 ? parts.join(m.requests_and()) : m.requests_no_amount();
  return places === null ? amounts : m.requests_per_place({ places, amounts });
}

/** What was asked in a line: how much, whose, and whether there is cover. */
export const askedInWords = (request: Amounts & { source: FundingSource; coverAsked: boolean }) =>
  [
    amountsInWords(request),
    sourceWords[request.source]().toLowerCase(),
    request.coverAsked && m.requests_with_cover(),
  ]
    .filter(Boolean)
    .join(" · ");
