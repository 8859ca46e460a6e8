import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { AmbitionName } from "#app/ui/ambition-name.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import { leaderPartWords } from "./words.ts";
import type { ShownGoal } from "./goal-row.tsx";

type Kin = { id: number; text: string };

type GoalDetailsProps = {
  goal: ShownGoal & {
    lineageId: number | null;
    slot: number | null;
    ambitionTitle: string | null;
    tookPart: string | null;
  };
  parent?: Kin;
  parts: readonly Kin[];
};

/** What there is to say about a goal itself, beside its end and its place; nothing is asked where nothing was written. */
export function GoalDetails({ goal, parent, parts }: GoalDetailsProps) {
  const { lineageId, howWeNotice, leaderPart, leaderWords, tookPart } = goal;
  const written = [lineageId, howWeNotice, leaderPart, leaderWords, tookPart, parent].some(Boolean);
  if (!written && parts.length === 0) return null;
  return (
    <Sheet>
      <dl className="stack near">
        {goal.lineageId && goal.slot && goal.ambitionTitle && (
          <Plain term={m.vision_goal_ambition()}>
            <AmbitionName slot={goal.slot} title={goal.ambitionTitle} to={paths.ambition(goal.lineageId)} />
          </Plain>
        )}
        {goal.howWeNotice && <Piece term={m.vision_notice_by()}>{goal.howWeNotice}</Piece>}
        {(goal.leaderPart || goal.leaderWords) && (
          <Plain term={m.vision_leader_part()}>
            {goal.leaderPart && <span>{leaderPartWords[goal.leaderPart]()}</span>}
            {goal.leaderWords && <Words size="less">{goal.leaderWords}</Words>}
          </Plain>
        )}
        {goal.tookPart && <Plain term={m.vision_took_part_term()}>{goal.tookPart}</Plain>}
        {parent && (
          <Plain term={m.vision_goal_part_of()}>
            <Link to={paths.goal(parent.id)}>{parent.text}</Link>
          </Plain>
        )}
        {parts.length > 0 && (
          <Plain term={m.vision_goal_parts()}>
            <ul>
              {parts.map((part) => (
                <li key={part.id}>
                  <Link to={paths.goal(part.id)}>{part.text}</Link>
                </li>
              ))}
            </ul>
          </Plain>
        )}
      </dl>
    </Sheet>
  );
}

type AddPartProps = { goal: { id: number; lineageId: number | null; schoolId: number | null } };

export function AddPart({ goal: { id, lineageId, schoolId } }: AddPartProps) {
  const to = paths.newGoal({ parent: id, lineage: lineageId ?? "", school: schoolId ?? "board" });
  return (
    <ButtonLink variant="quiet" icon="plus" to={to}>
      {m.vision_goal_part_add()}
    </ButtonLink>
  );
}

function Plain({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <dt className="faint">{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const Piece = ({ term, children }: { term: string; children: string }) => (
  <Plain term={term}>
    <Words size="less">{children}</Words>
  </Plain>
);
