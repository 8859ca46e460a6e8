import { m } from "#app/paraglide/messages.js";
import { showDay, showEuros, showHours } from "#app/ui/dates.ts";
import type { Agreement } from "../model.ts";
import { kindWords } from "./words.ts";

/** A day with its year only when that is another one than today's. */
export const nearDay = (day: string, today: string) =>
  showDay(day, day.slice(0, 4) === today.slice(0, 4) ? "short" : "long");

/** How it stands with an agreement: by when, or what became of it. */
export function stateWords(agreement: Agreement, today: string): string {
  const { state, side, doneOn, dueOn, late } = agreement;
  if (state === "dropped") return m.agreements_let_go();
  if (state === "done" && doneOn) {
    const day = nearDay(doneOn, today);
    return side === "school" ? m.agreements_arranged_on({ day }) : m.agreements_done_on({ day });
  }
  if (dueOn) {
    const day = nearDay(dueOn, today);
    return late ? m.agreements_was_for({ day }) : m.agreements_for({ day });
  }
  return side === "school" ? m.agreements_not_arranged() : m.agreements_open();
}

/** The kind where it says something, and time and money: short pieces for beside the owner. */
export function amountWords({
  kind,
  minutes,
  cents,
}: Pick<Agreement, "kind" | "minutes" | "cents">): string[] {
  const pieces: string[] = [];
  if (kind !== "do") pieces.push(kindWords(kind));
  if (minutes) pieces.push(showHours(minutes));
  if (cents) pieces.push(showEuros(cents));
  return pieces;
}
