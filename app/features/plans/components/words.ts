import { schoolYearName } from "#app/lib/school-year.ts";
import { m } from "#app/paraglide/messages.js";
import { showEuros, showHours } from "#app/ui/dates.ts";
import type { Amounts, PlanLineKind, Sums } from "../model.ts";

// What the sheet says, in words. Functions, because the language is known only when they are asked.

export const lineKindWords: Record<PlanLineKind, () => string> = {
  wish: m.plans_kind_wish,
  study_day: m.plans_kind_study_day,
  training: m.plans_kind_training,
  together: m.plans_kind_together,
  other: m.plans_kind_other,
};

export const unitWords: Record<keyof Amounts, () => string> = {
  days: m.plans_days,
  minutes: m.plans_hours,
  cents: m.plans_money,
  cover: m.plans_cover,
};

/** An amount with its unit: `3 dagen`, `12 u`, `€ 500`, `2 halve dagen`. */
export const amountText: Record<keyof Amounts, (amount: number) => string> = {
  days: (count) => (count === 1 ? m.plans_day_one() : m.plans_day_many({ count })),
  minutes: showHours,
  cents: showEuros,
  cover: (count) => (count === 1 ? m.plans_half_one() : m.plans_half_many({ count })),
};

/** What was planned beside what there is; where more was planned than there is, it says how much. */
export function besideText(unit: keyof Amounts, sums: Sums, frame: Amounts): string {
  const say = amountText[unit];
  const room = frame[unit];
  const planned = say(sums[unit]);
  if (room === null) return m.plans_beside_planned({ planned });
  if (sums[unit] <= room) return m.plans_beside_frame({ planned, frame: say(room) });
  return m.plans_beside_more({ planned, frame: say(room), more: say(sums[unit] - room) });
}

export const titleOf = (team: string, year: number) =>
  m.plans_page_title({ team, year: schoolYearName(year) });

export const kindOptions = () =>
  Object.entries(lineKindWords).map(([value, label]) => ({ value, label: label() }));
