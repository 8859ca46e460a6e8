import { Link } from "@remix-run/react";
import { namedInWords } from "#app/features/value/components/words.ts";
import { schoolYearName } from "#app/lib/school-year.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { AmbitionName } from "#app/ui/ambition-name.tsx";
import { Matrix } from "#app/ui/matrix.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { ValueIcons } from "#app/ui/value-chips.tsx";
import type { Asked } from "../input.ts";
import type { Cell, RowKey, TeamKey } from "../model.ts";
import { activitiesInWords, listPath, questionsInWords, rubsInWords } from "./alignment-words.ts";

type Row = { key: RowKey; title: string | null; slot: number | null; past: boolean; cells: (Cell | null)[] };
type Column = { key: TeamKey; name: string | null };

type OverviewMatrixProps = {
  rows: readonly Row[];
  columns: readonly Column[];
  total: number;
  apart: number;
  asked: Asked;
};

/** Ambitions against teams; the table is the picture, and every number in it opens its list. */
export function OverviewMatrix({ rows, columns, total, apart, asked }: OverviewMatrixProps) {
  return (
    <Sheet title={m.alignment_matrix_title()}>
      {rows.length > 0 && columns.length > 0 && (
        <Matrix
          corner={m.alignment_ambition()}
          caption={m.alignment_matrix_caption({ year: schoolYearName(asked.year) })}
          rows={rows.map((row) => ({
            ...row,
            key: String(row.key),
            row: row.key,
            head: <RowName row={row} />,
            bare: row.cells.every((cell) => cell === null) ? m.alignment_row_bare() : undefined,
          }))}
          columns={columns.map((column, place) => ({
            key: String(column.key),
            place,
            team: column.key,
            head: column.name ?? m.alignment_no_team(),
          }))}
          cell={(row, column) => {
            const cell = row.cells[column.place];
            return cell ? <CellWords cell={cell} row={row.row} team={column.team} asked={asked} /> : null;
          }}
        />
      )}
      <p className="faint over">
        <Total total={total} asked={asked} /> {m.alignment_not_counted()}
      </p>
      {apart > 0 && (
        <p className="faint">
          <Link to={listPath(asked, { row: "apart", show: "questions" })}>
            {apart === 1 ? m.alignment_apart_one() : m.alignment_apart_many({ count: apart })}
          </Link>
        </p>
      )}
    </Sheet>
  );
}

function RowName({ row: { key, title, slot, past } }: { row: Row }) {
  if (slot === null || title === null) return m.alignment_goal_row();
  return <AmbitionName slot={slot} title={title} past={past} to={paths.ambition(key)} />;
}

function Total({ total, asked }: { total: number; asked: Asked }) {
  if (total === 0) return m.alignment_total_none();
  return (
    <Link to={listPath(asked, { show: "questions" })}>
      {total === 1 ? m.alignment_total_one() : m.alignment_total_many({ count: total })}
    </Link>
  );
}

type CellProps = { cell: Cell; row: RowKey; team: TeamKey; asked: Asked };

function CellWords({ cell, row, team, asked }: CellProps) {
  const to = (show: "questions" | "activities" | "rubs") => listPath({ ...asked, team }, { row, team, show });
  return (
    <>
      <span>
        {cell.questions > 0 && (
          <Link to={to("questions")} className="strong">
            {questionsInWords(cell.questions)}
          </Link>
        )}
        {cell.questions > 0 && cell.activities > 0 && ", "}
        {cell.activities > 0 && (
          <Link to={to("activities")} className="whole">
            {activitiesInWords(cell.activities)}
          </Link>
        )}
      </span>
      {(cell.values.length > 0 || cell.rubs > 0) && (
        <span className="meta">
          <ValueIcons kinds={cell.values} label={namedInWords(cell.values)} />
          {cell.rubs > 0 && (
            <Link to={to("rubs")} className="rub">
              {rubsInWords(cell.rubs)}
            </Link>
          )}
        </span>
      )}
    </>
  );
}
