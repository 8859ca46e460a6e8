import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Check } from "#app/ui/choice.tsx";
import { Field } from "#app/ui/field.tsx";
import { Mark } from "#app/ui/mark.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { MOST_ROWS } from "../model.ts";
import { RowButtons } from "./row-buttons.tsx";

type Rows = {
  fields: Record<string, string | string[]>;
  /** What is wrong with a row that has words but no name, or with those that are too many. */
  error?: string;
  tooMany: boolean;
  action: string;
};

const column = (fields: Rows["fields"], name: string) => [fields[name] ?? []].flat();

/** The core values, a row each. */
export function ValueRows({ fields, error, tooMany, action }: Rows) {
  const names = column(fields, "valueName");
  const meanings = column(fields, "valueMeaning");
  return (
    <div className="stack near" id="values" tabIndex={-1}>
      {names.map((name, row) => (
        <fieldset key={row} id={`values-${row}`} className="fold">
          <legend className="unseen">{m.vision_edit_value({ no: row + 1 })}</legend>
          <input type="hidden" name="valueKey" value={column(fields, "valueKey")[row] ?? ""} />
          <div className="field-row">
            <Field
              id={`value-name-${row}`}
              name="valueName"
              label={m.vision_edit_value_name()}
              defaultValue={name}
              maxLength={80}
              error={(tooMany ? row >= MOST_ROWS.values : !name && meanings[row]) ? error : undefined}
            />
            <Field
              id={`value-meaning-${row}`}
              name="valueMeaning"
              label={m.vision_edit_value_meaning()}
              defaultValue={meanings[row]}
              maxLength={300}
            />
          </div>
          <RowButtons
            group="values"
            row={row}
            count={names.length}
            what={name || m.vision_edit_value({ no: row + 1 })}
            action={action}
          />
        </fieldset>
      ))}
      <MoreButton group="values" row={names.length} action={action} label={m.vision_edit_more_values()} />
    </div>
  );
}

export type BoardAmbition = { id: number; title: string; past: boolean };

type AmbitionRowsProps = Rows & {
  slots: Record<string, number>;
  ofBoard: readonly BoardAmbition[];
  /** What is wrong with the ambition of the board one names. */
  strange?: string;
};

/** The ambitions, a row each. A row carries its lineage along wherever it moves. */
export function AmbitionRows(props: AmbitionRowsProps) {
  const { fields, error, tooMany, action, slots, ofBoard, strange } = props;
  const titles = column(fields, "ambitionTitle");
  const of = (name: string, row: number) => column(fields, name)[row] ?? "";
  const worded = (row: number) => of("ambitionMeaning", row) || of("ambitionText", row);
  const focal = column(fields, "ambitionFocal");
  return (
    <div className="stack near" id="ambitions" tabIndex={-1}>
      {titles.map((title, row) => (
        <fieldset key={row} id={`ambitions-${row}`} className="fold">
          <legend className="unseen">{m.vision_edit_ambition({ no: row + 1 })}</legend>
          <div className="stack near">
            <input type="hidden" name="ambitionLineage" value={of("ambitionLineage", row)} />
            <Field
              id={`ambition-title-${row}`}
              name="ambitionTitle"
              label={<RowLabel slot={slots[of("ambitionLineage", row)]} />}
              defaultValue={title}
              maxLength={120}
              error={(tooMany ? row >= MOST_ROWS.ambitions : !title && worded(row)) ? error : undefined}
            />
            <Field
              id={`ambition-meaning-${row}`}
              name="ambitionMeaning"
              label={m.vision_edit_ambition_meaning()}
              defaultValue={of("ambitionMeaning", row)}
              maxLength={300}
            />
            <TextArea
              id={`ambition-text-${row}`}
              name="ambitionText"
              size="short"
              label={m.vision_edit_ambition_text()}
              defaultValue={of("ambitionText", row)}
              maxLength={2000}
            />
            {ofBoard.length > 0 && (
              <Select
                id={`ambition-works-out-${row}`}
                name="ambitionWorksOut"
                optional
                label={m.vision_edit_works_out()}
                empty={m.vision_edit_works_out_none()}
                options={ofBoard.map(({ id, title: name, past }) => ({
                  value: id,
                  label: past ? m.vision_goal_lineage_old({ title: name }) : name,
                }))}
                defaultValue={of("ambitionWorksOut", row)}
                error={of("ambitionWorksOut", row) ? strange : undefined}
              />
            )}
            <Check
              id={`ambition-focal-${row}`}
              name="ambitionFocal"
              value={String(row)}
              label={m.vision_edit_ambition_focal()}
              defaultChecked={focal.includes(String(row))}
            />
            <RowButtons
              group="ambitions"
              row={row}
              count={titles.length}
              what={title || m.vision_edit_ambition({ no: row + 1 })}
              action={action}
            />
          </div>
        </fieldset>
      ))}
      <MoreButton
        group="ambitions"
        row={titles.length}
        action={action}
        label={m.vision_edit_more_ambitions()}
      />
    </div>
  );
}

const RowLabel = ({ slot }: { slot: number | undefined }) => (
  <>
    {slot && (
      <>
        <Mark slot={slot} />{" "}
      </>
    )}
    {m.vision_edit_ambition_title()}
  </>
);

function MoreButton({
  group,
  row,
  action,
  label,
}: {
  group: string;
  row: number;
  action: string;
  label: string;
}) {
  return (
    <div className="actions">
      <Button
        variant="quiet"
        icon="plus"
        name="arrange"
        value={`more:${group}`}
        formAction={`${action}#${group}-${row}`}
        formNoValidate
      >
        {label}
      </Button>
    </div>
  );
}
