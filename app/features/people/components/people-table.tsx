import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { listName, type NameParts } from "#app/lib/name.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay } from "#app/ui/dates.ts";
import { DataTable } from "#app/ui/table.tsx";
import { stateOn, type Period } from "../model.ts";

type Work = Period & { id: number; schoolName: string; functionName: string; homeTeamName: string | null };
type Row = NameParts & { id: number; work: readonly Work[] };

/** People by family name, each with where she works. */
export function PeopleTable({ people, today }: { people: readonly Row[]; today: string }) {
  return (
    <DataTable
      caption={m.people_list_caption()}
      rows={people}
      rowKey={(person) => person.id}
      columns={[
        {
          key: "name",
          head: m.people_name(),
          rowHead: true,
          cell: (person) => <Link to={paths.person(person.id)}>{listName(person)}</Link>,
        },
        {
          key: "work",
          head: m.people_function(),
          cell: (person) => (
            <EachWork work={person.work} show={(work) => <WorkLine work={work} today={today} />} />
          ),
        },
        {
          key: "team",
          head: m.people_home_team(),
          cell: (person) => <EachWork work={person.work} show={(work) => work.homeTeamName} />,
        },
      ]}
    />
  );
}

const EachWork = ({ work, show }: { work: readonly Work[]; show: (work: Work) => ReactNode }) => (
  <>
    {work.map((one) => (
      <div key={one.id}>{show(one)}</div>
    ))}
  </>
);

function WorkLine({ work, today }: { work: Work; today: string }) {
  const state = stateOn(work, today);
  return (
    <>
      {work.functionName}, {work.schoolName}{" "}
      {state === "ended" && <span className="faint">{m.people_left_on({ day: showDay(work.toDay!) })}</span>}
      {state === "upcoming" && (
        <span className="faint">{m.people_starts_on({ day: showDay(work.fromDay) })}</span>
      )}
    </>
  );
}
