import { Form, Link } from "@remix-run/react";
import type { FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { DataTable, type Column } from "#app/ui/table.tsx";
import type { ListedRow, RowPage } from "../page.ts";
import { LeaverFields } from "./leaver-fields.tsx";
import { fieldWords, kindWords, problemOfRow, valueText } from "./words.ts";

type RowListProps = {
  id: number;
  list: RowPage;
  today: string;
  /** Whether who leaves can still be ticked. */
  ticking?: boolean;
  refused?: FormAnswer;
};

/** One of the lists a count opens, a page at a time: the line, who, what changes from what to what, and why not. */
export function RowList({ id, list, today, ticking, refused }: RowListProps) {
  const { show, rows } = list;
  const leaves = show === "leaving" && ticking;
  const table = (
    <DataTable
      caption={kindWords[show]()}
      rows={rows}
      rowKey={({ id: key }) => key}
      columns={[
        ...(show === "leaving" ? [] : [lineColumn()]),
        nameColumn(show),
        ...(show === "leaving" ? [workColumn()] : rows.some(hasChanges) ? [changesColumn()] : []),
        ...(leaves ? [leavesColumn(today, refused)] : []),
        ...(rows.some(hasProblems) ? [problemsColumn()] : []),
      ]}
    />
  );
  return (
    <Sheet title={kindWords[show]()} id="list">
      <div className="stack near">
        {leaves && <p className="soft measure">{m.import_leaving_lead()}</p>}
        {show === "kept" && <p className="soft measure">{m.import_kept_lead()}</p>}
        {rows.length === 0 ? (
          <p className="soft">{m.import_list_empty()}</p>
        ) : leaves ? (
          <Form method="post" action={paths.import(id, { show, page: list.page })} className="stack near">
            <input type="hidden" name="act" value="leavers" />
            {table}
            <div className="actions">
              <Button variant="quiet">{m.import_leaving_save()}</Button>
            </div>
          </Form>
        ) : (
          table
        )}
        <Pages id={id} {...list} />
      </div>
    </Sheet>
  );
}

const hasChanges = ({ changes }: ListedRow) => changes.length > 0;
const hasProblems = ({ problems }: ListedRow) => problems.length > 0;

const lineColumn = (): Column<ListedRow> => ({
  key: "line",
  head: m.import_line(),
  numeric: true,
  cell: ({ line }) => line,
});

const nameColumn = (show: RowPage["show"]): Column<ListedRow> => ({
  key: "name",
  head: m.import_who(),
  rowHead: true,
  cell: ({ personId, name }) =>
    personId !== null && show !== "refused" ? <Link to={paths.person(personId)}>{name}</Link> : name || "–",
});

const workColumn = (): Column<ListedRow> => ({
  key: "work",
  head: m.import_field_function_name(),
  cell: ({ changes }) => changes[0]?.old,
});

const changesColumn = (): Column<ListedRow> => ({
  key: "changes",
  head: m.import_changes(),
  cell: ({ changes }) => (
    <ul className="text">
      {changes.map(({ field, old, new: now }) => (
        <li key={field}>
          <span className="faint">{fieldWords[field]()}:</span>{" "}
          {old === ""
            ? valueText(field, now)
            : m.import_from_to({ old: valueText(field, old), new: valueText(field, now) || "–" })}
        </li>
      ))}
    </ul>
  ),
});

const leavesColumn = (today: string, refused: FormAnswer | undefined): Column<ListedRow> => ({
  key: "leaves",
  head: m.import_leaves(),
  cell: (row) => <LeaverFields row={row} today={today} refused={refused} />,
});

const problemsColumn = (): Column<ListedRow> => ({
  key: "problems",
  head: m.import_why(),
  cell: ({ problems }) =>
    problems.length < 2 ? (
      problems.map(problemOfRow)
    ) : (
      <ul className="text">
        {problems.map((problem) => (
          <li key={`${problem.field} ${JSON.stringify(problem.problem)}`}>{problemOfRow(problem)}</li>
        ))}
      </ul>
    ),
});

function Pages({ id, show, page, pages, perPage, total }: { id: number } & RowPage) {
  if (pages < 2) return null;
  const from = (page - 1) * perPage + 1;
  return (
    <nav className="actions below" aria-label={m.import_pages()}>
      <span className="faint">{m.import_page_of({ from, to: Math.min(page * perPage, total), total })}</span>
      {page > 1 && <Link to={paths.import(id, { show, page: page - 1 })}>{m.import_previous()}</Link>}
      {page < pages && <Link to={paths.import(id, { show, page: page + 1 })}>{m.import_next()}</Link>}
    </nav>
  );
}
