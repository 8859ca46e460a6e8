import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { Tabs } from "#app/ui/tabs.tsx";
import { yearKey, yearOf, yearsAround, type Year } from "../years.ts";
import { yearInWords } from "./words.ts";

type YearChoiceProps = { year: Year; today: string; to: (year: string) => string };

/** A school year or a calendar year, and the ones before and after. */
export function YearChoice({ year, today, to }: YearChoiceProps) {
  const day = today >= year.from && today <= year.to ? today : year.to;
  const { before, after } = yearsAround(year);
  const kinds = (["school", "calendar"] as const).map((by) => (by === year.by ? year : yearOf(day, by)));
  return (
    <div className="no-print">
      <Tabs
        label={m.hours_year_label()}
        entries={kinds.map((one) => ({
          to: to(yearKey(one)),
          label: yearInWords(one),
          current: one.by === year.by,
        }))}
      />
      <p className="actions">
        <Link to={to(yearKey(before))}>{yearInWords(before)}</Link>
        <Link to={to(yearKey(after))}>{yearInWords(after)}</Link>
      </p>
    </div>
  );
}
