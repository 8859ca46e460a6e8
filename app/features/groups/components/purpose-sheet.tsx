import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { AmbitionName } from "#app/ui/ambition-name.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import type { Room } from "../room.ts";

type PurposeSheetProps = { teamId: number; purpose: Room["purpose"]; maySet: boolean };

/** The ambitions and goals a team is there for; of a closed goal that it is closed. */
export function PurposeSheet({ teamId, purpose: { ambitions, goals }, maySet }: PurposeSheetProps) {
  const link = maySet && (
    <Link to={paths.teamPurpose(teamId)}>
      {ambitions.length + goals.length > 0 ? m.groups_purpose_change() : m.groups_purpose_choose()}
    </Link>
  );
  if (ambitions.length + goals.length === 0) return link ? <p>{link}</p> : null;
  return (
    <Sheet title={m.groups_purpose()} action={link}>
      <div className="stack near">
        {ambitions.map((ambition) => (
          <p key={ambition.id}>
            <Link to={paths.ambition(ambition.id)} className="plain">
              <AmbitionName slot={ambition.slot} title={ambition.title} />
            </Link>
          </p>
        ))}
        {goals.map((goal) => (
          <div key={goal.id}>
            <Words as="div" size="less">
              <Link to={paths.goal(goal.id)} className="plain">
                {goal.text}
              </Link>
            </Words>
            {goal.state !== "open" && <span className="faint">{m.groups_goal_closed()}</span>}
          </div>
        ))}
      </div>
    </Sheet>
  );
}
