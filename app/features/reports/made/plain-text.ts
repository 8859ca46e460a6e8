import { cellInWords } from "../components/cell-words.ts";
import { textsToSend, type Report, type ReportTable } from "../report.ts";

/** A report as text to put in one's own: what is said, then each row of figures as a line. Without choices and definition. */
export const asPlainText = (report: Pick<Report, "title" | "facts" | "texts" | "tables">): string => {
  const { title, facts, tables } = report;
  return [
    [title, ...facts].join("\n"),
    ...textsToSend(report).map((text) => [text.title, ...text.words].join("\n\n")),
    ...tables.map((table) => [table.title, ...linesOf(table)].join("\n")),
  ].join("\n\n");
};

const linesOf = ({ columns, rows, sum, empty, note }: ReportTable): string[] => [
  ...(rows.length === 0 ? [empty] : []),
  ...[...rows, ...(rows.length > 0 && sum ? [sum] : [])].map((row) => {
    const [first, ...rest] = row.map((cell, n) => cellInWords(columns[n]!.kind, cell));
    const said = new Set(rest);
    // What is the same in every column, as that it cannot be shown, is said once.
    if (said.size === 1) return `${first}: ${rest[0]}`;
    const named = rest.flatMap((words, n) =>
      words === "" ? [] : [`${columns[n + 1]!.head.toLowerCase()} ${words}`],
    );
    return `${first}: ${named.join(", ")}`;
  }),
  ...(note ? [note] : []),
];
