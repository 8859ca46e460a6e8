import { codeWords } from "#app/features/hours/components/words.ts";
import { isRuleCode } from "#app/features/hours/rules.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay } from "#app/ui/dates.ts";
import type { RolloverPart, RolloverRow } from "../model.ts";

/** What a list holds, and what happens with it when nothing is done. */
export const partWords: Record<RolloverPart, { name: () => string; text: () => string }> = {
  talks_open: { name: m.rollover_talks_open, text: m.rollover_talks_open_text },
  talks_unsigned: { name: m.rollover_talks_unsigned, text: m.rollover_talks_unsigned_text },
  sheets: { name: m.rollover_sheets, text: m.rollover_sheets_text },
  memberships: { name: m.rollover_memberships, text: m.rollover_memberships_text },
  rounds: { name: m.rollover_rounds, text: m.rollover_rounds_text },
  holdings: { name: m.rollover_holdings, text: m.rollover_holdings_text },
  employments: { name: m.rollover_employments, text: m.rollover_employments_text },
  cao_rules: { name: m.rollover_cao_rules, text: m.rollover_cao_rules_text },
};

/** A row in words: whose, of what, and the day it is about. */
export function rowInWords(part: RolloverPart, { name, of, day }: RolloverRow): string {
  const who = part === "cao_rules" && isRuleCode(name) ? codeWords[name]() : name;
  const when = day === null ? null : dayWords(part)({ day: showDay(day) });
  return [who, of, when].filter(Boolean).join(", ");
}

function dayWords(part: RolloverPart): (day: { day: string }) => string {
  if (part === "talks_open") return m.rollover_day_planned;
  if (part === "talks_unsigned") return m.rollover_day_held;
  return part === "rounds" ? m.rollover_day_since : m.rollover_day_until;
}

/** Where a row is looked after, where that is a page of its own. */
export function placeOf(part: RolloverPart, { id }: RolloverRow, year: number): string | null {
  if (part === "employments") return paths.person(id);
  if (part === "sheets") return paths.teamPlan(id, year);
  return part === "rounds" ? paths.team(id) : null;
}
