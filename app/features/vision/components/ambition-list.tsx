import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { goalsByAmbition } from "../model.ts";
import { AmbitionCard, type ShownAmbition } from "./ambition-card.tsx";
import type { ShownLinks } from "./links-upward.tsx";
import { GoalRow, type ShownGoal } from "./goal-row.tsx";

type Goal = ShownGoal & { lineageId: number | null };

type AmbitionListProps = {
  ambitions: readonly ShownAmbition[];
  goals: readonly Goal[];
  /** What ties them to the vision of the board, where something does. */
  links: readonly (ShownLinks & { lineageId: number })[];
  /** The place a goal can be added to by this viewer. */
  addGoal?: number | "board";
};

/** The ambitions with their open goals, then the goals that stand apart, then what was completed. */
export function AmbitionList({ ambitions, goals, links, addGoal }: AmbitionListProps) {
  const { under, apart } = goalsByAmbition(
    ambitions,
    goals.filter((goal) => goal.state === "open"),
  );
  const closed = goals.filter((goal) => goal.state !== "open");
  return (
    <section className="stack" aria-labelledby="vision-ambitions">
      <h2 id="vision-ambitions">{m.vision_ambitions()}</h2>
      {under.map(({ ambition, goals: own }) => (
        <AmbitionCard
          key={ambition.lineageId}
          ambition={ambition}
          links={links.find(({ lineageId }) => lineageId === ambition.lineageId)}
          goals={own}
          addGoal={addGoal ? paths.newGoal({ lineage: ambition.lineageId, school: addGoal }) : undefined}
        />
      ))}
      {apart.length > 0 && (
        <Sheet level={3} title={m.vision_goals_apart()}>
          <Goals goals={apart} />
        </Sheet>
      )}
      {closed.length > 0 && (
        <details className="more">
          <summary>{m.vision_goals_closed()}</summary>
          <div className="over">
            <Goals goals={closed} />
          </div>
        </details>
      )}
      {addGoal && (
        <div className="actions">
          <ButtonLink variant="quiet" icon="plus" to={paths.newGoal({ school: addGoal })}>
            {m.vision_goal_add()}
          </ButtonLink>
        </div>
      )}
    </section>
  );
}

const Goals = ({ goals }: { goals: readonly Goal[] }) => (
  <ul className="rows">
    {goals.map((goal) => (
      <GoalRow key={goal.id} goal={goal} />
    ))}
  </ul>
);
