import { Link } from "@remix-run/react";
import type { ActivityRow } from "#app/features/activities/model.ts";
import { SeenByItem } from "#app/features/items/components/seen-by-item.tsx";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay, showEuros, showHours } from "#app/ui/dates.ts";
import type { Amounts } from "../model.ts";

type Line = ActivityRow & { spent?: Amounts | null };

/** Activities under one another: what, when, who reads it, and what it took where that is what the list is about. */
export function ActivityLines({ activities, me }: { activities: readonly Line[]; me: number }) {
  return (
    <div className="rows">
      {activities.map((activity) => (
        <article key={activity.id} className="stack tight">
          <div className="strong">
            <Link to={paths.activity(activity.id)} className="plain">
              {activity.title}
            </Link>
          </div>
          <div className="meta">
            {activity.startsOn && <time dateTime={activity.startsOn}>{showDay(activity.startsOn)}</time>}
            {activity.spent && (
              <span>{`${showHours(activity.spent.minutes)}, ${showEuros(activity.spent.cents)}`}</span>
            )}
            {activity.state === "idea" && <span>{m.alignment_activity_idea()}</span>}
            <SeenByItem audiences={activity.audiences} owner={activity.owner} me={me} />
          </div>
        </article>
      ))}
    </div>
  );
}
