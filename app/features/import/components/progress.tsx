import { m } from "#app/paraglide/messages.js";
import { Progress as Bar } from "#app/ui/progress.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { JobKind } from "../page.ts";

const words: Record<JobKind, () => string> = {
  compare: m.import_busy_compare,
  apply: m.import_busy_apply,
  undo: m.import_busy_undo,
};

/** How far an import is. */
export function Progress({ kind, done, of }: { kind: JobKind; done: number; of: number }) {
  const part = Math.min(done / Math.max(of, 1), 1);
  return (
    <Sheet className="measure">
      <div className="stack near">
        <Bar
          id="import-progress"
          label={words[kind]()}
          done={Math.min(done, of)}
          of={of}
          words={part < 1 ? m.import_busy_part({ percent: Math.floor(part * 100) }) : m.import_busy_last()}
        />
        <p className="soft">{m.import_busy_leave()}</p>
      </div>
    </Sheet>
  );
}
