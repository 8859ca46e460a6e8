import { m } from "#app/paraglide/messages.js";
import { Progress as Bar } from "#app/ui/progress.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

const words = { compare: m.import_busy_compare, apply: m.import_busy_apply, undo: m.import_busy_undo };

/** How far an import is. */
export function Progress({ kind, done, lines }: { kind: keyof typeof words; done: number; lines: number }) {
  const read = Math.min(done, lines);
  return (
    <Sheet className="measure">
      <div className="stack near">
        <Bar
          id="import-progress"
          label={words[kind]()}
          done={read}
          of={lines}
          words={m.import_busy_of({ done: read, lines })}
        />
        <p className="soft">{m.import_busy_leave()}</p>
      </div>
    </Sheet>
  );
}
