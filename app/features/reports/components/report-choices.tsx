import { Form } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { classNames } from "#app/ui/class-names.ts";
import { Button } from "#app/ui/button.tsx";
import { Select } from "#app/ui/select.tsx";
import type { ReportChoice } from "../report.ts";

/** What the report is of; kept in the URL: a plain GET form. */
export function ReportChoices({ choices, action }: { choices: readonly ReportChoice[]; action: string }) {
  if (choices.length === 0) return null;
  const often = choices.filter(({ seldom }) => !seldom);
  const seldom = choices.filter((choice) => choice.seldom);
  const button = (
    <div className="grow-0! basis-auto!">
      <Button variant="quiet">{m.reports_filter_button()}</Button>
    </div>
  );
  return (
    <Form
      method="get"
      action={action}
      className={classNames("stack tight no-print", choices.length === 1 && "measure")}
      key={choices.map(({ value }) => value).join("|")}
    >
      <div className="field-row items-end!">
        {often.map(choiceField)}
        {button}
      </div>
      {seldom.length > 0 && (
        <details className="more" open={seldom.some(({ value }) => value !== "")}>
          <summary>{m.reports_more_choices()}</summary>
          <div className="field-row items-end! over">
            {seldom.map(choiceField)}
            {button}
          </div>
        </details>
      )}
    </Form>
  );
}

const choiceField = ({ name, label, value, empty, options }: ReportChoice) => (
  <Select
    key={name}
    label={label}
    name={name}
    options={options}
    defaultValue={value}
    {...(empty !== undefined && { empty })}
  />
);
