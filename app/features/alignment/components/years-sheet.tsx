import { schoolYearName } from "#app/lib/school-year.ts";
import { m } from "#app/paraglide/messages.js";
import { Sheet } from "#app/ui/sheet.tsx";
import { DataTable } from "#app/ui/table.tsx";
import type { Asked } from "../input.ts";
import { reaches, type RowKey } from "../model.ts";
import type { Trend, YearBalance } from "../years.ts";
import { questionsInWords, reachWords } from "./alignment-words.ts";
import { inYear, NumberOfYear, Trends } from "./trends.tsx";

type Name = { key: RowKey; title: string | null; slot: number | null; past: boolean };
type YearsProps = {
  balance: readonly YearBalance[];
  trends: readonly Trend[];
  names: readonly Name[];
  asked: Asked;
  how: string;
};

/** Alone, in a team and over teams, and each ambition: how much was shared in the school years beside each other. */
export function YearsSheet({ balance, trends, names, asked, how }: YearsProps) {
  if (balance.length === 0) return null;
  const years = balance.map(({ year }) => year);
  return (
    <Sheet title={m.alignment_years_title()} className="breaks">
      <div className="stack">
        <p className="faint measure">{how}</p>
        <div>
          <h3 className="over-list">{m.alignment_balance_title()}</h3>
          <Balance balance={balance} asked={asked} />
        </div>
        <div>
          <h3 className="over-list">{m.alignment_trend_title()}</h3>
          <Trends {...{ trends, years, names, asked }} />
        </div>
      </div>
    </Sheet>
  );
}

function Balance({ balance, asked }: Pick<YearsProps, "balance" | "asked">) {
  const totalOf = (one: YearBalance) => one.individual + one.team + one.across;
  const most = Math.max(...balance.map(totalOf));
  const percent = (value: number) => `${Math.round((value / most) * 1000) / 10}%`;
  return (
    <>
      <ul className="legend" aria-hidden="true">
        {reaches.map((reach) => (
          <li key={reach} className={`reach-${reach}`}>
            <svg width="14" height="14">
              <rect width="14" height="14" rx="3" />
            </svg>
            {reachWords[reach]()}
          </li>
        ))}
      </ul>
      <div className="balance" aria-hidden="true">
        {balance.map((one) => {
          const before = (n: number) => reaches.slice(0, n).reduce((sum, reach) => sum + one[reach], 0);
          return (
            <div key={one.year}>
              <span className="faint">{schoolYearName(one.year)}</span>
              <svg width="100%" height="32">
                {reaches.map((reach, n) => {
                  if (one[reach] === 0) return null;
                  const words = `${schoolYearName(one.year)}, ${reachWords[reach]()}`;
                  return (
                    <a key={reach} href={inYear(asked, one.year, { reach })} tabIndex={-1}>
                      <title>{`${words}: ${questionsInWords(one[reach])}`}</title>
                      <rect
                        className={`reach-${reach}`}
                        x={percent(before(n))}
                        y="2"
                        width={percent(one[reach])}
                        height="28"
                      />
                      <text x={percent(before(n) + one[reach] / 2)} y="21" textAnchor="middle">
                        {one[reach]}
                      </text>
                    </a>
                  );
                })}
              </svg>
            </div>
          );
        })}
      </div>
      <details className="more no-print">
        <summary>{m.alignment_as_table()}</summary>
        <div className="over">
          <DataTable
            caption={m.alignment_balance_title()}
            rows={balance}
            rowKey={({ year }) => year}
            columns={[
              {
                key: "year",
                head: m.alignment_filter_year(),
                rowHead: true,
                cell: ({ year }) => schoolYearName(year),
              },
              ...reaches.map((reach) => ({
                key: reach,
                head: reachWords[reach](),
                numeric: true,
                cell: (one: YearBalance) => (
                  <NumberOfYear
                    questions={one[reach]}
                    to={inYear(asked, one.year, { reach })}
                    of={reachWords[reach]()}
                  />
                ),
              })),
            ]}
          />
        </div>
      </details>
    </>
  );
}
