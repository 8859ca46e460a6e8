import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";

/** The way from a team to its year on one sheet. */
export const PlanLink = ({ teamId }: { teamId: number }) => (
  <p>
    <Link to={paths.teamPlan(teamId)}>{m.plans_link()}</Link>
  </p>
);
