import { m } from "#app/paraglide/messages.js";
import { schoolYearName } from "#app/lib/school-year.ts";
import { showEuros, showHours } from "#app/ui/dates.ts";
import type { Account, Amounts, EntitlementKind, LineKind, OwnAccount } from "../model.ts";
import type { FunctionGroup, RuleCode } from "../rules.ts";
import type { Year } from "../years.ts";

// The choices of this feature in words. Functions, because the language is known only when they are asked.

export const ownAccountWords: Record<OwnAccount, () => string> = {
  individual: m.hours_account_individual,
  sustainable_employability: m.hours_account_sustainable,
  starter: m.hours_account_starter,
};

export const accountWords: Record<Account, () => string> = {
  ...ownAccountWords,
  beside: m.hours_account_beside,
};

export const lineWords: Record<LineKind, () => string> = {
  entitled: m.hours_entitled,
  committed: m.hours_committed,
  spent: m.hours_spent,
};

export const rightWords: Record<EntitlementKind, () => string> = {
  basis: m.hours_right_basis,
  seniors: m.hours_right_seniors,
  starter: m.hours_right_starter,
  saved: m.hours_right_saved,
  other: m.hours_right_other,
};

export const codeWords: Record<RuleCode, () => string> = {
  individual_minutes: m.hours_code_individual_minutes,
  individual_cents: m.hours_code_individual_cents,
  sustainable_minutes: m.hours_code_sustainable_minutes,
};

export const ruleGroupWords: Record<FunctionGroup, () => string> = {
  teaching: m.hours_group_teaching,
  support: m.hours_group_support,
  direction: m.hours_group_direction,
};

export const yearInWords = ({ by, year }: Year) =>
  by === "school" ? m.hours_school_year({ year: schoolYearName(year) }) : m.hours_calendar_year({ year });

const show: Record<keyof Amounts, (amount: number) => string> = { minutes: showHours, cents: showEuros };

/** An amount; what is below nothing is said in words, without a minus that is easily missed. */
export const amountInWords = (unit: keyof Amounts, amount: number) =>
  amount < 0 ? m.hours_short({ amount: show[unit](-amount) }) : show[unit](amount);

/** 0,8 or 0,8235: a part-time factor as schools write it. */
export const factorInWords = (factor: number) =>
  (factor / 10_000).toLocaleString("nl-NL", { maximumFractionDigits: 4 });

/** The value of a rule, in the unit of its code. */
export const valueInWords = (code: RuleCode, value: number) =>
  code === "individual_cents" ? showEuros(value) : showHours(value);
