import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import type { PlanPage } from "../shown.ts";

/** The sheet on one A4, for the team and for the council; and the hours per person for who makes the work division. */
export function PaperLinks({
  team,
  year,
  agreed,
  changes,
  may,
}: Pick<PlanPage, "team" | "year" | "agreed" | "changes" | "may">) {
  const no = agreed[0]?.no;
  return (
    <Sheet title={m.plans_paper()}>
      <ul className="rows">
        <li>
          <Link to={paths.planPaper(team.id, { year })}>{m.plans_paper_team()}</Link>
        </li>
        <li>
          <Link to={paths.planPaper(team.id, { year, council: "yes" })}>{m.plans_paper_council()}</Link>
        </li>
        {may.exportHours && no !== undefined && (
          <li>
            <Link to={paths.planHours(team.id, { year, no })} reloadDocument>
              {m.plans_file_agreed({ no })}
            </Link>
          </li>
        )}
        {may.exportHours && (no === undefined || changes) && (
          <li>
            <Link to={paths.planHours(team.id, { year })} reloadDocument>
              {m.plans_file()}
            </Link>
          </li>
        )}
      </ul>
    </Sheet>
  );
}
