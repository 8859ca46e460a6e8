import type { Paper, PaperTable } from "#app/lib/paper.ts";
import { DataTable } from "./table.tsx";
import { Words } from "./words.tsx";

/** A page as it comes out of the printer, shown on the screen: black on white, nothing but its words. */
export function PaperSheet({ paper }: { paper: Paper }) {
  return (
    <article className="paper">
      <header>
        <p className="faint">{paper.over}</p>
        <h1>{paper.title}</h1>
        {paper.facts.map((fact) => (
          <p key={fact}>{fact}</p>
        ))}
      </header>
      {paper.parts.map((part) => (
        <section key={part.title}>
          <h2>{part.title}</h2>
          {part.entries.map((entry, index) => (
            <div key={index} className="paper-entry">
              {entry.label && <p className="faint">{entry.label}</p>}
              {entry.text && <p>{entry.text}</p>}
              {entry.words && <Words size="less">{entry.words}</Words>}
              {entry.meta && entry.meta.length > 0 && <p className="faint">{entry.meta.join(" · ")}</p>}
            </div>
          ))}
          {part.table && <Rows caption={part.title} {...part.table} />}
        </section>
      ))}
      <footer className="faint">
        {paper.foot.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </footer>
    </article>
  );
}

type RowsProps = PaperTable & { caption: string };

const Rows = ({ caption, heads, figures, rows, sum }: RowsProps) => (
  <DataTable<string[]>
    caption={caption}
    rows={sum ? [...rows, sum] : rows}
    rowKey={(row) => row.join("|")}
    columns={heads.map((head, n) => ({
      key: String(n),
      head,
      numeric: figures[n]!,
      rowHead: n === 0,
      cell: (row) => row[n],
    }))}
  />
);
