import { Link } from "@remix-run/react";
import { SeenByItem } from "#app/features/items/components/seen-by-item.tsx";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Pill } from "#app/ui/pill.tsx";
import type { ActivityRow } from "../model.ts";
import { daysInWords, kindWords, stateWords } from "./words.ts";
import { AnswerForm } from "./answer-form.tsx";

type ActivityListProps = {
  activities: readonly ActivityRow[];
  me: number;
  /** Each waits for an answer of the viewer. */
  asking?: boolean;
};

/** Activities under one another: what, when, how it stands and who reads it. */
export function ActivityList({ activities, me, asking }: ActivityListProps) {
  return (
    <div className="rows">
      {activities.map((activity) => (
        <article key={activity.id} className="stack tight">
          <p className="strong">
            <Link to={paths.activity(activity.id)} className="plain">
              {activity.title}
            </Link>
          </p>
          <ActivityMeta activity={activity} me={me} />
          {asking && <AnswerForm activityId={activity.id} title={activity.title} />}
        </article>
      ))}
    </div>
  );
}

function ActivityMeta({ activity, me }: { activity: ActivityRow; me: number }) {
  const { kind, state, startsOn, endsOn, owner, audiences } = activity;
  const told = state === "idea" || state === "booked" || state === "cancelled";
  return (
    <div className="meta">
      <span>{kindWords[kind]()}</span>
      <span>{daysInWords(startsOn, endsOn) ?? (state === "planned" && m.activities_no_day())}</span>
      {activity.unplanned && <span className="faint">{m.activities_unplanned()}</span>}
      {told && <Pill>{stateWords[state]()}</Pill>}
      <SeenByItem audiences={audiences} owner={owner} me={me} />
    </div>
  );
}
