import { Form } from "@remix-run/react";
import { eurosTyped, hoursTyped } from "#app/features/activities/model.ts";
import type { FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { typedOnTop, useActionForm } from "#app/ui/form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { finishInput, invoiceInput } from "../input.ts";
import type { RequestShown } from "../states.ts";

/** One press: it is booked. */
export function BookForm({ version }: { version: number }) {
  return (
    <Form method="post">
      <input type="hidden" name="act" value="book" />
      <input type="hidden" name="version" value={version} />
      <Button variant="quiet" icon="check">
        {m.requests_book()}
      </Button>
    </Form>
  );
}

type FinishProps = {
  request: RequestShown;
  version: number;
  /** Of a group: who said they take part. */
  joining: readonly { personId: number; name: string }[];
  refused?: FormAnswer;
};

/** What it really took, and of a group who were there. */
export function FinishForm({ request, version, joining, refused }: FinishProps) {
  const fields = typedOnTop(refused) ?? {
    hours: hoursTyped(request.minutes),
    euros: eurosTyped(request.cents),
    attended: joining.map(({ personId }) => String(personId)),
    version: String(version),
  };
  const form = useActionForm({ schema: finishInput, fields, problems: refused?.problems, prefix: "done" });
  const group = request.places !== null;
  return (
    <Sheet title={m.requests_finish_title()}>
      <Form {...form.formProps} className="stack near">
        <ErrorSummary problems={form.summary} />
        <p className="soft">{m.requests_finish_lead()}</p>
        {group && joining.length === 0 && <p className="soft">{m.requests_finish_nobody()}</p>}
        {joining.length > 0 && (
          <Choice
            legend={m.requests_finish_who()}
            multiple
            options={joining.map(({ personId, name }) => ({ value: personId, label: name }))}
            {...form.choice("attended")}
          />
        )}
        {group && <p className="hint">{m.requests_finish_each()}</p>}
        <div className="field-row">
          <Field label={m.requests_finish_hours()} inputMode="decimal" optional {...form.register("hours")} />
          <Field label={m.requests_finish_euros()} inputMode="decimal" optional {...form.register("euros")} />
        </div>
        <input type="hidden" name="act" value="finish" />
        <input type="hidden" {...form.register("version")} />
        <div className="actions">
          <Button variant="quiet">{m.requests_finish()}</Button>
        </div>
      </Form>
    </Sheet>
  );
}

type InvoiceProps = { reference: string | null; version: number; refused?: FormAnswer };

/** The number of the invoice, for who has to find it back. */
export function InvoiceForm({ reference, version, refused }: InvoiceProps) {
  const fields = typedOnTop(refused) ?? { reference: reference ?? "", version: String(version) };
  const form = useActionForm({
    schema: invoiceInput,
    fields,
    problems: refused?.problems,
    prefix: "invoice",
  });
  return (
    <Sheet title={m.requests_invoice()}>
      <Form {...form.formProps} className="stack near">
        <Field label={m.requests_invoice_label()} optional {...form.register("reference")} />
        <input type="hidden" name="act" value="invoice" />
        <input type="hidden" {...form.register("version")} />
        <div className="actions">
          <Button variant="quiet" size="small">
            {m.requests_invoice_save()}
          </Button>
        </div>
      </Form>
    </Sheet>
  );
}
