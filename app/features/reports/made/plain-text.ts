import { cellInWords } from "../components/cell-words.ts";
import type { Report, ReportTable } from "../report.ts";

/** A report as text to put in one's own: what is said, then each row of figures as a line. Without choices and definition. */
export const asPlainText = ({ title, facts, texts = [], tables }: Report): string =>
  [
    [title, ...facts].join("\n"),
    ...texts.map((text) => [text.title, ...text.words].join("\n\n")),
    ...tables.map((table) => [table.title, ...linesOf(table)].join("\n")),
  ].join("\n\n");

const linesOf = ({ columns, rows, sum, empty }: ReportTable): string[] =>
  rows.length === 0
    ? [empty]
    : [...rows, ...(sum ? [sum] : [])].map((row) => {
        const [first, ...rest] = row.map((cell, n) => {
          const words = cellInWords(columns[n]!.kind, cell);
          return n === 0 || words === "" ? words : `${columns[n]!.head.toLowerCase()} ${words}`;
        });
        return `${first}: ${rest.filter(Boolean).join(", ")}`;
      });
