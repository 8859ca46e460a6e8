import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

export type TimelineEntry = {
  id: string | number;
  title: ReactNode;
  meta?: ReactNode;
  body?: ReactNode;
  planned?: boolean;
};

/** What happened, one under the other along a line; what is only planned is drawn open. */
export function Timeline({ entries }: { entries: readonly TimelineEntry[] }) {
  return (
    <ol className="timeline">
      {entries.map((entry) => (
        <li key={entry.id} className={classNames(entry.planned && "planned")}>
          <div className="timeline-title">{entry.title}</div>
          {entry.meta && <div className="meta">{entry.meta}</div>}
          {entry.body}
        </li>
      ))}
    </ol>
  );
}
