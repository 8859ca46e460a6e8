import { Link } from "@remix-run/react";
import type { ValueKind } from "#app/features/value/model.ts";
import { valueTerms, valueWords } from "#app/features/value/components/words.ts";
import { m } from "#app/paraglide/messages.js";
import { ValueName } from "#app/ui/value-chips.tsx";
import type { Asked } from "../input.ts";
import { listPath, questionsInWords } from "./alignment-words.ts";

type NamedValuesProps = {
  values: readonly { kind: ValueKind; questions: number }[];
  asked: Asked;
  /** What they are, or that none was named. */
  note: string;
};

/** The values that were named, side by side; one nobody named is not drawn. */
export function NamedValues({ values, asked, note }: NamedValuesProps) {
  return (
    <div>
      <h3 className="over-list">{m.alignment_values_title()}</h3>
      {values.length === 0 ? (
        <p className="soft">{note}</p>
      ) : (
        <>
          <ul className="value-rows">
            {values.map(({ kind, questions }) => (
              <li key={kind} className={`value-${kind}`}>
                <ValueName kind={kind} words={valueWords[kind]()} term={valueTerms[kind]()} />
                <Link
                  to={listPath(asked, { show: "value", value: kind })}
                  aria-label={`${questionsInWords(questions)}: ${valueWords[kind]()}`}
                >
                  {questionsInWords(questions)}
                </Link>
              </li>
            ))}
          </ul>
          <p className="faint over">{note}</p>
        </>
      )}
    </div>
  );
}
