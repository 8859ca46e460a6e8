import { Form } from "@remix-run/react";
import type { FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Check } from "#app/ui/choice.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Select } from "#app/ui/select.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { DataTable } from "#app/ui/table.tsx";
import { importFields } from "../fields.ts";
import type { ColumnsPage } from "../page.ts";
import { fieldWords, presetWords } from "./words.ts";
import { ThrowAway } from "./throw-away.tsx";

type ColumnsFormProps = { page: ColumnsPage; refused: FormAnswer | undefined };

/** Which column is what, with its first cells beside it; and what the list itself does not say. */
export function ColumnsForm({ page, refused }: ColumnsFormProps) {
  const { columns, schools, fields } = page.columns;
  const form = useActionForm({
    fields: refused?.fields ?? fields,
    problems: refused?.problems,
    labels: { listDay: m.import_list_day(), fullTime: m.import_full_time(), columns: m.import_columns() },
  });
  const typed = refused && [refused.fields.columns ?? []].flat();
  const rows = columns.map((column, at) => ({ ...column, at, chosen: typed?.[at] ?? column.field ?? "" }));
  const options = importFields.map((field) => ({ value: field, label: fieldWords[field]() }));
  return (
    <>
      <Form {...form.formProps} action={paths.import(page.id)} className="stack">
        <input type="hidden" name="act" value="columns" />
        <ErrorSummary problems={form.summary} />
        <Sheet title={m.import_columns()} id="field-columns">
          <div className="stack near">
            <p className="soft measure">{m.import_columns_lead({ preset: presetWords[page.preset]() })}</p>
            <DataTable
              caption={m.import_columns()}
              rows={rows}
              rowKey={({ at }) => at}
              columns={[
                { key: "heading", head: m.import_column(), rowHead: true, cell: ({ heading }) => heading },
                {
                  key: "samples",
                  head: m.import_samples(),
                  cell: ({ samples, isPrivate }) =>
                    isPrivate ? <span className="faint">{m.import_private()}</span> : samples.join(" · "),
                },
                {
                  key: "field",
                  head: m.import_becomes(),
                  cell: ({ at, heading, chosen, isPrivate }) =>
                    isPrivate ? (
                      <>
                        <input type="hidden" name="columns" value="" />
                        <span className="faint">{m.import_dropped_one()}</span>
                      </>
                    ) : (
                      <Select
                        id={`column-${at}`}
                        name="columns"
                        label={m.import_becomes_of({ column: heading })}
                        hideLabel
                        empty={m.import_dropped_one()}
                        options={options}
                        defaultValue={chosen}
                      />
                    ),
                },
              ]}
            />
          </div>
        </Sheet>
        <Sheet title={m.import_not_in_list()} className="measure">
          <div className="form">
            <Select
              label={m.import_school()}
              hint={m.import_school_hint()}
              optional
              empty={m.import_school_in_list()}
              options={schools.map(({ id, name }) => ({ value: id, label: name }))}
              {...form.register("school")}
            />
            <Field
              type="date"
              label={m.import_list_day()}
              hint={m.import_list_day_hint()}
              {...form.register("listDay")}
            />
            <Field
              label={m.import_full_time()}
              hint={m.import_full_time_hint()}
              inputMode="decimal"
              {...form.register("fullTime")}
            />
            <Check
              label={m.import_make_teams()}
              hint={m.import_make_teams_hint()}
              {...form.check("makeTeams")}
            />
            <div className="actions">
              <Button>{m.import_compare()}</Button>
            </div>
          </div>
        </Sheet>
      </Form>
      <ThrowAway id={page.id} />
    </>
  );
}
