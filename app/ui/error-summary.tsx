import { useEffect, useRef, useState } from "react";
import { m } from "#app/paraglide/messages.js";

/** A problem in words; the id of the field it is about when there is one, and what that field is called. */
export type ListedProblem = { text: string; id?: string; name?: string };

/**
 * What is not right yet, above a longer form, each line leading to its field. Takes the focus when it appears. Once in the browser
 * the lines stand in the order of the fields and carry their names.
 */
export function ErrorSummary({ problems }: { problems: readonly ListedProblem[] }) {
  const box = useRef<HTMLDivElement>(null);
  const [named, setNamed] = useState<ListedProblem[]>();
  const shown = problems.length > 0;
  const key = problems.map(({ id, text }) => `${id} ${text}`).join("\n");

  useEffect(() => setNamed(byField(problems)), [key]); // eslint-disable-line react-hooks/exhaustive-deps -- the list is new on every render, its text is not
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown]);

  if (!shown) return null;
  const lines = named?.length === problems.length ? named : problems;
  return (
    <div className="error-summary" ref={box} tabIndex={-1} role="alert" data-problems="">
      <p className="strong">
        {problems.length === 1 ? m.ui_problems_title_one() : m.ui_problems_title({ count: problems.length })}
      </p>
      <ul>
        {lines.map(({ id, text, name }) => (
          <li key={`${id} ${text}`}>
            {id ? <a href={`#${id}`}>{name ? lineOf(name, text) : text}</a> : text}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A label that is a question needs no colon after it. */
const lineOf = (name: string, text: string) => (name.endsWith("?") ? `${name} ${text}` : `${name}: ${text}`);

function byField(problems: readonly ListedProblem[]): ListedProblem[] {
  const found = problems.map((problem) => {
    const { id, name } = problem;
    const field = id ? document.getElementById(id) : null;
    const label =
      field?.querySelector("legend") ?? document.querySelector(`label[for="${CSS.escape(id ?? "")}"]`);
    return { ...problem, name: name ?? label?.firstChild?.textContent ?? undefined, field };
  });
  return found.sort((a, b) =>
    a.field && b.field ? order(a.field, b.field) : Number(!!a.field) - Number(!!b.field),
  );
}

function order(a: Element, b: Element): number {
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
