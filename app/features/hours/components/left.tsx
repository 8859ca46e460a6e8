import { m } from "#app/paraglide/messages.js";
import type { Amounts, Totals } from "../model.ts";
import { amountInWords } from "./words.ts";

type LeftProps = {
  left: { schoolYear: Totals; calendarYear: Totals };
  /** What is asked of it now, and not counted yet. */
  asked?: Amounts;
};

/** What someone has left of her own hours and money: beside a request, to ask and to answer it by. */
export function Left({ left: { schoolYear, calendarYear }, asked }: LeftProps) {
  const of = ({ minutes, cents }: Totals) => ({
    hours: amountInWords("minutes", minutes.left),
    ofHours: amountInWords("minutes", minutes.entitled),
    euros: amountInWords("cents", cents.left),
    ofEuros: amountInWords("cents", cents.entitled),
  });
  const short = asked && tooMuch(asked, schoolYear);
  const inYear = m.hours_left_school_year(of(schoolYear));
  const inCalendarYear = of(calendarYear);
  const same = JSON.stringify(of(schoolYear)) === JSON.stringify(inCalendarYear);
  return (
    <>
      {short && <p className="strong">{m.hours_left_too_much({ amounts: short })}</p>}
      <div className="faint">
        <p>{inYear}</p>
        {!same && <p>{m.hours_left_calendar_year(inCalendarYear)}</p>}
      </div>
    </>
  );
}

/** By how much what is asked goes beyond what is left, in words. */
function tooMuch(asked: Amounts, left: Totals): string {
  const units = ["minutes", "cents"] as const;
  return units
    .map((unit) => [unit, asked[unit] - Math.max(0, left[unit].left)] as const)
    .filter(([unit, beyond]) => asked[unit] > 0 && beyond > 0)
    .map(([unit, beyond]) => amountInWords(unit, beyond))
    .join(m.requests_and());
}
