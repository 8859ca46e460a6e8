import { m } from "#app/paraglide/messages.js";
import { showDay } from "#app/ui/dates.ts";
import type { ShownGoal } from "./goal-row.tsx";
import { goalStateWords, termWords } from "./words.ts";

type GoalDaysProps = {
  goal: Pick<ShownGoal, "term" | "dueOn" | "state" | "closedOn"> & { openedOn: string };
};

/** A goal's term and its days, short, under its title. */
export function GoalDays({ goal }: GoalDaysProps) {
  return (
    <span className="meta">
      <span>{termWords[goal.term]()}</span>
      <span>{m.vision_goal_opened({ day: showDay(goal.openedOn) })}</span>
      {goal.state === "open" && goal.dueOn && <span>{m.vision_due({ day: showDay(goal.dueOn) })}</span>}
      {goal.closedOn && (
        <span>
          {m.vision_goal_closed_on({ state: goalStateWords[goal.state](), day: showDay(goal.closedOn) })}
        </span>
      )}
    </span>
  );
}
