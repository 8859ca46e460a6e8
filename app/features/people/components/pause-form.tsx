import { Form } from "@remix-run/react";
import type { FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { pauseInput } from "../input.ts";
import { Versioned } from "./employment-form.tsx";

type PauseFormProps = {
  personId: number;
  employment: { id: number; version: number };
  today: string;
  refused: FormAnswer | undefined;
};

/** Two days and nothing else: no reason is asked. */
export function PauseForm({ personId, employment, today, refused }: PauseFormProps) {
  const form = useActionForm({
    schema: pauseInput,
    fields: refused?.fields ?? { fromDay: today },
    problems: refused?.problems,
    prefix: `pause-${employment.id}`,
  });
  return (
    <Form {...form.formProps} action={paths.personPauses(personId)} className="form">
      <input type="hidden" name="act" value="start" />
      <Versioned employment={employment} refused={refused} />
      <Conflict conflict={refused?.conflict} labels={{}} />
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
      <div className="actions">
        <Button variant="quiet">{m.people_pause_add()}</Button>
      </div>
    </Form>
  );
}
