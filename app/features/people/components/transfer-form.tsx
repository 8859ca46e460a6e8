import { Form } from "@remix-run/react";
import type { FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { transferInput } from "../input.ts";
import type { ScalesOfSector } from "../scales.ts";
import { EmploymentFields } from "./employment-fields.tsx";
import { Versioned } from "./employment-form.tsx";

type TransferFormProps = {
  personId: number;
  name: string;
  employment: { id: number; version: number; schoolName: string };
  schools: readonly { id: number; name: string }[];
  teams: readonly { id: number; name: string; schoolId: number; schoolName: string }[];
  scales: readonly ScalesOfSector[];
  fields: Record<string, string | string[]>;
  refused: FormAnswer | undefined;
};

/** The work at the other school; what that means for the old one is said before it happens. */
export function TransferForm({
  personId,
  name,
  employment,
  schools,
  teams,
  scales,
  fields,
  refused,
}: TransferFormProps) {
  const form = useActionForm({
    schema: transferInput,
    fields: refused?.fields ?? fields,
    problems: refused?.problems,
  });
  const school = employment.schoolName;
  return (
    <Form {...form.formProps} action={paths.transferPerson(personId, employment.id)} className="form">
      <Versioned employment={employment} refused={refused} />
      <Conflict conflict={refused?.conflict} labels={{ lastDay: m.people_last_day() }} />
      {!refused?.conflict && <ErrorSummary problems={form.summary} />}
      <EmploymentFields {...form} schools={schools} teams={teams} scales={scales} />
      <ul className="plain stack tight faint">
        <li>{m.people_transfer_says_end({ school })}</li>
        <li>{m.people_transfer_says_hers({ name, school })}</li>
        <li>{m.people_transfer_says_shared({ name })}</li>
      </ul>
      <div className="actions">
        <Button>{m.people_transfer_save()}</Button>
      </div>
    </Form>
  );
}
