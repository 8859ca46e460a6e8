import { Form } from "@remix-run/react";
import type { FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { purposeInput } from "../input.ts";

type PurposeFormProps = {
  choices: {
    ambitions: readonly { id: number; title: string }[];
    goals: readonly { id: number; text: string }[];
  };
  fields: Record<string, string | string[]>;
  refused: FormAnswer | undefined;
};

/** What a group is there for: ambitions and goals to tick. */
export function PurposeForm({ choices, fields, refused }: PurposeFormProps) {
  const form = useActionForm({
    schema: purposeInput,
    fields: refused?.fields ?? fields,
    problems: refused?.problems,
  });
  return (
    <Form {...form.formProps} className="form">
      <input
        type="hidden"
        name="version"
        value={String(refused?.conflict?.version ?? [fields.version ?? ""].flat()[0])}
      />
      <Conflict
        conflict={refused?.conflict}
        labels={{ ambitions: m.groups_purpose_ambitions(), goals: m.groups_purpose_goals() }}
      />
      {!refused?.conflict && <ErrorSummary problems={form.summary} />}
      {choices.ambitions.length > 0 && (
        <Choice
          legend={m.groups_purpose_ambitions()}
          multiple
          look="list"
          options={choices.ambitions.map(({ id, title }) => ({ value: id, label: title }))}
          {...form.choice("ambitions")}
        />
      )}
      {choices.goals.length > 0 && (
        <Choice
          legend={m.groups_purpose_goals()}
          multiple
          look="list"
          options={choices.goals.map(({ id, text }) => ({ value: id, label: text }))}
          {...form.choice("goals")}
        />
      )}
      <div className="actions">
        <Button>{m.ui_save()}</Button>
      </div>
    </Form>
  );
}
