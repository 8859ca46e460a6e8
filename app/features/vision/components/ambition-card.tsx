import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Mark } from "#app/ui/mark.tsx";
import { Pill } from "#app/ui/pill.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import { LinksUpward, type ShownLinks } from "./links-upward.tsx";
import { GoalRow, type ShownGoal } from "./goal-row.tsx";

export type ShownAmbition = {
  lineageId: number;
  slot: number;
  title: string;
  meaning: string | null;
  text: string | null;
  focalPoint: boolean;
};

type AmbitionCardProps = {
  ambition: ShownAmbition;
  links?: ShownLinks;
  goals: readonly ShownGoal[];
  /** Where a goal under it is added, for who may. */
  addGoal?: string;
};

/** An ambition of the current vision with the goals that go with it. */
export function AmbitionCard({ ambition, links, goals, addGoal }: AmbitionCardProps) {
  return (
    <Sheet
      as="article"
      level={3}
      title={
        <span className="title">
          <Mark slot={ambition.slot} /> {ambition.title}
        </span>
      }
      action={
        <>
          {ambition.focalPoint && <Pill icon="flag">{m.vision_focal_point()}</Pill>}
          <Link
            to={paths.ambition(ambition.lineageId)}
            aria-label={`${m.vision_whole_story()}: ${ambition.title}`}
          >
            {m.vision_whole_story()}
          </Link>
        </>
      }
    >
      <div className="stack near">
        {ambition.meaning && <Words>{ambition.meaning}</Words>}
        {ambition.text && <p className="soft measure whitespace-pre-line">{ambition.text}</p>}
        <LinksUpward links={links} />
        {goals.length > 0 && (
          <div>
            <h4 className="faint">{m.vision_goals()}</h4>
            <ul className="rows over">
              {goals.map((goal) => (
                <GoalRow key={goal.id} goal={goal} />
              ))}
            </ul>
          </div>
        )}
        {addGoal && (
          <p className="meta">
            <Link to={addGoal} aria-label={`${m.vision_goal_add()}: ${ambition.title}`}>
              {m.vision_goal_add()}
            </Link>
          </p>
        )}
      </div>
    </Sheet>
  );
}
