import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay } from "#app/ui/dates.ts";
import { Words } from "#app/ui/words.tsx";
import type { goalEnds, goalTerms, leaderParts } from "../model.ts";
import { goalStateWords, leaderPartWords, termWords } from "./words.ts";

export type ShownGoal = {
  id: number;
  text: string;
  term: (typeof goalTerms)[number];
  dueOn: string | null;
  state: "open" | (typeof goalEnds)[number];
  closedOn: string | null;
  teamName: string | null;
  howWeNotice: string | null;
  leaderPart: (typeof leaderParts)[number] | null;
  leaderWords: string | null;
};

/** A goal in a list: its words, when, how it will be noticed, and what its leader does herself. */
export function GoalRow({ goal }: { goal: ShownGoal }) {
  return (
    <li>
      <Words size="less">
        <Link to={paths.goal(goal.id)}>{goal.text}</Link>
      </Words>
      <div className="meta">
        <span>{termWords[goal.term]()}</span>
        {goal.state === "open" && goal.dueOn && <span>{m.vision_due({ day: showDay(goal.dueOn) })}</span>}
        {goal.closedOn && (
          <span>
            {m.vision_goal_closed_on({ state: goalStateWords[goal.state](), day: showDay(goal.closedOn) })}
          </span>
        )}
        {goal.teamName && <span>{m.vision_goal_of_team({ team: goal.teamName })}</span>}
      </div>
      {goal.state === "open" && <GoalAim goal={goal} />}
    </li>
  );
}

function GoalAim({ goal }: { goal: ShownGoal }) {
  if (!goal.howWeNotice && !goal.leaderPart && !goal.leaderWords) return null;
  return (
    <dl className="over grid gap-x-6 gap-y-2 sm:grid-cols-2">
      {goal.howWeNotice && (
        <div>
          <dt className="faint">{m.vision_notice_by()}</dt>
          <dd>{goal.howWeNotice}</dd>
        </div>
      )}
      {(goal.leaderPart || goal.leaderWords) && (
        <div>
          <dt className="faint">
            {m.vision_leader_part()}
            {goal.leaderPart && `: ${leaderPartWords[goal.leaderPart]()}`}
          </dt>
          {goal.leaderWords && (
            <dd>
              <Words size="least" as="span">
                {goal.leaderWords}
              </Words>
            </dd>
          )}
        </div>
      )}
    </dl>
  );
}
