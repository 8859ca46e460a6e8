import { Form } from "@remix-run/react";
import type { FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { personInput } from "../input.ts";
import { PersonFields } from "./person-fields.tsx";

type PersonFormProps = {
  personId: number;
  version: number;
  fields: Record<string, string>;
  refused: FormAnswer | undefined;
};

export function PersonForm({ personId, version, fields, refused }: PersonFormProps) {
  const form = useActionForm({
    schema: personInput,
    fields: refused?.fields ?? fields,
    problems: refused?.problems,
  });
  return (
    <Form {...form.formProps} action={paths.editPerson(personId)} className="form">
      <input type="hidden" name="version" value={refused?.conflict?.version ?? version} />
      <Conflict conflict={refused?.conflict} labels={labels()} />
      {!refused?.conflict && <ErrorSummary problems={form.summary} />}
      <PersonFields register={form.register} />
      <p className="faint">{m.people_edit_email_note()}</p>
      <div className="actions">
        <Button>{m.ui_save()}</Button>
        <ButtonLink variant="plain" to={paths.person(personId)}>
          {m.ui_cancel()}
        </ButtonLink>
      </div>
    </Form>
  );
}

const labels = () => ({
  givenName: m.people_given_name(),
  namePrefix: m.people_prefix(),
  familyName: m.people_family_name(),
  email: m.people_email(),
  employeeNumber: m.people_employee_number(),
});
