import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";

const A_SECOND = 1_000;

type ProgressProps = {
  id: string;
  /** What is being done. */
  label: string;
  done: number;
  of: number;
  /** The same in words. */
  words: string;
};

/** How far something long is; looked at again every second, by script or by the browser itself. */
export function Progress({ id, label, done, of, words }: ProgressProps) {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    const again = setTimeout(() => state === "idle" && revalidate(), A_SECOND);
    return () => clearTimeout(again);
  });
  return (
    <>
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
      <div className="stack near">
        {/* Said aloud once, not with every step. */}
        <div role="status">
          <label htmlFor={id} className="strong">
            {label}
          </label>
        </div>
        <progress id={id} className="w-full" value={done} max={Math.max(of, 1)} />
        <p className="faint">{words}</p>
      </div>
    </>
  );
}
