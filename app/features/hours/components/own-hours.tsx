import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showEuros, showHours } from "#app/ui/dates.ts";
import type { Account, Totals } from "../model.ts";
import { yearKey, type Year } from "../years.ts";
import { SumsTable } from "./sums-table.tsx";
import { accountWords, yearInWords } from "./words.ts";

type AccountRow = { account: Account; totals: Totals };
type OwnHoursProps = { personId: number; year: Year; accounts: readonly AccountRow[] };

/** What is someone's own, an account a row; and beside it, in a sentence, what the school pays or assigned. */
export function OwnHours({ personId, year, accounts }: OwnHoursProps) {
  const at = (account: Account, part: string) =>
    paths.personHours(personId, { year: yearKey(year), part: `${account}-${part}` });
  const own = accounts.filter(({ account }) => account !== "beside");
  return (
    <div className="stack near">
      <SumsTable
        caption={m.hours_own_caption({ year: yearInWords(year) })}
        head={m.hours_what_for()}
        rows={own}
        rowKey={({ account }) => account}
        name={({ account }) => accountWords[account]()}
        totals={({ totals }) => totals}
        opens={({ account }, part) => at(account, part === "left" ? "entitled" : part)}
      />
      {accounts
        .filter(({ account }) => account === "beside")
        .map(({ totals: { minutes, cents } }) => (
          <p key="beside" className="soft">
            {m.hours_beside_says({
              hours: showHours(minutes.committed + minutes.spent),
              euros: showEuros(cents.committed + cents.spent),
            })}{" "}
            <Link to={at("beside", "spent")}>{m.hours_beside_open()}</Link>
          </p>
        ))}
    </div>
  );
}
