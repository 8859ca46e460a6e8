import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";

/** What a board does first, in order. */
export const FirstSteps = () => (
  <ol className="agenda">
    <li>{m.settings_step_school()}</li>
    <li>
      <Link to={paths.teams()}>{m.settings_step_teams()}</Link>
    </li>
    <li>
      <Link to={paths.people()}>{m.settings_step_people()}</Link>
    </li>
  </ol>
);
