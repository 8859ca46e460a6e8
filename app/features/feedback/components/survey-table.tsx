import { m } from "#app/paraglide/messages.js";
import { DataTable, type Column } from "#app/ui/table.tsx";
import { Words } from "#app/ui/words.tsx";
import type { SurveyLine } from "../model.ts";

type SurveyTableProps = { lines: readonly SurveyLine[]; respondents: number };

/** What pupils said as it was counted, with a bar in one quiet colour beside it. Nothing is worked out of it. */
export function SurveyTable({ lines, respondents }: SurveyTableProps) {
  if (lines.length === 0) return <p className="soft">{m.feedback_survey_no_lines()}</p>;
  return (
    <DataTable
      caption={m.feedback_survey_table()}
      columns={columnsFor(respondents)}
      rows={lines.map((line, at) => ({ ...line, at }))}
      rowKey={(row) => row.at}
    />
  );
}

const columnsFor = (respondents: number): Column<SurveyLine & { at: number }>[] => [
  {
    key: "statement",
    head: m.feedback_survey_column(),
    rowHead: true,
    cell: (line) => (
      <>
        <Words size="less">{line.statement}</Words>
        <TotalsBar line={line} respondents={respondents} />
      </>
    ),
  },
  { key: "agree", head: m.feedback_survey_agree(), numeric: true, cell: (line) => line.agree },
  { key: "partly", head: m.feedback_survey_partly(), numeric: true, cell: (line) => line.partly },
  { key: "disagree", head: m.feedback_survey_disagree(), numeric: true, cell: (line) => line.disagree },
];

/** The same numbers as lengths, for the eye only: the table beside it says them. */
function TotalsBar({ line, respondents }: { line: SurveyLine; respondents: number }) {
  const { agree, partly, disagree } = line;
  const parts = [agree, partly, disagree];
  const start = (at: number) => parts.slice(0, at).reduce((sum, part) => sum + part, 0);
  return (
    <svg
      className="totals-bar"
      viewBox={`0 0 ${respondents} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
      focusable="false"
    >
      {parts.map((part, at) => (
        <rect key={at} className={`part-${at + 1}`} x={start(at)} y="0" width={part} height="1" />
      ))}
    </svg>
  );
}
