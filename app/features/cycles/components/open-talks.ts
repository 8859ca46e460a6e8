import { fullName } from "#app/lib/name.ts";
import { factOf } from "../model.ts";
import { factInWords, type ShownMoment, type TeamTalksProps } from "./team-talks.tsx";
import { kindWords } from "./words.ts";

type Team = { id: number; name: string } & Pick<TeamTalksProps, "members" | "talks">;

/** What is not held yet, by name of the person or the team, with where it is. */
export function openTalks(teams: readonly Team[], moments: readonly ShownMoment[]) {
  return teams.flatMap((team) =>
    team.talks
      .filter((talk) => factOf(talk.state) === "to_plan" || factOf(talk.state) === "planned")
      .map((talk) => {
        const member = team.members.find((one) => one.employmentId === talk.employmentId);
        const moment = moments.find((one) => one.id === talk.momentId);
        const who = member ? fullName(member) : team.name;
        return {
          key: String(talk.id),
          who,
          fact: [moment && kindWords[moment.kind](), factInWords(talk)].filter(Boolean).join(", "),
        };
      }),
  );
}
