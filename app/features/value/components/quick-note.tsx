import { Form } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { ValueFields } from "./value-fields.tsx";

/** The box that is always near: a sentence, a tap if you like, saved. A plain form, so that the page stays light. */
export function QuickNote({
  seen,
  question,
  activity,
}: {
  seen: string;
  question?: number;
  activity?: number;
}) {
  return (
    <Form method="post" action={paths.newNote()} className="stack near">
      {question && <input type="hidden" name="question" value={question} />}
      {activity && <input type="hidden" name="activity" value={activity} />}
      <TextArea
        label={m.value_text()}
        hint={m.value_text_hint()}
        placeholder={m.value_placeholder()}
        size="short"
        id="quick-text"
        name="text"
        maxLength={1000}
        required
      />
      <ValueFields id="quick-values" />
      <div className="actions">
        <SeenBy icon="lock" text={seen} />
        <Button className="push">{m.value_save()}</Button>
      </div>
    </Form>
  );
}
