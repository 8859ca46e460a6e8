import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import type { Account, Totals } from "../model.ts";
import { yearKey, type Year } from "../years.ts";
import { accountWords, amountInWords, yearInWords } from "./words.ts";

type HoursAtHandProps = {
  hours: { personId: number; years: readonly { year: Year; accounts: readonly AccountRow[] }[] } | null;
};
type AccountRow = { account: Account; totals: Totals };

/** Hours and money of the one whose talk it is, for the two who talk: not on paper, and not in the record. */
export function HoursAtHand({ hours }: HoursAtHandProps) {
  if (!hours) return null;
  const { personId, years } = hours;
  return (
    <Sheet
      title={m.hours_title()}
      action={<Link to={paths.personHours(personId)}>{m.hours_open()}</Link>}
      className="no-print"
    >
      <div className="stack near">
        {years.map(({ year, accounts }) => (
          <section key={yearKey(year)} className="stack tight">
            <h3>{yearInWords(year)}</h3>
            <dl className="rows">
              {accounts.map(({ account, totals }) => (
                <div key={account}>
                  <dt>{accountWords[account]()}</dt>
                  <dd className="faint">{inOneLine(account, totals)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Sheet>
  );
}

function inOneLine(account: Account, { minutes, cents }: Totals): string {
  const [hours, euros] = [minutes, cents].map((sums, n) => {
    const unit = n === 0 ? ("minutes" as const) : ("cents" as const);
    if (sums.entitled === 0 && sums.committed === 0 && sums.spent === 0) return null;
    const say = (amount: number) => amountInWords(unit, amount);
    const used = { committed: say(sums.committed), spent: say(sums.spent) };
    return account === "beside"
      ? m.hours_line_beside(used)
      : m.hours_line({ ...used, entitled: say(sums.entitled), left: say(sums.left) });
  });
  return [hours, euros].filter(Boolean).join(" ");
}
