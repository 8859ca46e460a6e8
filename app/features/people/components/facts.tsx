import type { ReactNode } from "react";

/** Facts with their names in front; what is not known or not there is left out. */
export function Facts({ facts }: { facts: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="grid grid-cols-[minmax(7rem,auto)_minmax(0,1fr)] gap-x-6 gap-y-2">
      {facts
        .filter(([, value]) => value !== null && value !== undefined && value !== false && value !== "")
        .map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="faint">{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
