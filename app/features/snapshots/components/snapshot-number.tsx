import { m } from "#app/paraglide/messages.js";
import { showDay } from "#app/ui/dates.ts";
import type { SnapshotNumber as Number } from "../model.ts";

type SnapshotNumberProps = {
  number: Number | undefined;
  takenOn: string;
  /** Where on the page it says what is counted: a number nobody may open as a list opens that. */
  definition: string;
  /** What it is a number of, for who hears it by itself. */
  of: string;
  /** A dash, in a table that says what it stands for. */
  short?: boolean;
};

/** A number as it was on the day of the snapshot, or that too few people are behind it. */
export function SnapshotNumber({ number, takenOn, definition, of, short }: SnapshotNumberProps) {
  if (!number) return null;
  if (!number.shown && short)
    return (
      <span className="faint">
        <span aria-hidden="true">–</span>
        <span className="unseen">{m.snapshots_too_few()}</span>
      </span>
    );
  if (!number.shown) return <span className="faint">{m.snapshots_too_few()}</span>;
  const { items, asOf } = number.shown;
  return (
    <>
      <a href={`#${definition}`} aria-label={`${items}: ${of}`}>
        {items}
      </a>
      {asOf !== takenOn && <span className="faint"> {m.snapshots_as_of({ day: showDay(asOf) })}</span>}
    </>
  );
}
