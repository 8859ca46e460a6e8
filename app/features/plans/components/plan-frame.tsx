import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { titleOf } from "./words.ts";

type PlanFrameProps = {
  team: { id: number; name: string };
  year: number;
  title: string;
  lead?: string;
  children: ReactNode;
};

/** A page beside the sheet of a team: what it is about, and the way back. */
export const PlanFrame = ({ team, year, title, lead, children }: PlanFrameProps) => (
  <>
    <PageHead
      over={<Link to={paths.teamPlan(team.id, year)}>{titleOf(team.name, year)}</Link>}
      title={title}
      lead={lead}
    />
    <div className="stack measure">
      {children}
      <p>
        <Link to={paths.teamPlan(team.id, year)}>{m.plans_back()}</Link>
      </p>
    </div>
  </>
);
