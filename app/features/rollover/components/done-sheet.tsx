import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showMoment } from "#app/ui/dates.ts";
import { Sheet } from "#app/ui/sheet.tsx";

type Act = "cycle_made" | "cycle_closed" | "membership_extended" | "holding_extended";
type Line = { act: Act; objectId: number; about: string | null };
type Run = { id: number; doneAt: number; by: string; lines: readonly Line[] };

/** What was done for the new year, by whom and when: the summary after it, and later. */
export function DoneSheet({ runs }: { runs: readonly Run[] }) {
  if (runs.length === 0) return null;
  return (
    <Sheet title={m.rollover_done()} id="done">
      <ul className="rows">
        {runs.map((run) => (
          <li key={run.id}>
            <span className="strong">
              {m.rollover_done_by({ name: run.by, when: showMoment(run.doneAt) })}
            </span>
            <ul>
              {run.lines.map((line) => (
                <li key={`${line.act} ${line.objectId}`}>
                  <DoneLine {...line} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function DoneLine({ act, objectId, about }: Line) {
  switch (act) {
    case "cycle_made":
      return <Link to={paths.cycle(objectId)}>{m.rollover_line_made()}</Link>;
    case "cycle_closed":
      return <Link to={paths.cycle(objectId)}>{m.rollover_line_closed()}</Link>;
    case "membership_extended":
      return <span>{m.rollover_line_membership({ about: about ?? "" })}</span>;
    case "holding_extended":
      return <span>{m.rollover_line_holding({ about: about ?? "" })}</span>;
  }
}
