import type { ReactNode } from "react";
import { GoalRow, type ShownGoal } from "#app/features/vision/components/goal-row.tsx";
import { m } from "#app/paraglide/messages.js";
import { showDay } from "#app/ui/dates.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";

type Wording = {
  id: number;
  title: string;
  meaning: string | null;
  text: string | null;
  no: number;
  adoptedOn: string | null;
};

type AmbitionWordsProps = { wordings: readonly Wording[]; open: boolean; children?: ReactNode };

/** An ambition in its words of now, and folded under them as it was worded earlier. */
export function AmbitionWords({ wordings, open, children }: AmbitionWordsProps) {
  const [newest, ...earlier] = wordings;
  if (!newest) return null;
  return (
    <Sheet>
      <div className="stack near">
        {!open && <p className="soft">{m.alignment_story_past()}</p>}
        {newest.meaning && <Words>{newest.meaning}</Words>}
        {newest.text && <p className="soft measure whitespace-pre-line">{newest.text}</p>}
        {children}
        <p className="faint">{versionOf(newest)}</p>
        {earlier.length > 0 && (
          <details className="more">
            <summary>{m.alignment_story_wordings()}</summary>
            <div className="rows over">
              {earlier.map((wording) => (
                <div key={wording.id}>
                  <Words size="less">{[wording.title, wording.meaning].filter(Boolean).join(": ")}</Words>
                  <p className="faint">{versionOf(wording)}</p>
                </div>
              ))}
            </div>
          </details>
        )}
      </div>
    </Sheet>
  );
}

const versionOf = ({ no, adoptedOn }: Wording) =>
  m.alignment_story_wording_of({ no, day: adoptedOn ? showDay(adoptedOn) : "" });

/** The goals under an ambition, open ones first. */
export function AmbitionGoals({ goals }: { goals: readonly ShownGoal[] }) {
  return (
    <Sheet title={m.alignment_story_goals()}>
      {goals.length === 0 ? (
        <p className="soft">{m.alignment_story_goals_none()}</p>
      ) : (
        <ul className="rows">
          {goals.map((goal) => (
            <GoalRow key={goal.id} goal={goal} />
          ))}
        </ul>
      )}
    </Sheet>
  );
}
