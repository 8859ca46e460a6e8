import { Form } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { showDay } from "#app/ui/dates.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { giveInput } from "../input.ts";

type GuestFormProps = {
  asker: string;
  guest: string;
  expiresOn: string;
  fields: Record<string, string | string[]>;
  problems?: Record<string, Problem>;
  again: boolean;
};

/** The one box a guest finds behind her link, with who reads it and what to leave out. */
export function GuestForm({ asker, guest, expiresOn, fields, problems, again }: GuestFormProps) {
  const form = useActionForm({ schema: giveInput, fields, problems });
  return (
    <Form {...form.formProps} className="stack near">
      <ErrorSummary problems={form.summary} />
      <TextArea
        label={m.feedback_give_text()}
        hint={
          <>
            <p>{m.feedback_give_text_hint()}</p>
            <p>{m.feedback_give_care()}</p>
          </>
        }
        required
        {...form.register("text")}
      />
      <p>{m.feedback_guest_seen({ name: asker, guest })}</p>
      <p className="hint">{m.feedback_guest_until({ day: showDay(expiresOn) })}</p>
      <div className="actions">
        <Button>{again ? m.feedback_guest_again() : m.feedback_guest_send()}</Button>
      </div>
    </Form>
  );
}
