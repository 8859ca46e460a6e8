import type { ReactNode } from "react";

export type AgendaPoint = { id: string | number; text: ReactNode; from?: ReactNode; actions?: ReactNode };

/** The points of a talk in their order, each with whose it is. */
export function AgendaList({ points }: { points: readonly AgendaPoint[] }) {
  return (
    <ol className="agenda">
      {points.map((point) => (
        <li key={point.id}>
          <div>
            <div>{point.text}</div>
            {point.from && <div className="faint">{point.from}</div>}
          </div>
          {point.actions && <div className="acts">{point.actions}</div>}
        </li>
      ))}
    </ol>
  );
}
