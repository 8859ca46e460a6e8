import { Form } from "@remix-run/react";
import type { FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { showDay } from "#app/ui/dates.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { giveInput } from "../input.ts";
import type { FeedbackRow } from "../model.ts";

type GiveFormProps = { row: FeedbackRow; refused?: FormAnswer };

/** Room for what a colleague saw, said to whom; it can be mended for a while. */
export function GiveForm({ row, refused }: GiveFormProps) {
  const fields = refused?.fields ?? { text: row.text ?? "" };
  const form = useActionForm({ schema: giveInput, fields, problems: refused?.problems });
  return (
    <Form {...form.formProps} className="form">
      <ErrorSummary problems={form.summary} />
      <input type="hidden" name="act" value="give" />
      <TextArea
        label={m.feedback_give_text()}
        hint={
          <>
            <p>{m.feedback_give_text_hint()}</p>
            <p>{m.feedback_give_care()}</p>
          </>
        }
        required
        seen={<SeenBy icon="lock" text={m.feedback_seen_two({ name: row.asker.name })} />}
        {...form.register("text")}
      />
      <p className="hint">
        {row.changeableUntil
          ? m.feedback_give_changeable({ day: showDay(row.changeableUntil) })
          : m.feedback_give_until({ day: showDay(row.expiresOn) })}
      </p>
      <div className="actions">
        <Button>{row.text === null ? m.feedback_give_do() : m.feedback_give_change()}</Button>
      </div>
    </Form>
  );
}
