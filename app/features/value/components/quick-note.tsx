import { Form } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { newNoteInput } from "../input.ts";
import { ValueFields } from "./value-fields.tsx";

/** The box that is always near: a sentence, a tap if you like, saved. */
export function QuickNote({
  seen,
  question,
  activity,
}: {
  seen: string;
  question?: number;
  activity?: number;
}) {
  const { formProps, register } = useActionForm({ schema: newNoteInput, prefix: "quick" });
  return (
    <Form {...formProps} action={paths.newNote()} className="stack near">
      {question && <input type="hidden" name="question" value={question} />}
      {activity && <input type="hidden" name="activity" value={activity} />}
      <TextArea
        label={m.value_text()}
        hint={m.value_text_hint()}
        placeholder={m.value_placeholder()}
        size="short"
        {...register("text")}
      />
      <ValueFields id="quick-values" />
      <div className="actions">
        <SeenBy icon="lock" text={seen} />
        <Button className="push">{m.value_save()}</Button>
      </div>
    </Form>
  );
}
