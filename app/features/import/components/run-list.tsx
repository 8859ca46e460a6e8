import { Link } from "@remix-run/react";
import { fullName, type NameParts } from "#app/lib/name.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showMoment } from "#app/ui/dates.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { JobKind } from "../page.ts";

type Run = NameParts & {
  id: number;
  state: keyof typeof stateWords;
  /** What is being done with it now. */
  doing: JobKind | null;
  brokeOff: boolean;
  startedAt: number;
  fileNames: string[];
};

const stateWords = {
  mapping: m.import_state_mapping,
  reading: m.import_state_reading,
  ready: m.import_state_ready,
  applied: m.import_state_applied,
  undone: m.import_state_undone,
  failed: m.import_state_failed,
};

const doingWords = {
  compare: m.import_state_reading,
  apply: m.import_state_applying,
  undo: m.import_state_undoing,
};

function stateOf({ doing, brokeOff, state }: Run): string {
  if (doing) return doingWords[doing]();
  return brokeOff ? m.import_state_failed() : stateWords[state]();
}

/** What was brought in before: when, by whom, and what became of it. */
export function RunList({ runs }: { runs: readonly Run[] }) {
  return (
    <Sheet title={m.import_before()}>
      {runs.length === 0 ? (
        <EmptyState title={m.import_none()} text={m.import_none_text()} />
      ) : (
        <ul className="rows">
          {runs.map((run) => (
            <li key={run.id}>
              <Link to={paths.import(run.id)} className="strong">
                {run.fileNames.join(", ")}
              </Link>
              <div className="faint">
                {m.import_run_line({
                  moment: showMoment(run.startedAt),
                  name: fullName(run),
                  state: stateOf(run),
                })}
              </div>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}
