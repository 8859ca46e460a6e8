import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { m } from "#app/paraglide/messages.js";
import { Sheet } from "#app/ui/sheet.tsx";
import type { JobKind } from "../page.ts";

const words: Record<JobKind, () => string> = {
  compare: m.import_busy_compare,
  apply: m.import_busy_apply,
  undo: m.import_busy_undo,
};
const A_SECOND = 1_000;

/** How far it is; looked at again every second, by script or by the browser itself. */
export function Progress({ kind, done, of }: { kind: JobKind; done: number; of: number }) {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    const again = setTimeout(() => state === "idle" && revalidate(), A_SECOND);
    return () => clearTimeout(again);
  });
  const part = Math.min(done / Math.max(of, 1), 1);
  return (
    <Sheet className="measure">
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
      <div className="stack near">
        {/* Said aloud once, not with every step. */}
        <div role="status">
          <label htmlFor="import-progress" className="strong">
            {words[kind]()}
          </label>
        </div>
        <progress id="import-progress" className="w-full" value={part} max={1} />
        <p className="faint">
          {part < 1 ? m.import_busy_part({ percent: Math.floor(part * 100) }) : m.import_busy_last()}
        </p>
        <p className="soft">{m.import_busy_leave()}</p>
      </div>
    </Sheet>
  );
}
