import { m } from "#app/paraglide/messages.js";
import type { Totals } from "../model.ts";
import { amountInWords } from "./words.ts";

type LeftProps = { left: { schoolYear: Totals; calendarYear: Totals } };

/** In two lines what someone has left of her own hours and money: beside a request, to answer it by. */
export function Left({ left: { schoolYear, calendarYear } }: LeftProps) {
  const of = ({ minutes, cents }: Totals) => ({
    hours: amountInWords("minutes", minutes.left),
    ofHours: amountInWords("minutes", minutes.entitled),
    euros: amountInWords("cents", cents.left),
    ofEuros: amountInWords("cents", cents.entitled),
  });
  return (
    <div className="faint">
      <p>{m.hours_left_school_year(of(schoolYear))}</p>
      <p>{m.hours_left_calendar_year(of(calendarYear))}</p>
    </div>
  );
}
