import { m } from "#app/paraglide/messages.js";
import { showDay, showMoment } from "#app/ui/dates.ts";
import { Field } from "#app/ui/field.tsx";
import { Icon } from "#app/ui/icon.tsx";
import type { RowDoubt } from "../doubts.ts";
import { rowFields } from "../input.ts";
import { isWhole, type TypedRow } from "./typed-row.ts";
import { rowDoubtText } from "./words.ts";

type ProposalRowProps = {
  row: TypedRow;
  person: { name: string; givenName: string; functionName: string | null; stood: number | null };
  doubts: readonly RowDoubt[];
  /** What the server found wrong with day and time. */
  errors: { day?: string; time?: string };
  /** The date someone else set meanwhile; empty when there is none any more. */
  theirs: string | undefined;
  onChange: (change: Partial<TypedRow>) => void;
};

/** One person in a proposal: the moment in words, day and time to change it, and what to think about. */
export function ProposalRow({ row, person, doubts, errors, theirs, onChange }: ProposalRowProps) {
  const names = rowFields(row.employmentId);
  const of = (label: string) => `${label}: ${person.name}`;
  return (
    <li id={`row-${row.employmentId}`} className="plan-row" data-skipped={row.skip || undefined}>
      <div>
        <h3>
          {person.name}
          {person.functionName && <small className="faint"> {person.functionName}</small>}
        </h3>
        <p className="soft">
          {isWhole(row) ? `${showDay(row.day, "near")}, ${row.time}` : m.planning_row_no_date()}
        </p>
        {person.stood !== null && (
          <p className="faint">{m.planning_row_stood({ when: showMoment(person.stood) })}</p>
        )}
      </div>
      <Field
        type="date"
        label={of(m.conversations_date_day())}
        hideLabel
        name={names.day}
        value={row.day}
        error={errors.day}
        onChange={(event) => onChange({ day: event.currentTarget.value })}
      />
      <Field
        type="time"
        label={of(m.conversations_date_time())}
        hideLabel
        name={names.time}
        value={row.time}
        error={errors.time}
        onChange={(event) => onChange({ time: event.currentTarget.value })}
      />
      <label className="plan-skip">
        <input
          type="checkbox"
          name={names.skip}
          value="yes"
          checked={row.skip}
          onChange={(event) => onChange({ skip: event.currentTarget.checked })}
        />
        <span>
          {m.planning_row_skip()}
          <span className="unseen"> {person.name}</span>
        </span>
      </label>
      <input type="hidden" name={names.talk} value={row.talk} />
      <input type="hidden" name={names.version} value={row.version} />
      {(doubts.length > 0 || theirs !== undefined) && !row.skip && (
        <ul className="plan-doubts">
          {theirs !== undefined && (
            <li className="late" role="alert">
              {theirs
                ? m.planning_row_theirs({
                    when: whenOf(theirs),
                    mine: `${showDay(row.day, "near")}, ${row.time}`,
                  })
                : m.planning_row_theirs_none({ name: person.givenName })}
            </li>
          )}
          {doubts.map((doubt) => (
            <li key={doubt} className="late">
              <Icon name="triangle-alert" /> {rowDoubtText(doubt, person.givenName)}
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** `2026-12-01 15:30` in words. */
function whenOf(text: string): string {
  const [day = "", time = ""] = text.split(" ");
  return `${showDay(day, "near")}, ${time}`;
}
