import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "#app/ui/button.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import type { FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { m } from "#app/paraglide/messages.js";

type EndFormProps = {
  action: string;
  /** In front of the field ids: one such form stands under each row of a list. */
  prefix: string;
  /** What happens on the day after. */
  says: string;
  label: string;
  lastDay: string;
  refused: FormAnswer | undefined;
  /** Hidden fields: what it is that ends. */
  children: ReactNode;
};

/** Ends something dated, opened under its row; open at once when it was refused. */
export function EndForm({ action, prefix, says, label, lastDay, refused, children }: EndFormProps) {
  const form = useActionForm({ fields: refused?.fields ?? { lastDay }, problems: refused?.problems, prefix });
  const elsewhere = form.summary.filter((problem) => problem.id !== `${prefix}-lastDay`);
  return (
    <details className="confirm" open={refused !== undefined}>
      <summary className="button quiet small">{label}</summary>
      <Form {...form.formProps} action={action} className="form over">
        <input type="hidden" name="act" value="end" />
        {children}
        <Conflict conflict={refused?.conflict} labels={{}} />
        {!refused?.conflict && <ErrorSummary problems={elsewhere} />}
        <Field label={m.people_last_day()} hint={says} type="date" {...form.register("lastDay")} />
        <div className="actions">
          <Button variant="danger">{label}</Button>
        </div>
      </Form>
    </details>
  );
}
