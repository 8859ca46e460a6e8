import { functionGroups } from "#app/features/people/model.ts";
import { groupWords } from "#app/features/people/components/words.ts";
import { SnapshotNumber } from "#app/features/snapshots/components/snapshot-number.tsx";
import { numberAt, type Measure } from "#app/features/snapshots/model.ts";
import { valueKinds } from "#app/features/value/model.ts";
import { valueWords } from "#app/features/value/components/words.ts";
import { m } from "#app/paraglide/messages.js";
import { AmbitionName } from "#app/ui/ambition-name.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { DataTable, type Column } from "#app/ui/table.tsx";
import { paths } from "#app/paths.ts";
import type { Totals } from "../model.ts";
import { NoContent } from "./no-content.tsx";
import { SchoolTotals } from "./totals-schools.tsx";
import { TotalsFilter } from "./totals-filter.tsx";
import { definitionOf } from "./definition-of.ts";
import { Definitions } from "./definitions.tsx";
import type { SaidOfTotals } from "./said.ts";

/** What HR and board see of vision and learning: numbers of a day, of at least so many people, each with what it counts. */
export function TotalsPage({ totals, said }: { totals: Totals; said: SaidOfTotals }) {
  const { takenOn } = totals;
  return (
    <div className="stack">
      {totals.places.length > 1 && <TotalsFilter {...totals} />}
      {takenOn === null ? (
        <NoContent said={said.nothing} />
      ) : (
        <>
          <p className="lead">{said.lead}</p>
          <SchoolTotals {...totals} takenOn={takenOn} how={said.schools} />
          <AmbitionTotals {...totals} takenOn={takenOn} />
          <OtherTotals {...totals} takenOn={takenOn} note={said.values} />
          <Sheet title={m.alignment_define_title()} tone="sunk">
            <Definitions defined={said.defined} />
          </Sheet>
        </>
      )}
    </div>
  );
}

type Part = Pick<Totals, "numbers" | "rows"> & { takenOn: string };
type Row = Totals["rows"][number];

function AmbitionTotals({ numbers, rows, takenOn }: Part) {
  const nameOf = ({ subject, title }: Row) =>
    title ?? (subject === "apart" ? m.alignment_apart() : m.alignment_goal_row());
  const column = (
    key: string,
    head: string,
    measure: Measure,
    cut: { side?: string; functionGroup?: string } = {},
  ): Column<Row> => ({
    key,
    head,
    numeric: true,
    cell: (row) => (
      <SnapshotNumber
        number={numberAt(numbers, { measure, subject: row.subject, ...cut })}
        takenOn={takenOn}
        definition={definitionOf[cut.side === "rubs" ? "rubs" : measure]}
        of={`${head}, ${nameOf(row)}`}
      />
    ),
  });
  return (
    <Sheet title={m.alignment_totals_questions()}>
      <DataTable
        caption={m.alignment_totals_questions()}
        rows={rows}
        rowKey={(row) => row.subject}
        columns={[
          {
            key: "ambition",
            head: m.alignment_ambition(),
            rowHead: true,
            cell: (row) =>
              row.title !== null && row.slot !== null ? (
                <AmbitionName
                  slot={row.slot}
                  title={row.title}
                  past={row.past}
                  to={paths.ambition(row.subject)}
                />
              ) : (
                nameOf(row)
              ),
          },
          column("all", m.alignment_totals_people(), "question"),
          column("rubs", m.alignment_totals_rubs(), "question", { side: "rubs" }),
          ...functionGroups.map((group) =>
            column(group, groupWords[group](), "question", { functionGroup: group }),
          ),
          column("team", m.alignment_totals_teams(), "team_question"),
        ]}
      />
    </Sheet>
  );
}

type Line = { measure: Measure; ofTeams?: Measure; subject: string; name: string };

function OtherTotals({ numbers, takenOn, note }: Part & { note: string }) {
  const lines: Line[] = [
    { measure: "activity", ofTeams: "team_activity", subject: "", name: m.alignment_list_activities() },
    ...valueKinds.map((kind): Line => ({
      measure: "value",
      ofTeams: "team_value",
      subject: kind,
      name: valueWords[kind](),
    })),
    { measure: "story", subject: "", name: m.alignment_totals_stories() },
  ];
  const at = (line: Line, measure: Measure | undefined, head: string, functionGroup = "") =>
    measure && (
      <SnapshotNumber
        number={numberAt(numbers, { measure, subject: line.subject, functionGroup })}
        takenOn={takenOn}
        definition={definitionOf[measure]}
        of={`${head}, ${line.name}`}
      />
    );
  return (
    <Sheet title={m.alignment_totals_rest()}>
      <DataTable
        caption={m.alignment_totals_rest()}
        rows={lines}
        rowKey={({ measure, subject }) => `${measure}-${subject}`}
        columns={[
          { key: "name", head: m.alignment_totals_what(), rowHead: true, cell: (line) => line.name },
          {
            key: "all",
            head: m.alignment_totals_people(),
            numeric: true,
            cell: (line) => at(line, line.measure, m.alignment_totals_people()),
          },
          ...functionGroups.map((group) => ({
            key: group,
            head: groupWords[group](),
            numeric: true,
            cell: (line: Line) => at(line, line.measure, groupWords[group](), group),
          })),
          {
            key: "team",
            head: m.alignment_totals_teams(),
            numeric: true,
            cell: (line) => at(line, line.ofTeams, m.alignment_totals_teams()),
          },
        ]}
      />
      <p className="faint over">{note}</p>
    </Sheet>
  );
}
