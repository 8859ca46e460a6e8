import { Link } from "@remix-run/react";
import { fullName, type NameParts } from "#app/lib/name.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Pill } from "#app/ui/pill.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { TeamPart } from "../model.ts";
import { partWords } from "./words.ts";

type Member = NameParts & { personId: number; part: TeamPart; mandate: string | null };
type Leader = NameParts & { personId: number };

/** Who leads the team and who is in it, with what each does for it. */
export function MemberList({ leaders, members }: { leaders: readonly Leader[]; members: readonly Member[] }) {
  const leaderIds = leaders.map((leader) => leader.personId);
  const others = members.filter((member) => !leaderIds.includes(member.personId) || member.part !== "member");
  return (
    <Sheet title={m.teams_members()}>
      {leaders.length + others.length === 0 && <p className="soft">{m.teams_members_none()}</p>}
      <ul className="stack tight">
        {leaders.map((leader) => (
          <li key={`leader ${leader.personId}`} className="meta">
            <Link to={paths.person(leader.personId)}>{fullName(leader)}</Link>
            <Pill tone="accent">{m.teams_leads()}</Pill>
          </li>
        ))}
        {others.map((member) => (
          <li key={member.personId} className="meta">
            <Link to={paths.person(member.personId)}>{fullName(member)}</Link>
            {member.part !== "member" && <Pill>{partWords[member.part]()}</Pill>}
            {member.mandate && <span className="faint">{member.mandate}</span>}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
