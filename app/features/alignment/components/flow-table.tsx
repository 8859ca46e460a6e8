import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { DataTable } from "#app/ui/table.tsx";
import type { Flow } from "../flow.ts";
import type { Asked } from "../input.ts";
import { ownerKinds, type Part, type RowKey } from "../model.ts";
import { formWords, listPath, ownerWords, questionsInWords, rowName } from "./alignment-words.ts";

type Name = { key: RowKey; title: string | null };

const nameOf = (names: readonly Name[], row: RowKey) => names.find(({ key }) => key === row);

/** Every stream of the picture with its number, and each number with its list. */
export function FlowTable({ flow, names, asked }: { flow: Flow; names: readonly Name[]; asked: Asked }) {
  const number = (questions: number | undefined, part: Omit<Part, "show">, of: string) =>
    questions && (
      <Link
        to={listPath(asked, { ...part, show: "questions" })}
        aria-label={`${questionsInWords(questions)}: ${of}`}
      >
        {questions}
      </Link>
    );
  const owners = ownerKinds.filter((owner) => flow.owners.some((one) => one.owner === owner));
  const columns = <Row,>(
    head: string,
    nameIt: (row: Row) => string,
    part: (row: Row) => Omit<Part, "show" | "owner">,
    count: {
      all: (row: Row) => number;
      of: (row: Row, owner: (typeof owners)[number]) => number | undefined;
    },
  ) => [
    { key: "name", head, rowHead: true, cell: nameIt },
    ...owners.map((owner) => ({
      key: owner,
      head: ownerWords[owner](),
      numeric: true,
      cell: (row: Row) =>
        number(count.of(row, owner), { ...part(row), owner }, `${nameIt(row)}, ${ownerWords[owner]()}`),
    })),
    {
      key: "all",
      head: m.alignment_flow_all(),
      numeric: true,
      cell: (row: Row) => number(count.all(row), part(row), nameIt(row)),
    },
  ];
  return (
    <details className="more no-print">
      <summary>{m.alignment_as_table()}</summary>
      <div className="stack over">
        <DataTable
          caption={m.alignment_flow_from()}
          showCaption
          rows={flow.rows}
          rowKey={({ row }) => row}
          columns={columns<Flow["rows"][number]>(
            m.alignment_ambition(),
            ({ row }) => rowName(row, nameOf(names, row)),
            ({ row }) => ({ row }),
            {
              all: ({ questions }) => questions,
              of: ({ row }, owner) =>
                flow.fromRows.find((one) => one.row === row && one.owner === owner)?.questions,
            },
          )}
        />
        <DataTable
          caption={m.alignment_flow_to()}
          showCaption
          rows={flow.forms}
          rowKey={({ form }) => form}
          columns={columns<Flow["forms"][number]>(
            m.alignment_flow_form(),
            ({ form }) => formWords[form](),
            ({ form }) => ({ form }),
            {
              all: ({ questions }) => questions,
              of: ({ form }, owner) =>
                flow.toForms.find((one) => one.form === form && one.owner === owner)?.questions,
            },
          )}
        />
      </div>
    </details>
  );
}
