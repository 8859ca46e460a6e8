import { Form } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { countFacts, planningFacts } from "../model.ts";
import { TeamTalks, type ShownMoment, type TeamTalksProps } from "./team-talks.tsx";
import { factWords } from "./words.ts";

export type TeamSheetProps = {
  cycleId: number;
  team: { id: number; name: string; started: boolean } & Pick<TeamTalksProps, "members" | "talks">;
  moments: readonly ShownMoment[];
  mayStart: boolean;
};

/** One team of a cycle: how many are where, and everyone by name. */
export function TeamSheet({ cycleId, team, moments, mayStart }: TeamSheetProps) {
  const counts = countFacts(team.talks);
  const shown = planningFacts.filter((fact) => counts[fact] > 0);
  return (
    <Sheet
      as="article"
      level={3}
      title={team.name}
      action={shown.map((fact) => (
        <span key={fact}>
          {counts[fact]} {factWords[fact]()}
        </span>
      ))}
    >
      <TeamTalks team={team.name} members={team.members} talks={team.talks} moments={moments} />
      {mayStart && hasMissing(team, moments) && (
        <Form method="post" action={paths.cycleStart(cycleId)} className="actions over">
          <input type="hidden" name="teamIds" value={team.id} />
          <Button variant="quiet" size="small" aria-label={`${m.cycles_add_missing()}: ${team.name}`}>
            {m.cycles_add_missing()}
          </Button>
        </Form>
      )}
    </Sheet>
  );
}

/** Whether starting again may make a conversation for the team or someone of it now. */
function hasMissing({ members, talks }: TeamSheetProps["team"], moments: readonly ShownMoment[]): boolean {
  const needed = moments.filter((moment) => moment.kind !== "team" && !moment.optIn);
  const teamTalkMissing = moments.some(
    (moment) =>
      moment.kind === "team" && !talks.some((talk) => talk.momentId === moment.id && talk.teamId !== null),
  );
  const has = (momentId: number, employmentId: number) =>
    talks.some((talk) => talk.momentId === momentId && talk.employmentId === employmentId);
  const personMissing = needed.some((moment) =>
    members.some(
      (member) => !member.paused && member.partnerId !== null && !has(moment.id, member.employmentId),
    ),
  );
  return teamTalkMissing || personMissing;
}
