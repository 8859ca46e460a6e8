import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { m } from "#app/paraglide/messages.js";
import { Sheet } from "#app/ui/sheet.tsx";

const words = { compare: m.import_busy_compare, apply: m.import_busy_apply, undo: m.import_busy_undo };
const A_SECOND = 1_000;

/** How far it is; looked at again every second, by script or by the browser itself. */
export function Progress({ kind, done, lines }: { kind: keyof typeof words; done: number; lines: number }) {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    const again = setTimeout(() => state === "idle" && revalidate(), A_SECOND);
    return () => clearTimeout(again);
  });
  return (
    <Sheet className="measure">
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
      <div className="stack near" role="status">
        <label htmlFor="import-progress" className="strong">
          {words[kind]()}
        </label>
        <progress
          id="import-progress"
          className="w-full"
          value={Math.min(done, lines)}
          max={Math.max(lines, 1)}
        />
        <p className="faint">{m.import_busy_of({ done: Math.min(done, lines), lines })}</p>
        <p className="soft">{m.import_busy_leave()}</p>
      </div>
    </Sheet>
  );
}
