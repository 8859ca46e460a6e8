import { Link } from "@remix-run/react";
import { AgreementCard } from "#app/features/agreements/components/agreement-card.tsx";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay } from "#app/ui/dates.ts";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import type { GoalBearing, HandoverOnPage, PassedLine } from "../list-model.ts";
import { RolesHeld } from "./handover-sheet.tsx";
import { actPage, lineText, partPage } from "./list-words.ts";
import { MarkLine } from "./mark-line.tsx";

type LinesProps = { personId: number; lines: readonly PassedLine[]; mayMarkDone: boolean };

/** Line by line what she ticked, for who reads it: to whom, whether it is done, and where its own change is made. */
export function PassedLines({ personId, lines, mayMarkDone }: LinesProps) {
  return (
    <ul className="rows">
      {lines.map((line) => {
        const act = actPage(line);
        return (
          <li key={line.id} className="stack tight">
            <Words>{lineText(line)}</Words>
            <div className="meta">
              {line.to && <span>{m.handover_to_name({ name: line.to.name })}</span>}
              {line.doneOn && <span>{m.handover_done_on({ day: showDay(line.doneOn, "long") })}</span>}
              {act && <Link to={act.to}>{act.words}</Link>}
              {mayMarkDone && <MarkLine personId={personId} line={line} />}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** What is open between her and her gesprekspartner, and the roles she holds. */
export function BetweenSheet({ handover, today }: { handover: HandoverOnPage; today: string }) {
  const { agreements, roles, givenName: name, personId, isOwn } = handover;
  if (isOwn || agreements.length + roles.length === 0) return null;
  return (
    <Sheet
      title={m.handover_between({ name })}
      seen={<SeenBy icon="users" text={m.handover_from_readers({ name })} />}
    >
      <RolesHeld roles={roles} name={name} />
      {agreements.map((one) => (
        <AgreementCard key={one.id} agreement={one} today={today} back={paths.personHandover(personId)} />
      ))}
    </Sheet>
  );
}

type GoalsProps = { goals: readonly GoalBearing[]; name: string; isOwn: boolean };

const partWords = (by: GoalBearing["parts"][number]["by"], isOwn: boolean, name: string) =>
  ({
    group: isOwn ? m.handover_goal_group_own() : m.handover_goal_group({ name }),
    role: isOwn ? m.handover_goal_role_own() : m.handover_goal_role({ name }),
    question: isOwn ? m.handover_goal_question_own() : m.handover_goal_question({ name }),
    activity: isOwn ? m.handover_goal_activity_own() : m.handover_goal_activity({ name }),
  })[by];

/** On which goals of the school her work bears, in sentences; only what the reader reads elsewhere too. */
export function GoalsSheet({ goals, name, isOwn }: GoalsProps) {
  if (goals.length === 0) return null;
  return (
    <Sheet title={isOwn ? m.handover_goals_own() : m.handover_goals({ name })}>
      <p className="soft">{m.handover_goals_says()}</p>
      <div className="rows">
        {goals.map((goal) => (
          <article key={goal.id} className="stack tight">
            <p className="strong">
              <Link to={paths.goal(goal.id)}>{goal.text}</Link>
            </p>
            <ul className="stack tight">
              {goal.parts.map(({ by, id, text }) => (
                <li key={`${by}-${id}`}>
                  {partWords(by, isOwn, name)} <Link to={partPage[by](id)}>{text}</Link>
                </li>
              ))}
            </ul>
          </article>
        ))}
      </div>
    </Sheet>
  );
}
