import { Form } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import { Select } from "#app/ui/select.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { NAME_AT_MOST } from "../input.ts";
import { PromptRows } from "./prompt-rows.tsx";
import { kindWords, optionsOf } from "./words.ts";

type TemplateFormProps = {
  id: number;
  version: number;
  fields: Record<string, string | string[]>;
  problems?: Record<string, Problem>;
  /** What pressing the button will do: make one, follow this one, or change it. */
  save: string;
};

/** A whole template in one form. It posts as a document, so prompts are added and moved without script as with it. */
export function TemplateForm({ id, version, fields, problems = {}, save }: TemplateFormProps) {
  const action = paths.editTemplate(id);
  const error = (name: string) => problems[name] && problemText(problems[name]);
  const one = (name: string) => [fields[name] ?? ""].flat()[0];
  const missing = (name: string) => (problems[name] === "required" ? error(name) : undefined);
  const ofRows = Object.keys(problems).find(
    (name) => name.startsWith("prompt") && problems[name] !== "required",
  );
  return (
    <Form method="post" action={action} reloadDocument className="form" noValidate>
      {/* Enter in a field presses the first button of a form: let that be the one that saves. */}
      <button type="submit" className="unseen" tabIndex={-1} aria-hidden="true" />
      <input type="hidden" name="version" value={version} />
      <ErrorSummary
        problems={Object.entries(problems)
          .filter(([name]) => name !== "version")
          .map(([name, problem]) => ({
            text: problemText(problem),
            id: name.startsWith("prompt") ? "prompts" : `field-${name}`,
          }))}
      />
      <Sheet>
        <div className="form">
          <div className="halves">
            <Field
              name="nameNl"
              label={m.cycles_name_nl()}
              defaultValue={one("nameNl")}
              maxLength={NAME_AT_MOST}
              error={error("nameNl")}
            />
            <Field
              name="nameEn"
              label={m.cycles_name_en()}
              defaultValue={one("nameEn")}
              maxLength={NAME_AT_MOST}
              error={error("nameEn")}
            />
          </div>
          <Select
            name="kind"
            label={m.cycles_template_kind()}
            hint={m.cycles_template_kind_hint()}
            options={optionsOf(kindWords)}
            defaultValue={one("kind")}
            error={error("kind")}
          />
        </div>
      </Sheet>
      <Sheet title={m.cycles_prompts()}>
        <p className="soft measure">{m.cycles_prompts_hint()}</p>
        <div className="over">
          <PromptRows
            fields={fields}
            action={action}
            errors={{
              nl: missing("promptTextNl"),
              en: missing("promptTextEn"),
              whole: ofRows && error(ofRows),
            }}
          />
        </div>
      </Sheet>
      <div className="actions">
        <Button>{save}</Button>
        <ButtonLink variant="plain" to={paths.template(id)}>
          {m.ui_cancel()}
        </ButtonLink>
      </div>
    </Form>
  );
}
