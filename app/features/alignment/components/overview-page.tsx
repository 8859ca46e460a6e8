import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { groupWords } from "#app/features/people/components/words.ts";
import { schoolYearName } from "#app/lib/school-year.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import type { Drawn } from "../flow.ts";
import type { Overview } from "../overview.ts";
import { filtersOf, ownerWords } from "./alignment-words.ts";
import { FlowSheet } from "./flow-sheet.tsx";
import { Definitions } from "./definitions.tsx";
import { OverviewFilter } from "./overview-filter.tsx";
import { OverviewMatrix } from "./overview-matrix.tsx";
import { OverviewOpening } from "./overview-opening.tsx";
import type { Said } from "./said.ts";
import { SpentSheet } from "./spent-sheet.tsx";
import { YearsSheet } from "./years-sheet.tsx";

type OverviewPageProps = {
  overview: Overview;
  thisYear: number;
  /** Also reads the totals of HR and board. */
  snapshots: boolean;
  drawn: Drawn | null;
  said: Said;
  children: ReactNode;
};

/** Vision and learning of a school: where learning carries the vision, what is done for it and how it went. */
export function OverviewPage({ overview, thisYear, snapshots, drawn, said, children }: OverviewPageProps) {
  const { asked, school, places, teams } = overview;
  const of = [
    school.name,
    schoolYearName(asked.year),
    teams.find(({ key }) => key === asked.team)?.name,
    asked.owner && ownerWords[asked.owner](),
    asked.group && groupWords[asked.group](),
  ];
  return (
    <>
      <PageHead
        over={of.filter(Boolean).join(", ")}
        title={m.alignment_title()}
        actions={
          <span className="acts no-print">
            {snapshots && !asked.beamer && (
              <Link to={`${paths.alignment()}?totals=1`}>{m.alignment_totals_link()}</Link>
            )}
            <Link to={paths.alignment({ ...filtersOf(asked), beamer: asked.beamer ? undefined : 1 })}>
              {asked.beamer ? m.alignment_beamer_close() : m.alignment_beamer_open()}
            </Link>
          </span>
        }
      />
      <OverviewOpening pieces={said.opening} />
      <div className="stack">
        {!asked.beamer && (
          <OverviewFilter key={JSON.stringify(asked)} {...{ asked, thisYear, places, teams }} />
        )}
        {children}
        <OverviewMatrix {...overview} said={said} />
        <FlowSheet {...overview} drawn={drawn} said={said} />
        <SpentSheet {...overview} how={said.spent} />
        <YearsSheet {...overview} how={said.years} />
        <details className="more">
          <summary>{m.alignment_define_title()}</summary>
          <div className="over">
            <Definitions defined={said.defined} />
          </div>
        </details>
      </div>
    </>
  );
}
