import { Form } from "@remix-run/react";
import type { FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { listName, type NameParts } from "#app/lib/name.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Select } from "#app/ui/select.tsx";
import { partnerInput } from "../input.ts";
import { Versioned } from "./employment-form.tsx";

type PartnerFormProps = {
  personId: number;
  employment: { id: number; version: number };
  possible: readonly (NameParts & { id: number })[];
  today: string;
  refused: FormAnswer | undefined;
};

/** Someone else as gesprekspartner from a day on, with what that means for what was shared. */
export function PartnerForm({ personId, employment, possible, today, refused }: PartnerFormProps) {
  const form = useActionForm({
    schema: partnerInput,
    fields: refused?.fields ?? { fromDay: today },
    problems: refused?.problems,
    prefix: `partner-${employment.id}`,
  });
  return (
    <Form {...form.formProps} action={paths.personPartner(personId, employment.id)} className="form">
      <input type="hidden" name="act" value="set" />
      <Versioned employment={employment} refused={refused} />
      <Conflict conflict={refused?.conflict} labels={{}} />
      {!refused?.conflict && <ErrorSummary problems={form.summary} />}
      <Select
        label={m.people_partner_choose()}
        empty={m.ui_choose()}
        options={possible.map((person) => ({ value: person.id, label: listName(person) }))}
        {...form.register("partnerId")}
      />
      <div className="field-row">
        <Field label={m.people_from()} type="date" {...form.register("fromDay")} />
        <Field
          label={m.people_until()}
          hint={m.people_until_open()}
          optional
          type="date"
          {...form.register("toDay")}
        />
      </div>
      <p className="faint">{m.people_partner_happens()}</p>
      <div className="actions">
        <Button>{m.people_partner_change()}</Button>
      </div>
    </Form>
  );
}
