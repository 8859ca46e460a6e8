import { Link } from "@remix-run/react";
import { fullName, type NameParts } from "#app/lib/name.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Pill } from "#app/ui/pill.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { Lead } from "../model.ts";
import type { Room } from "../room.ts";
import { LeadLine } from "./lead-line.tsx";
import { daysInWords } from "./words.ts";

type Leader = NameParts & { personId: number; fromDay: string };
type WhoIsInProps = Pick<Room, "members" | "comeFrom"> & {
  leaders: readonly Leader[];
  leads: readonly Lead[];
};

/** Who leads a team, who drives and facilitates it with what she may decide, and who else is in it; of a group, from which teams. */
export function WhoIsIn({ leaders, leads, members, comeFrom }: WhoIsInProps) {
  const named = new Set([...leaders, ...leads].map((one) => one.personId));
  const others = members.filter((one) => !named.has(one.personId));
  const first = leaders.length + leads.length > 0;
  return (
    <Sheet title={m.teams_members()}>
      <div className="stack near">
        {members.length === 0 && !first && <p className="soft">{m.teams_members_none()}</p>}
        {first && (
          <ul className="stack near">
            {leaders.map((leader) => (
              <li key={`leader ${leader.personId}`} className="meta">
                <Link to={paths.person(leader.personId)}>{fullName(leader)}</Link>
                <Pill tone="accent">{m.teams_leads()}</Pill>
                <span className="faint">{daysInWords({ fromDay: leader.fromDay, toDay: null })}</span>
              </li>
            ))}
            {leads.map((lead) => (
              <LeadLine key={`${lead.part} ${lead.personId}`} lead={lead} />
            ))}
          </ul>
        )}
        {comeFrom.length > 0 ? (
          comeFrom.map((team) => (
            <section key={team.id} className="stack tight">
              <h3 className="faint">
                {team.name === null ? m.groups_without_team() : m.groups_from_team({ team: team.name })}
              </h3>
              <p>
                {team.people.map((one, at) => (
                  <span key={one.id}>
                    {at > 0 && ", "}
                    <Link to={paths.person(one.id)}>{one.name}</Link>
                  </span>
                ))}
              </p>
            </section>
          ))
        ) : (
          <ul className="stack tight">
            {others.map((member) => (
              <li key={member.personId}>
                <Link to={paths.person(member.personId)}>{fullName(member)}</Link>
              </li>
            ))}
          </ul>
        )}
      </div>
    </Sheet>
  );
}
