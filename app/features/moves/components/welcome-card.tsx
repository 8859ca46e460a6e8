import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay } from "#app/ui/dates.ts";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { FormerTeams } from "./former-team.tsx";

type Welcome = {
  school: string;
  team: string | null;
  teamId: number | null;
  partner: string | null;
  sinceDay: string;
  moved: boolean;
};
type WelcomeCardProps = {
  welcome: Welcome | undefined;
  /** Teams she left that still read something of hers. */
  former: readonly { id: number; name: string }[];
};

/** The first weeks in a school or a team: who her gesprekspartner is, that what she writes is hers, and where to begin. */
export function WelcomeCard({ welcome, former }: WelcomeCardProps) {
  if (!welcome) return null;
  const { school, team, teamId, partner, moved } = welcome;
  const day = showDay(welcome.sinceDay);
  const title = moved && team ? m.moves_welcome_team({ team }) : m.moves_welcome({ school });
  return (
    <Sheet title={title} tone="accent" seen={<SeenBy icon="lock" text={m.items_seen_only_you()} />}>
      <div className="stack tight">
        <p>
          {team && teamId && (
            <>
              {m.moves_welcome_home({ day })} <Link to={paths.team(teamId)}>{team}</Link>.{" "}
            </>
          )}
          {partner ? m.moves_welcome_partner({ partner }) : m.moves_welcome_no_partner()}
        </p>
        {!moved && (
          <>
            <p>{m.moves_welcome_yours()}</p>
            <ul className="plain stack tight">
              <li>
                <Link to={paths.newQuestion()}>{m.moves_welcome_question()}</Link>
              </li>
              <li>
                <Link to={paths.vision()}>{m.moves_welcome_vision()}</Link>
              </li>
              <li>
                <Link to={paths.privacy()}>{m.moves_welcome_privacy()}</Link>
              </li>
            </ul>
          </>
        )}
        {former.length > 0 && <p>{m.moves_former_still()}</p>}
        <FormerTeams teams={former} />
      </div>
    </Sheet>
  );
}
