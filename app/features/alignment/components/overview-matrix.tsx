import { Link } from "@remix-run/react";
import { namedInWords } from "#app/features/value/components/words.ts";
import { m } from "#app/paraglide/messages.js";
import { getLocale } from "#app/paraglide/runtime.js";
import { Matrix } from "#app/ui/matrix.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { ValueIcons } from "#app/ui/value-chips.tsx";
import type { Asked } from "../input.ts";
import type { Cell } from "../counts.ts";
import type { RowKey, TeamKey } from "../model.ts";
import { activitiesInWords, listPath, questionsInWords, rowName, rubsInWords } from "./alignment-words.ts";
import { RowName, type NamedRow } from "./row-name.tsx";
import type { Said } from "./said.ts";

type Row = NamedRow & { cells: (Cell | null)[] };
type Column = { key: TeamKey; name: string | null };

type OverviewMatrixProps = {
  rows: readonly Row[];
  columns: readonly Column[];
  total: number;
  apart: number;
  asked: Asked;
  said: Said;
};

/** More teams than this do not stand beside each other: they come under one another, in figures. */
const BESIDE = 7;

/** Ambitions against teams; the table is the picture, and every number in it opens its list. */
export function OverviewMatrix(props: OverviewMatrixProps) {
  const { rows, columns, total, apart, asked, said } = props;
  return (
    <Sheet title={m.alignment_matrix_title()} className="breaks">
      {rows.length > 0 && columns.length > 0 && (
        <>{columns.length > BESIDE ? <ManyTeams {...props} /> : <FewTeams {...props} />}</>
      )}
      <p className="faint over">
        <Total total={total} asked={asked} /> {said.counted}
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

function FewTeams({ rows, columns, asked, said }: OverviewMatrixProps) {
  return (
    <Matrix
      corner={m.alignment_ambition()}
      caption={said.matrix}
      rows={rows.map((row) => ({
        ...row,
        key: String(row.key),
        row: row.key,
        head: <RowName row={row} asked={asked} />,
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
  );
}

/** Forty teams fit no screen beside each other: a line for each team, and those where nothing is shared yet in one sentence. */
function ManyTeams({ rows, columns, asked, said }: OverviewMatrixProps) {
  const teams = columns.map((column, place) => ({ ...column, cells: rows.map((row) => row.cells[place]) }));
  const [some, none] = [true, false].map((shared) =>
    teams.filter(({ cells }) => cells.some(Boolean) === shared),
  );
  return (
    <>
      <p className="faint">{said.dense}</p>
      <div className="wide" role="region" aria-label={m.alignment_matrix_title()} tabIndex={0}>
        <DataTable
          dense
          caption={said.matrix}
          rows={some!}
          rowKey={(team) => String(team.key)}
          columns={[
            {
              key: "team",
              head: m.alignment_filter_team(),
              rowHead: true,
              cell: (team) => team.name ?? m.alignment_no_team(),
            },
            ...rows.map((row, place) => ({
              key: String(row.key),
              head: <RowName row={row} asked={asked} />,
              label: rowName(row.key, row),
              cell: (team: (typeof teams)[number]) => {
                const cell = team.cells[place];
                return cell && <CellFigures cell={cell} row={row.key} team={team.key} asked={asked} />;
              },
            })),
          ]}
        />
      </div>
      {none!.length > 0 && (
        <p className="faint over">
          {m.alignment_dense_none({
            teams: listed(none!.map(({ name }) => name ?? m.alignment_no_team())),
          })}
        </p>
      )}
    </>
  );
}

const listed = (names: readonly string[]) =>
  new Intl.ListFormat(getLocale() === "en" ? "en-GB" : "nl").format(names);

/** The same as CellWords in figures; who does not see them beside each other hears what they are. */
function CellFigures({ cell, row, team, asked }: CellProps) {
  const to = (show: "questions" | "activities" | "rubs") => listPath({ ...asked, team }, { row, team, show });
  return (
    <span className="figures">
      {cell.questions > 0 && (
        <Link to={to("questions")} aria-label={questionsInWords(cell.questions)}>
          <b>{cell.questions}</b>
        </Link>
      )}
      {cell.activities > 0 && (
        <Link to={to("activities")} aria-label={activitiesInWords(cell.activities)}>
          {cell.activities}
        </Link>
      )}
      {cell.rubs > 0 && (
        <Link to={to("rubs")} className="rub" aria-label={rubsInWords(cell.rubs)}>
          {m.alignment_dense_rubs({ count: cell.rubs })}
        </Link>
      )}
    </span>
  );
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
