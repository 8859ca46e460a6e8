import { Form, Link } from "@remix-run/react";
import type { FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Check } from "#app/ui/choice.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { showDay } from "#app/ui/dates.ts";
import { Notice } from "#app/ui/notice.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import { Select } from "#app/ui/select.tsx";
import type { ChecklistRow } from "../list-model.ts";
import { lineKindWords, lineText } from "./list-words.ts";

type Receivers = readonly { id: number; name: string }[];

type ChecklistProps = {
  handover: { id: number; personId: number; version: number | null };
  rows: readonly ChecklistRow[];
  receivers: Receivers;
  refused: FormAnswer | undefined;
};

/** What is known of her work and what she wrote herself: nothing ticked by itself, and to a colleague only if she says so. */
export function ChecklistForm({ handover, rows, receivers, refused }: ChecklistProps) {
  const typed = refused?.fields;
  const list = (name: string) => [typed?.[name] ?? []].flat();
  const passed = typed ? list("passed") : rows.filter((row) => row.passed).map((row) => row.key);
  const toOf = (row: ChecklistRow) =>
    typed ? (list("to")[list("row").indexOf(row.key)] ?? "") : String(row.toId ?? "");
  const problems = Object.entries(refused?.problems ?? {}).filter(([name]) => name !== "version");
  return (
    <Form method="post" className="stack near">
      <input type="hidden" name="act" value="pass" />
      <input type="hidden" name="handover" value={handover.id} />
      <input type="hidden" name="version" value={refused?.conflict?.version ?? handover.version ?? ""} />
      <Conflict conflict={refused?.conflict} labels={{}} />
      {problems.map(([name, problem]) => (
        <Notice key={name} tone="warn" role="alert">
          {problemText(problem)}
        </Notice>
      ))}
      <ul className="rows">
        {rows.map((row, at) => (
          <li key={row.key}>
            <Row
              id={`${handover.id}-${at}`}
              row={row}
              ticked={passed.includes(row.key)}
              to={toOf(row)}
              receivers={receivers}
              personId={handover.personId}
            />
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button>{m.handover_save()}</Button>
      </div>
    </Form>
  );
}

type RowProps = {
  /** In front of the field ids. */
  id: string;
  row: ChecklistRow;
  ticked: boolean;
  to: string;
  receivers: Receivers;
  personId: number;
};

function Row({ id, row, ticked, to, receivers, personId }: RowProps) {
  const { key, kind, stays, lineId, doneOn } = row;
  const text = lineText(row);
  return (
    <div className="field-row">
      <div className="stack tight">
        <input type="hidden" name="row" value={key} />
        <Check
          name="passed"
          id={`passed-${id}`}
          value={key}
          defaultChecked={ticked}
          label={text}
          hint={stays ? m.handover_stays() : lineKindWords[kind]()}
        />
        {(lineId !== null || doneOn) && (
          <p className="meta">
            {doneOn && <span>{m.handover_done_on({ day: showDay(doneOn, "long") })}</span>}
            {lineId !== null && (
              <Link to={paths.handoverLine(personId, lineId)}>
                {m.handover_change()}
                <span className="unseen"> {text}</span>
              </Link>
            )}
          </p>
        )}
      </div>
      {stays ? (
        <input type="hidden" name="to" value="" />
      ) : (
        <ReceiverSelect id={`to-${id}`} about={text} receivers={receivers} defaultValue={to} />
      )}
    </div>
  );
}

type SelectProps = { id: string; about?: string; receivers: Receivers; defaultValue: string; error?: string };

/** A colleague who gets it, or nobody in particular. */
export const ReceiverSelect = ({ about, receivers, ...rest }: SelectProps) => (
  <Select
    name="to"
    label={
      <>
        {m.handover_to()}
        {about && <span className="unseen"> {about}</span>}
      </>
    }
    empty={m.handover_to_nobody()}
    options={receivers.map(({ id: value, name: label }) => ({ value, label }))}
    {...rest}
  />
);
