import { Form } from "@remix-run/react";
import type { FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Check } from "#app/ui/choice.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { Confirm } from "#app/ui/dialog.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { typedOnTop, useActionForm } from "#app/ui/form.tsx";
import { Words } from "#app/ui/words.tsx";
import { ReceiverSelect } from "./checklist-form.tsx";

type LineFormProps = {
  line: { text: string; to: string; passed: boolean; version: string };
  /** Her own words, that she can change. */
  ownWords: boolean;
  /** A promise of the school goes to nobody else. */
  stays: boolean;
  receivers: readonly { id: number; name: string }[];
  refused: FormAnswer | undefined;
};

/** One line of her own list. */
export function LineForm({ line, ownWords, stays, receivers, refused }: LineFormProps) {
  const { passed, ...words } = line;
  const fields: Record<string, string | string[]> = typedOnTop(refused) ?? {
    ...words,
    ...(passed ? { passed: "yes" } : {}),
  };
  const labels = { text: m.handover_add_text(), to: m.handover_to() };
  const form = useActionForm({ fields, problems: refused?.problems, labels });
  return (
    <Form {...form.formProps} className="form">
      <input type="hidden" name="act" value="save" />
      <input type="hidden" name="version" value={fields.version} />
      <Conflict conflict={refused?.conflict} labels={labels} />
      {!refused?.conflict && <ErrorSummary problems={form.summary} />}
      {ownWords ? (
        <Field label={labels.text} maxLength={400} {...form.register("text")} />
      ) : (
        <Words>{line.text}</Words>
      )}
      {stays ? (
        <p className="hint">{m.handover_stays()}</p>
      ) : (
        <ReceiverSelect
          id="field-to"
          receivers={receivers}
          defaultValue={[fields.to ?? ""].flat()[0] ?? ""}
          error={form.errors.to}
        />
      )}
      <Check label={m.handover_add_passed()} {...form.check("passed")} />
      <div className="actions">
        <Button>{m.handover_save()}</Button>
      </div>
    </Form>
  );
}

/** Off her list, and gone for who read it. */
export const RemoveLine = () => (
  <Confirm label={m.handover_remove()} icon="trash-2" question={<p>{m.handover_remove_says()}</p>}>
    <form method="post">
      <input type="hidden" name="act" value="remove" />
      <Button variant="danger">{m.handover_remove()}</Button>
    </form>
  </Confirm>
);
