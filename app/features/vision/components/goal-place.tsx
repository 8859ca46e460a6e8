import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay } from "#app/ui/dates.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import { goalStateWords } from "./words.ts";

type Made = { id: number; title: string };

type GoalPlaceProps = {
  goal: { id: number; routine: string | null; mayChange: boolean };
  products: readonly Made[];
  /** She works at a school where it may be made for. */
  mayMake: boolean;
};

/** Where an open goal has got a place for good: a routine, or something that was made for it. */
export function GoalPlace({ goal, products, mayMake }: GoalPlaceProps) {
  return (
    <Sheet title={m.vision_goal_place()}>
      <div className="stack near">
        {!goal.routine && products.length === 0 && <p className="soft">{m.vision_goal_place_none()}</p>}
        {goal.routine && <p>{goal.routine}</p>}
        <MadeForIt products={products} />
        {(goal.mayChange || mayMake) && (
          <p className="meta no-print">
            {goal.mayChange && !goal.routine && (
              <Link to={`${paths.editGoal(goal.id)}#field-routine`}>{m.vision_goal_place_routine()}</Link>
            )}
            {mayMake && <Link to={paths.newProduct({ goal: goal.id })}>{m.vision_goal_place_product()}</Link>}
          </p>
        )}
      </div>
    </Sheet>
  );
}

type GoalToldProps = {
  goal: {
    openedOn: string;
    closedOn: string | null;
    state: keyof typeof goalStateWords;
    conclusion: string | null;
    routine: string | null;
  };
  products: readonly Made[];
  /** The stories that tell it too, and the form to add to it. */
  children?: ReactNode;
};

/** The end of a goal, told: what came of it in its leader's words, where it lives on, and who tells it too. */
export function GoalTold({ goal, products, children }: GoalToldProps) {
  const { openedOn, closedOn, state, conclusion, routine } = goal;
  return (
    <Sheet title={m.vision_goal_told()} tone="accent">
      <div className="stack near">
        {conclusion && <Words>{conclusion}</Words>}
        {routine && (
          <p>
            {m.vision_goal_lives_on()} {routine}
          </p>
        )}
        <MadeForIt products={products} />
        {closedOn && (
          <p className="faint">
            {m.vision_goal_told_days({
              from: showDay(openedOn),
              to: showDay(closedOn),
              state: goalStateWords[state](),
            })}
          </p>
        )}
        {children}
      </div>
    </Sheet>
  );
}

function MadeForIt({ products }: { products: readonly Made[] }) {
  if (products.length === 0) return null;
  return (
    <p>
      {m.vision_goal_made()}{" "}
      {products.map((product, place) => (
        <span key={product.id}>
          {place > 0 && ", "}
          <Link to={paths.product(product.id)}>{product.title}</Link>
        </span>
      ))}
    </p>
  );
}
