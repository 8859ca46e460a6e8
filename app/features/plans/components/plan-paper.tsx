import { schoolYearName } from "#app/lib/school-year.ts";
import { m } from "#app/paraglide/messages.js";
import { classNames } from "#app/ui/class-names.ts";
import { showDay } from "#app/ui/dates.ts";
import type { FrozenLine, FrozenSheet } from "../frozen.ts";
import { minutesTogether, sumsOf, takersOf, units } from "../model.ts";
import { promptWords, prompts } from "./prompts.tsx";
import { amountText, lineKindWords, titleOf, unitWords } from "./words.ts";

type PlanPaperProps = {
  sheet: FrozenSheet;
  agreed: { no: number; agreedOn: string } | null;
  /** For the council: totals and lines, nobody's name and none of the team's talk. */
  council: boolean;
  today: string;
};

/** The sheet as it lies on the table, on one A4: the more stands on it, the smaller it is set. */
export function PlanPaper({ sheet, agreed, council, today }: PlanPaperProps) {
  const standing = agreed
    ? m.plans_agreed_on({ no: agreed.no, day: showDay(agreed.agreedOn) })
    : m.plans_paper_now({ day: showDay(today) });
  const said = council ? [] : prompts.filter((prompt) => sheet[prompt]);
  const size = sizeOf(sheet, council);
  const shown = size === SMALLEST ? sheet.lines.slice(0, MOST_ON_PAPER) : sheet.lines;
  const rest = sheet.lines.slice(shown.length);
  return (
    <article className={classNames("paper plan-paper", `set-${size}`)}>
      <header>
        <p className="faint">
          {sheet.school}, {m.plans_paper_people({ count: sheet.members.length })}. {standing}
        </p>
        <h1>{titleOf(sheet.team, sheet.schoolYear)}</h1>
      </header>
      {said.map((prompt) => (
        <p key={prompt} className="plan-said">
          <b>{promptWords[prompt]()}</b> {sheet[prompt]}
        </p>
      ))}
      <table>
        <caption className="unseen">{m.plans_sheet_caption()}</caption>
        <thead>
          <tr>
            <th scope="col">{m.plans_what()}</th>
            {!council && <th scope="col">{m.plans_paper_who()}</th>}
            {units.map((unit) => (
              <th key={unit} scope="col" className="numeric">
                {unitWords[unit]()}
              </th>
            ))}
          </tr>
        </thead>
        {groupsOf(shown).map(({ place, lines }) => (
          <tbody key={place}>
            <tr>
              <th scope="rowgroup" colSpan={council ? 5 : 6}>
                {place || m.plans_apart()}
              </th>
            </tr>
            {lines.map((line) => (
              <PaperLine key={line.id} line={line} sheet={sheet} council={council} />
            ))}
          </tbody>
        ))}
        <tfoot>
          {rest.length > 0 && (
            <SumRow
              label={m.plans_paper_more({ count: rest.length })}
              amounts={sumsOf(rest, sheet.members)}
              council={council}
            />
          )}
          <SumRow label={m.plans_sum()} amounts={sheet.sums} council={council} />
          <SumRow label={m.plans_paper_frame()} amounts={sheet.frame} council={council} />
        </tfoot>
      </table>
      <footer className="faint">
        {m.plans_title()} {schoolYearName(sheet.schoolYear)}, Jaarring
      </footer>
    </article>
  );
}

type PaperLineProps = { line: FrozenLine; sheet: FrozenSheet; council: boolean };

function PaperLine({ line, sheet, council }: PaperLineProps) {
  const amounts = { ...line, minutes: minutesTogether(line, sheet.members) || null };
  return (
    <tr>
      <td>
        <span className="plan-text">
          {line.text} <i>({lineKindWords[line.kind]().toLowerCase()})</i>
        </span>
      </td>
      {!council && (
        <td>
          <span className="plan-text">
            {line.everybody
              ? m.plans_everybody()
              : takersOf(line, sheet.members)
                  .map(({ name }) => name)
                  .join(", ")}
          </span>
        </td>
      )}
      {units.map((unit) => (
        <td key={unit} className="numeric">
          {amounts[unit] !== null && amountText[unit](amounts[unit])}
        </td>
      ))}
    </tr>
  );
}

type SumRowProps = {
  label: string;
  amounts: Partial<Record<(typeof units)[number], number | null>>;
  council: boolean;
};

const SumRow = ({ label, amounts, council }: SumRowProps) => (
  <tr>
    <th scope="row" colSpan={council ? 1 : 2}>
      {label}
    </th>
    {units.map((unit) => (
      <td key={unit} className="numeric">
        {typeof amounts[unit] === "number" && amountText[unit](amounts[unit])}
      </td>
    ))}
  </tr>
);

/** Lines as they follow each other, under the name they stand under. */
function groupsOf(lines: readonly FrozenLine[]) {
  const groups: { place: string; lines: FrozenLine[] }[] = [];
  for (const line of lines) {
    const group = groups.find(({ place }) => place === line.place);
    if (group) group.lines.push(line);
    else groups.push({ place: line.place, lines: [line] });
  }
  return groups;
}

const SMALLEST = 4;
/** What fits on an A4 in the smallest size, a line of text each; what is more stands there as a sum. */
const MOST_ON_PAPER = 80;

/** Letters of a line of text on the page, in each of the sizes, and the lines that fit on an A4 in it. */
const sizes = [
  { size: 1, letters: 62, lines: 44 },
  { size: 2, letters: 78, lines: 60 },
  { size: 3, letters: 94, lines: 76 },
] as const;

/** The largest size in which the sheet fits on one A4; in the smallest (4) a line of the sheet is one line of text. */
function sizeOf(sheet: FrozenSheet, council: boolean): number {
  const said = council ? [] : prompts.map((prompt) => sheet[prompt] ?? "");
  const fits = ({ letters, lines }: (typeof sizes)[number]) => {
    const of = (text: string, width: number) => Math.ceil(text.length / width);
    const wide = council ? letters * 1.4 : letters;
    const table = sheet.lines.map((line) => {
      const who = line.everybody
        ? ""
        : takersOf(line, sheet.members)
            .map(({ name }) => name)
            .join(", ");
      return Math.max(of(`${line.text} (leerwens)`, wide), council ? 1 : of(who, letters / 2.2), 1);
    });
    const total = table.reduce((sum, one) => sum + one, 0) + groupsOf(sheet.lines).length * 1.4;
    return total + said.reduce((sum, text) => sum + of(text, letters * 2) + 0.5, 0) <= lines;
  };
  return sizes.find(fits)?.size ?? SMALLEST;
}
