import { Link } from "@remix-run/react";
import { fullName, type NameParts } from "#app/lib/name.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import type { TeamKind } from "../model.ts";

type ListedTeam = {
  id: number;
  name: string;
  kind: TeamKind;
  leaders: readonly (NameParts & { personId: number })[];
};

/** Teams under one heading, each with who leads it. */
export function TeamList({ title, teams }: { title: string; teams: readonly ListedTeam[] }) {
  return (
    <Sheet title={title}>
      <ul className="rows">
        {teams.map((team) => (
          <li key={team.id}>
            <Link to={paths.team(team.id)} className="strong">
              {team.name}
            </Link>
            <div className="faint">
              {team.leaders.length > 0 ? team.leaders.map(fullName).join(", ") : m.teams_no_leader()}
            </div>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
