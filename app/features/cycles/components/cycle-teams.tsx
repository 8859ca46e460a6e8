import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { LeftOver, type LeftOverProps } from "./left-over.tsx";
import { TeamSheet, type TeamSheetProps } from "./team-sheet.tsx";

type CycleTeamsProps = {
  cycle: LeftOverProps & { id: number; teams: readonly TeamSheetProps["team"][] };
  mayStart: boolean;
};

/** A cycle by team: those it began for with everyone in them, those it did not, and whom no team shows. */
export function CycleTeams({ cycle, mayStart }: CycleTeamsProps) {
  const { id, moments, gone, teamless } = cycle;
  const started = cycle.teams.filter((team) => team.started);
  const waiting = cycle.teams.filter((team) => !team.started);
  return (
    <section className="stack" aria-labelledby="cycle-teams">
      <div>
        <h2 id="cycle-teams">{m.cycles_started_teams()}</h2>
        <p className="soft">{m.cycles_facts()}</p>
      </div>
      {started.map((team) => (
        <TeamSheet key={team.id} cycleId={id} team={team} moments={moments} mayStart={mayStart} />
      ))}
      {waiting.length > 0 && (
        <Sheet level={3} title={m.cycles_team_not_started()}>
          <p>{waiting.map((team) => team.name).join(", ")}</p>
          {mayStart && (
            <div className="actions over">
              <ButtonLink variant={started.length === 0 ? "primary" : "quiet"} to={paths.cycleStart(id)}>
                {m.cycles_start_title()}
              </ButtonLink>
            </div>
          )}
        </Sheet>
      )}
      <LeftOver gone={gone} teamless={teamless} moments={moments} />
    </section>
  );
}
