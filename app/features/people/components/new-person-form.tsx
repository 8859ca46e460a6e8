import { Form } from "@remix-run/react";
import type { FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Check } from "#app/ui/choice.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { newPersonInput } from "../input.ts";
import type { ScalesOfSector } from "../scales.ts";
import { EmploymentFields } from "./employment-fields.tsx";
import { PersonFields } from "./person-fields.tsx";

type NewPersonFormProps = {
  schools: readonly { id: number; name: string }[];
  teams: readonly { id: number; name: string; schoolId: number; schoolName: string }[];
  scales: readonly ScalesOfSector[];
  fields: Record<string, string>;
  refused: FormAnswer | undefined;
};

/** Someone new on one page: who she is, her work, and whether to invite her now. */
export function NewPersonForm({ schools, teams, scales, fields, refused }: NewPersonFormProps) {
  const form = useActionForm({
    schema: newPersonInput,
    fields: refused?.fields ?? fields,
    problems: refused?.problems,
  });
  return (
    <Form {...form.formProps} action={paths.newPerson()} className="stack">
      <ErrorSummary problems={form.summary} />
      <Sheet title={m.people_who()}>
        <div className="form">
          <PersonFields register={form.register} />
        </div>
      </Sheet>
      <Sheet title={m.people_work()}>
        <div className="form">
          <EmploymentFields {...form} schools={schools} teams={teams} scales={scales} />
        </div>
      </Sheet>
      <Sheet>
        <div className="form">
          <Check label={m.people_invite_now()} hint={m.people_invite_now_hint()} {...form.check("invite")} />
          <div className="actions">
            <Button icon="user-plus">{m.people_add_button()}</Button>
          </div>
        </div>
      </Sheet>
    </Form>
  );
}
