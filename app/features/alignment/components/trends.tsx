import { Link } from "@remix-run/react";
import { schoolYearName } from "#app/lib/school-year.ts";
import { m } from "#app/paraglide/messages.js";
import { classNames } from "#app/ui/class-names.ts";
import { ambitionClass } from "#app/ui/mark.tsx";
import { DataTable } from "#app/ui/table.tsx";
import type { Asked } from "../input.ts";
import type { Part, RowKey } from "../model.ts";
import type { Trend } from "../years.ts";
import { listPath, questionsInWords, rowName } from "./alignment-words.ts";
import { RowName } from "./row-name.tsx";

/** The list behind a number of another school year. */
export const inYear = (asked: Asked, year: number, part: Omit<Part, "show">) =>
  listPath({ ...asked, year }, { ...part, show: "questions" });

/** A number with its list; nothing has none. */
export function NumberOfYear({ questions, to, of }: { questions: number; to: string; of: string }) {
  if (questions === 0) return "0";
  return (
    <Link to={to} aria-label={`${questionsInWords(questions)}: ${of}`}>
      {questions}
    </Link>
  );
}

const STEP = 44;
const BAR = 28;
const HIGH = 48;

type Name = { key: RowKey; title: string | null; slot: number | null; past: boolean };
type TrendsProps = {
  trends: readonly Trend[];
  years: readonly number[];
  names: readonly Name[];
  asked: Asked;
};

/** A few small pictures on one scale, one for each ambition: twelve lines in one picture are told apart by nobody. */
export function Trends({ trends, years, names, asked }: TrendsProps) {
  const most = Math.max(1, ...trends.flatMap(({ questions }) => questions));
  const nameOf = (row: RowKey) => names.find(({ key }) => key === row);
  const headOf = (row: RowKey) => {
    const name = nameOf(row);
    return name ? <RowName row={name} asked={asked} /> : rowName(row, null);
  };
  return (
    <>
      <ul className="trends">
        {trends.map(({ row, questions }) => {
          const slot = nameOf(row)?.slot ?? null;
          const tone = slot === null ? "c-faint" : ambitionClass(slot);
          return (
            <li key={row}>
              {headOf(row)}
              <svg viewBox={`0 0 ${years.length * STEP} ${HIGH + 36}`} aria-hidden="true">
                {questions.map((count, n) => {
                  const high = Math.round((count / most) * HIGH);
                  const x = n * STEP + STEP / 2;
                  return (
                    <a key={years[n]} href={inYear(asked, years[n]!, { row })} tabIndex={-1}>
                      <rect
                        className={classNames("trend-bar", tone)}
                        x={x - BAR / 2}
                        y={18 + HIGH - high}
                        width={BAR}
                        height={Math.max(1, high)}
                        rx="2"
                      />
                      <text x={x} y={13 + HIGH - high} textAnchor="middle">
                        {count}
                      </text>
                      <text className="trend-year" x={x} y={HIGH + 33} textAnchor="middle">
                        {shortYear(years[n]!)}
                      </text>
                    </a>
                  );
                })}
              </svg>
            </li>
          );
        })}
      </ul>
      <details className="more no-print">
        <summary>{m.alignment_as_table()}</summary>
        <div className="over">
          <DataTable
            caption={m.alignment_trend_title()}
            rows={trends}
            rowKey={({ row }) => row}
            columns={[
              { key: "row", head: m.alignment_ambition(), rowHead: true, cell: ({ row }) => headOf(row) },
              ...years.map((year, n) => ({
                key: String(year),
                head: schoolYearName(year),
                numeric: true,
                cell: ({ row, questions }: Trend) => (
                  <NumberOfYear
                    questions={questions[n]!}
                    to={inYear(asked, year, { row })}
                    of={`${rowName(row, nameOf(row))}, ${schoolYearName(year)}`}
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

/** 25/26 */
const shortYear = (year: number) =>
  `${String(year % 100).padStart(2, "0")}/${String((year + 1) % 100).padStart(2, "0")}`;
