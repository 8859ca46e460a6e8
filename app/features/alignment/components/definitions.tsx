import type { Defined } from "./said.ts";

/** What numbers count, each under its own term. */
export function Definitions({ defined }: { defined: readonly Defined[] }) {
  return (
    <dl className="stack tight measure">
      {defined.map(({ id, term, text }) => (
        <div key={term} id={id}>
          <dt className="strong">{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
