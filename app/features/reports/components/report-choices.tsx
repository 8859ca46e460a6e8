import { Form } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Select } from "#app/ui/select.tsx";
import type { ReportChoice } from "../report.ts";

/** What the report is of; kept in the URL: a plain GET form. */
export function ReportChoices({ choices, action }: { choices: readonly ReportChoice[]; action: string }) {
  if (choices.length === 0) return null;
  return (
    <Form
      method="get"
      action={action}
      className="field-row items-end! no-print"
      key={choices.map(({ value }) => value).join("|")}
    >
      {choices.map(({ name, label, value, empty, options }) => (
        <Select
          key={name}
          label={label}
          name={name}
          options={options}
          defaultValue={value}
          {...(empty !== undefined && { empty })}
        />
      ))}
      <div className="grow-0! basis-auto!">
        <Button variant="quiet">{m.reports_filter_button()}</Button>
      </div>
    </Form>
  );
}
