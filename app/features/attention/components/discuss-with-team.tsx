import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import type { TalkForIt } from "./signal-steps.tsx";
import { OnTeamAgenda } from "./school-steps.tsx";

type DiscussProps = {
  goal: { id: number; text: string };
  with: { schoolId: number; teamId: number | null; talk: TalkForIt | null };
};

/** On the page of a goal, for who leads it: on the agenda of the team with one press, or a talk planned for it. */
export const DiscussWithTeam = ({ goal, with: place }: DiscussProps) => (
  <OnTeamAgenda
    signal={place}
    subject={{ goal: goal.id }}
    point={goal.text}
    step={m.attention_discuss()}
    about={goal.text}
    talk={place.talk}
    back={paths.goal(goal.id)}
  />
);
