import { Form } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Select } from "#app/ui/select.tsx";
import { daysOf, type AgreedState } from "../agreed.ts";
import { proposalInput } from "../input.ts";
import { agreedWords, boundsInWords } from "./agreed-settings.tsx";
import type { FormAnswer } from "./form-answer.ts";

type ProposalFormProps = {
  free: readonly Pick<AgreedState, "setting" | "bounds">[];
  today: string;
  refused: FormAnswer | undefined;
};

/** The first of two: which setting, its value, the day the council agreed and from when it holds. */
export function ProposalForm({ free, today, refused }: ProposalFormProps) {
  const fields = refused?.fields ?? { setting: "", value: "", councilAgreedOn: "", fromDay: today };
  const days = daysOf(today);
  const form = useActionForm({
    schema: proposalInput,
    fields,
    problems: refused?.problems,
    prefix: "proposal",
  });
  return (
    <Form {...form.formProps} action={paths.settingsWithCouncil()} className="form">
      <input type="hidden" name="act" value="propose" />
      <ErrorSummary problems={form.summary} />
      <Select
        label={m.settings_agreed_which()}
        empty={m.ui_choose()}
        options={free.map(({ setting }) => ({ value: setting, label: agreedWords[setting]() }))}
        {...form.register("setting")}
      />
      <Field
        label={m.settings_agreed_value()}
        hint={free.map(boundsInWords).join(" ")}
        inputMode="numeric"
        {...form.register("value")}
      />
      <div className="field-row">
        <Field
          label={m.settings_file_council_label()}
          hint={m.settings_file_council_hint()}
          type="date"
          {...days.councilAgreedOn}
          {...form.register("councilAgreedOn")}
        />
        <Field
          label={m.settings_file_from_label()}
          type="date"
          {...days.fromDay}
          {...form.register("fromDay")}
        />
      </div>
      <div className="actions">
        <Button>{m.settings_agreed_propose_do()}</Button>
      </div>
    </Form>
  );
}
