import { Link } from "@remix-run/react";
import { fullName, type NameParts } from "#app/lib/name.ts";
import { dayOf } from "#app/lib/amsterdam.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay } from "#app/ui/dates.ts";
import { Sheet } from "#app/ui/sheet.tsx";

type Talk = NameParts & {
  employmentId: number;
  last?: { heldOn: string | null };
  next?: { scheduledAt: number | null };
};

/** When each last talked and will talk again: dates only, for who leads the team. */
export function TeamTalks({ teamId, talks }: { teamId: number; talks: readonly Talk[] }) {
  return (
    <Sheet
      title={m.teams_talks()}
      action={<Link to={paths.teamConversations(teamId)}>{m.teams_talks_all()}</Link>}
    >
      <ul className="stack tight">
        {talks.map((talk) => (
          <li key={talk.employmentId}>
            {fullName(talk)} <span className="faint">{talkText(talk)}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function talkText({ last, next }: Talk) {
  const held = last?.heldOn ? m.teams_talks_last_on({ day: showDay(last.heldOn) }) : null;
  if (!next) return held ?? m.teams_talks_none();
  const planned =
    next.scheduledAt === null
      ? m.teams_talks_to_plan()
      : m.teams_talks_next_on({ day: showDay(dayOf(next.scheduledAt)) });
  return held ? `${held}, ${planned}` : planned;
}
