import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { GoalDays } from "./goal-days.tsx";
import type { ShownGoal } from "./goal-row.tsx";
import { goalOwnerWords } from "./words.ts";

type HeadedGoal = ShownGoal & { schoolId: number | null; schoolName: string | null; openedOn: string };

/** Whose goal it is, its words and its days. */
export const GoalHead = ({ goal, mayEnd }: { goal: HeadedGoal; mayEnd: boolean }) => (
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
        {mayEnd && (
          <ButtonLink variant="quiet" icon="pencil" to={paths.editGoal(goal.id)}>
            {m.vision_goal_edit()}
          </ButtonLink>
        )}
      </>
    }
  />
);
