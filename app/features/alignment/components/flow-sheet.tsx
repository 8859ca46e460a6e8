import { m } from "#app/paraglide/messages.js";
import { ambitionClass, markPath } from "#app/ui/mark.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { Drawn, Flow } from "../flow.ts";
import type { Asked } from "../input.ts";
import type { RowKey } from "../model.ts";
import { formWords, listPath, ownerWords, questionsInWords, rowName } from "./alignment-words.ts";
import { FlowTable } from "./flow-table.tsx";
import { NamedValues } from "./named-values.tsx";
import type { Said } from "./said.ts";

type Name = { key: RowKey; title: string | null; slot: number | null };
type FlowSheetProps = {
  flow: Flow;
  names: readonly Name[];
  values: Parameters<typeof NamedValues>[0]["values"];
  asked: Asked;
  /** The same, drawn; null where there is nothing to draw. */
  drawn: Drawn | null;
  said: Said;
};

/** From ambition by whose question it is to what is done, and beside it the values as five lists. */
export function FlowSheet({ flow, names, values, asked, drawn, said }: FlowSheetProps) {
  return (
    <Sheet title={m.alignment_flow_title()} className="breaks">
      <div className="flow-and-values">
        {drawn === null ? (
          <p className="soft">{m.alignment_total_none()}</p>
        ) : (
          <figure>
            <div className="wide" role="region" aria-label={m.alignment_flow_described()} tabIndex={0}>
              <FlowPicture drawn={drawn} names={names} asked={asked} />
            </div>
            <figcaption>{said.flow}</figcaption>
            <FlowTable flow={flow} names={names} asked={asked} />
          </figure>
        )}
        <NamedValues values={values} asked={asked} note={said.values} />
      </div>
    </Sheet>
  );
}

type PictureProps = { drawn: Drawn; names: readonly Name[]; asked: Asked };
/** What still stands beside a bar on one line. */
const MOST_LETTERS = 38;

const EDGE = 3;

/** Drawn on the server. The table under it says the same to who does not see it. */
function FlowPicture({ drawn, names, asked }: PictureProps) {
  const { width, height, rows, owners, forms, fromRows, toForms } = drawn;
  const slotOf = (row: RowKey) => names.find(({ key }) => key === row)?.slot ?? null;
  const colourOf = (row: RowKey) => {
    const slot = slotOf(row);
    return slot === null ? "c-faint" : ambitionClass(slot);
  };
  return (
    <svg className="flow" viewBox={`0 ${-EDGE} ${width} ${height + 2 * EDGE}`} aria-hidden="true">
      {fromRows.map(({ row, owner, path, width: wide }) => (
        <path key={`${row}-${owner}`} className={`stream ${colourOf(row)}`} d={path} strokeWidth={wide} />
      ))}
      {toForms.map(({ owner, form, path, width: wide }) => (
        <path key={`${owner}-${form}`} className="stream c-faint" d={path} strokeWidth={wide} />
      ))}
      {rows.map(({ row, questions, ...bar }) => (
        <Bar
          key={row}
          {...bar}
          tone={colourOf(row)}
          slot={slotOf(row)}
          words={rowName(
            row,
            names.find(({ key }) => key === row),
          )}
          questions={questions}
          to={listPath(asked, { row, show: "questions" })}
        />
      ))}
      {owners.map(({ owner, questions, ...bar }) => (
        <Bar
          key={owner}
          {...bar}
          tone="c-faint"
          words={ownerWords[owner]()}
          questions={questions}
          to={listPath(asked, { owner, show: "questions" })}
        />
      ))}
      {forms.map(({ form, questions, ...bar }) => (
        <Bar
          key={form}
          {...bar}
          tone={form === "none" ? "c-line" : "c-accent"}
          words={formWords[form]()}
          questions={questions}
          to={listPath(asked, { form, show: "questions" })}
          before
        />
      ))}
    </svg>
  );
}

type BarProps = {
  x: number;
  y: number;
  height: number;
  tone: string;
  slot?: number | null;
  words: string;
  questions: number;
  to: string;
  /** Its words stand before it. */
  before?: boolean;
};

function Bar({ x, y, height, tone, slot = null, words, questions, to, before }: BarProps) {
  const short = words.length > MOST_LETTERS ? `${words.slice(0, MOST_LETTERS - 1)}…` : words;
  const [middle, start] = [y + height / 2, before ? x - 8 : x + (slot === null ? 18 : 36)];
  return (
    <>
      <rect className={`flow-bar ${tone}`} x={x} y={y} width="10" height={height} rx="3" />
      {slot !== null && (
        <path
          className={`flow-mark ${tone}`}
          d={markPath(slot)}
          transform={`translate(${x + 18} ${(middle - 6).toFixed(1)})`}
        />
      )}
      <a href={to} tabIndex={-1}>
        <title>{`${words}: ${questionsInWords(questions)}`}</title>
        <text x={start} y={(middle + 4.5).toFixed(1)} textAnchor={before ? "end" : "start"}>
          {short} <tspan className="flow-number">{questions}</tspan>
        </text>
      </a>
    </>
  );
}
