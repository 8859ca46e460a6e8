import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Sheet } from "#app/ui/sheet.tsx";

/** The teams someone is in, each a link. */
export function TeamsSheet({ teams }: { teams: readonly { id: number; name: string }[] }) {
  return (
    <Sheet title={m.people_teams()}>
      {teams.length === 0 && <p className="soft">{m.people_no_teams()}</p>}
      <ul className="stack tight">
        {teams.map((team) => (
          <li key={team.id}>
            <Link to={paths.team(team.id)}>{team.name}</Link>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
