import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { kindWords, sourceWords } from "#app/features/activities/components/words.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay, showEuros, showHours } from "#app/ui/dates.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import { lineKinds, type Account, type LedgerLine, type LineKind, type Totals } from "../model.ts";
import { accountWords, amountInWords, factorInWords, lineWords, rightWords, valueInWords } from "./words.ts";

type AccountLinesProps = {
  account: Account;
  totals: Totals;
  lines: readonly LedgerLine[];
  mine: boolean;
  /** The names of the schools, where there are several. */
  schools: readonly { id: number; name: string }[];
};

/** The lines behind the numbers of one account: each number is the sum of the list that bears its name. */
export function AccountLines({ account, totals, lines, mine, schools }: AccountLinesProps) {
  const kinds = lineKinds.filter((kind) => account !== "beside" || kind !== "entitled");
  return (
    <Sheet title={accountWords[account]()} id={account}>
      <div className="stack near">
        {account === "beside" ? (
          <p className="soft">{m.hours_beside_lead()}</p>
        ) : (
          <p>
            {m.hours_left_says({
              hours: amountInWords("minutes", totals.minutes.left),
              euros: amountInWords("cents", totals.cents.left),
            })}
          </p>
        )}
        {kinds.map((kind) => (
          <LineList
            key={kind}
            id={`${account}-${kind}`}
            kind={kind}
            totals={totals}
            lines={lines.filter((line) => line.kind === kind)}
            mine={mine}
            schools={schools}
          />
        ))}
      </div>
    </Sheet>
  );
}

type LineListProps = Omit<AccountLinesProps, "account"> & { id: string; kind: LineKind };

function LineList({ id, kind, totals, lines, mine, schools }: LineListProps) {
  return (
    <section id={id} aria-labelledby={`${id}-head`} className="stack tight">
      <h3 id={`${id}-head`} className="label-row">
        <span>{lineWords[kind]()}</span>
        <span>
          {m.hours_both({ hours: showHours(totals.minutes[kind]), euros: showEuros(totals.cents[kind]) })}
        </span>
      </h3>
      {lines.length === 0 && <p className="soft">{m.hours_no_lines()}</p>}
      <ul className="rows">
        {lines.map((line, n) => (
          <li key={n} className="label-row">
            <div>
              <div>{titleOf(line, mine)}</div>
              <div className="meta faint">
                {factsOf(line)}
                {schools.length > 1 && (
                  <span>{schools.find((school) => school.id === line.schoolId)?.name}</span>
                )}
              </div>
            </div>
            <span className="numeric">{amountsOf(line)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const amountsOf = ({ minutes, cents }: LedgerLine) =>
  [minutes > 0 && showHours(minutes), cents > 0 && showEuros(cents)].filter(Boolean).join(", ");

function titleOf(line: LedgerLine, mine: boolean): ReactNode {
  if (line.because === "rule")
    return m.hours_by_rule({ value: valueInWords(line.rule.code, line.rule.value) });
  if (line.because === "set") return rightWords[line.right.kind]();
  const { title, activityKind, activityId } = line.use;
  if (title === null) return kindWords[activityKind]();
  return mine ? <Link to={paths.activity(activityId)}>{title}</Link> : title;
}

function factsOf(line: LedgerLine): ReactNode {
  if (line.because === "rule") {
    const { rule, factor, from, to } = line;
    return (
      <>
        <span>{m.hours_factor({ factor: factorInWords(factor) })}</span>
        <span>{m.hours_from_to({ from: showDay(from), to: showDay(to) })}</span>
        <span>{m.hours_source({ source: rule.source })}</span>
        {rule.checkedOn === null && <span>{m.hours_unchecked()}</span>}
      </>
    );
  }
  if (line.because === "set") {
    const { right, lapsed } = line;
    return (
      <>
        <span>{m.hours_from_to({ from: showDay(right.from), to: showDay(right.to) })}</span>
        <span>{m.hours_source({ source: right.source })}</span>
        {lapsed && <span>{m.hours_lapsed()}</span>}
      </>
    );
  }
  const { use } = line;
  return (
    <>
      {use.title !== null && <span>{kindWords[use.activityKind]()}</span>}
      <span>{showDay(use.on)}</span>
      <span>{sourceWords[use.source]()}</span>
      {use.openPlaces > 0 && <span>{m.hours_open_places({ places: use.openPlaces })}</span>}
    </>
  );
}
