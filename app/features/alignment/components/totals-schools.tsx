import { Link } from "@remix-run/react";
import { SnapshotNumber } from "#app/features/snapshots/components/snapshot-number.tsx";
import { numberAt, type Measure } from "#app/features/snapshots/model.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { AmbitionName } from "#app/ui/ambition-name.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { DataTable, type Column } from "#app/ui/table.tsx";
import type { Totals } from "../model.ts";
import { definitionOf } from "./definition-of.ts";

type SchoolTotalsProps = Pick<Totals, "schools" | "ambitions"> & { takenOn: string; how: string };
type School = Totals["schools"][number];

/** All schools against the ambitions of the board: the numbers of each school by itself, beside each other. */
export function SchoolTotals({ schools, ambitions, takenOn, how }: SchoolTotalsProps) {
  if (schools.length === 0) return null;
  const column = (measure: Measure, subject: string, label: string, head: Column<School>["head"]) => ({
    key: `${measure}-${subject}`,
    head,
    label,
    numeric: true,
    cell: (school: School) => (
      <SnapshotNumber
        number={numberAt(school.numbers, { measure, subject })}
        takenOn={takenOn}
        definition={definitionOf[measure]}
        of={`${label}, ${school.name}`}
        short
      />
    ),
  });
  return (
    <Sheet title={m.alignment_totals_schools()} className="breaks">
      <div className="wide" role="region" aria-label={m.ui_table_scroll()} tabIndex={0}>
        <DataTable
          dense
          caption={m.alignment_totals_schools()}
          rows={schools}
          rowKey={({ id }) => id}
          columns={[
            {
              key: "school",
              head: m.alignment_totals_school(),
              rowHead: true,
              cell: ({ id, name }) => <Link to={`${paths.alignment({ school: id })}&totals=1`}>{name}</Link>,
            },
            ...ambitions.map(({ subject, title, slot, past }) =>
              column("question", subject, title, <AmbitionName slot={slot} title={title} past={past} />),
            ),
            column("question", "goal", m.alignment_goal_row(), m.alignment_goal_row()),
            column("question", "apart", m.alignment_apart(), m.alignment_apart()),
            column("activity", "", m.alignment_list_activities(), m.alignment_list_activities()),
          ]}
        />
      </div>
      <p className="faint over">{how}</p>
    </Sheet>
  );
}
