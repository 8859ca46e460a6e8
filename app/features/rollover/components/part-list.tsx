import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import type { RolloverPart, RolloverRow } from "../model.ts";
import { partWords, placeOf, rowInWords } from "./words.ts";

type PartListProps = {
  schoolId: number;
  year: number;
  parts: readonly { part: RolloverPart; rows: readonly RolloverRow[] }[];
  /** The part whose list is shown. */
  open: RolloverPart | null;
  freeDaysEntered: boolean;
  /** Whether the viewer enters them. */
  fillsFreeDays: boolean;
};

/** What is left of this year: each number opens the list it counts, by name and day and nothing else. */
export function PartList({ schoolId, year, parts, open, freeDaysEntered, fillsFreeDays }: PartListProps) {
  return (
    <Sheet title={m.rollover_left()}>
      <ul className="rows">
        {parts.map(({ part, rows }) => (
          <li key={part} id={part}>
            <span className="strong">{partWords[part].name()}</span>{" "}
            {rows.length === 0 ? (
              <span className="soft">{m.rollover_none()}</span>
            ) : (
              <Link
                to={`${paths.rollover({ school: schoolId, open: part === open ? undefined : part })}#${part}`}
                aria-expanded={part === open}
                preventScrollReset
              >
                {part === open ? m.rollover_close_list() : m.rollover_open_list({ count: rows.length })}
              </Link>
            )}
            <p className="soft">{partWords[part].text()}</p>
            {part === open && (
              <ul>
                {rows.map((row) => (
                  <li key={`${row.id} ${row.of} ${row.day}`}>
                    <Row part={part} row={row} year={year} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
        <li>
          <span className="strong">{m.rollover_free_days()}</span>{" "}
          <span className="soft">
            {freeDaysEntered ? m.rollover_free_days_entered() : m.rollover_free_days_missing()}
          </span>{" "}
          {!freeDaysEntered && fillsFreeDays && (
            <Link to={paths.settingsSchool(schoolId)}>{m.rollover_free_days_fill()}</Link>
          )}
        </li>
        <li>
          <span className="strong">{m.rollover_agreements()}</span>{" "}
          <span className="soft">{m.rollover_agreements_text()}</span>
        </li>
      </ul>
    </Sheet>
  );
}

function Row({ part, row, year }: { part: RolloverPart; row: RolloverRow; year: number }) {
  const to = placeOf(part, row, year);
  return to ? <Link to={to}>{rowInWords(part, row)}</Link> : <span>{rowInWords(part, row)}</span>;
}
