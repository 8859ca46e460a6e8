import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import type { ActivityRow } from "../model.ts";
import { ActivityList } from "./activity-list.tsx";
import { declinedInWords } from "./words.ts";

type ShownActivitiesProps = {
  running: readonly ActivityRow[];
  coming: readonly ActivityRow[];
  past: readonly ActivityRow[];
  me: number;
};

/** What others shared with the viewer; what has been is folded under it. */
export function ShownActivities({ running, coming, past, me }: ShownActivitiesProps) {
  if (running.length + coming.length + past.length === 0) return null;
  return (
    <Sheet title={m.activities_shown()}>
      <ActivityList activities={[...running, ...coming]} me={me} />
      {past.length > 0 && (
        <details className="more over">
          <summary>{m.activities_past_more()}</summary>
          <div className="over">
            <ActivityList activities={past} me={me} />
          </div>
        </details>
      )}
    </Sheet>
  );
}

type DeclinedListProps = { declined: readonly { id: number; by: string | null; on: string }[] };

/** What the viewer said no to, by who asked and when: the way back, and nothing of what it was. */
export function DeclinedList({ declined }: DeclinedListProps) {
  if (declined.length === 0) return null;
  return (
    <details className="more">
      <summary>{m.activities_said_no()}</summary>
      <ul className="stack tight over">
        {declined.map((one) => (
          <li key={one.id}>
            <Link to={paths.participation(one.id)}>{declinedInWords(one)}</Link>
          </li>
        ))}
      </ul>
    </details>
  );
}
