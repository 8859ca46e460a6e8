import type { ComponentProps, ReactNode } from "react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { GoalDays } from "./goal-days.tsx";
import { goalOwnerWords } from "./words.ts";

type GoalHeadProps = {
  goal: ComponentProps<typeof GoalDays>["goal"] &
    Parameters<typeof goalOwnerWords>[0] & {
      id: number;
      text: string;
      schoolId: number | null;
      mayChange: boolean;
    };
  /** What else is done with it from here. */
  children?: ReactNode;
};

/** Whose goal it is, its words and its days, with the way back and, while it is open, to change it. */
export function GoalHead({ goal, children }: GoalHeadProps) {
  return (
    <PageHead
      over={
        <span className="meta">
          {goalOwnerWords(goal)}
          <SeenBy icon="building-2" text={m.vision_seen_by_board()} />
        </span>
      }
      title={goal.text}
      ownWords
      lead={<GoalDays goal={goal} />}
      actions={
        <>
          <ButtonLink variant="plain" to={paths.vision(goal.schoolId ?? "board")}>
            {m.vision_goal_back()}
          </ButtonLink>
          {children}
          {goal.mayChange && goal.state === "open" && (
            <ButtonLink variant="quiet" icon="pencil" to={paths.editGoal(goal.id)}>
              {m.vision_goal_edit()}
            </ButtonLink>
          )}
        </>
      }
    />
  );
}
