import { Link } from "@remix-run/react";
import { SeenByItem } from "#app/features/items/components/seen-by-item.tsx";
import type { Audience, Owner } from "#app/features/items/model.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay } from "#app/ui/dates.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import { Timeline } from "#app/ui/timeline.tsx";

type Activity = {
  id: number;
  title: string;
  state: string;
  startsOn: string | null;
  owner: Owner;
  audiences: readonly Audience[];
};
type ActivitiesSheetProps = {
  questionId: number;
  activities: readonly Activity[];
  me: number;
  mayAdd: boolean;
};

/** What was done for a question and what is still to come, in the order of their days. Others see the card only when there is something on it for them. */
export function ActivitiesSheet({ questionId, activities, me, mayAdd }: ActivitiesSheetProps) {
  if (!mayAdd && activities.length === 0) return null;
  const add = mayAdd && (
    <Link to={paths.newActivity({ question: questionId })}>{m.questions_activities_add()}</Link>
  );
  return (
    <Sheet title={m.questions_activities()} action={add}>
      {activities.length === 0 && <p className="soft">{m.questions_activities_none()}</p>}
      {activities.length > 0 && (
        <Timeline
          entries={inOrder(activities).map(({ id, title, state, startsOn, owner, audiences }) => ({
            id,
            title: <Link to={paths.activity(id)}>{title}</Link>,
            planned: state !== "done" && state !== "running",
            meta: (
              <>
                {startsOn && <span>{showDay(startsOn)}</span>}
                <SeenByItem audiences={audiences} owner={owner} me={me} />
              </>
            ),
          }))}
        />
      )}
    </Sheet>
  );
}

// What has no day yet is still to come: last.
const inOrder = (activities: readonly Activity[]) =>
  activities.toSorted((a, b) => (a.startsOn ?? "9999").localeCompare(b.startsOn ?? "9999") || a.id - b.id);
