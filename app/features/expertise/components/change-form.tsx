import { Form } from "@remix-run/react";
import type { FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { Confirm } from "#app/ui/dialog.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { typedOnTop, useActionForm } from "#app/ui/form.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { expertiseChangeInput } from "../input.ts";

type ChangeProps = {
  saved: { subject: string; words: string; version: string };
  refused: FormAnswer | undefined;
};

/** Other words for a subject of her own. */
export function ChangeExpertiseForm({ saved, refused }: ChangeProps) {
  const labels = { subject: m.expertise_subject(), words: m.expertise_words() };
  const fields: Record<string, string | string[]> = typedOnTop(refused) ?? saved;
  const form = useActionForm({
    schema: expertiseChangeInput,
    fields,
    problems: refused?.problems,
    labels,
  });
  return (
    <Form {...form.formProps} className="form">
      <input type="hidden" name="act" value="change" />
      <input type="hidden" name="version" value={fields.version} />
      <Conflict conflict={refused?.conflict} labels={labels} />
      {!refused?.conflict && <ErrorSummary problems={form.summary} />}
      <Field label={labels.subject} maxLength={400} {...form.register("subject")} />
      <TextArea label={labels.words} size="short" optional {...form.register("words")} />
      <div className="actions">
        <Button>{m.expertise_save()}</Button>
      </div>
    </Form>
  );
}

/** Taking a subject away: gone at once for everybody. */
export function WithdrawExpertise() {
  return (
    <Confirm label={m.expertise_withdraw()} icon="trash-2" question={<p>{m.expertise_withdraw_says()}</p>}>
      <form method="post">
        <input type="hidden" name="act" value="withdraw" />
        <Button variant="danger">{m.expertise_withdraw()}</Button>
      </form>
    </Confirm>
  );
}
