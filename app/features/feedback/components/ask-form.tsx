import { Form } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { showDay } from "#app/ui/dates.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { askInput } from "../input.ts";
import { ColleagueChoice } from "./colleague-choice.tsx";

type AskFormProps = {
  colleagues: readonly { id: number; name: string; near: boolean }[];
  /** The last day on which it can be answered. */
  until: string;
  fields?: Record<string, string | string[]>;
  problems?: Record<string, Problem>;
};

/** What to hear about, and from whom: colleagues by name, a guest, or both. Nothing is filled in beforehand. */
export function AskForm({ colleagues, until, fields = {}, problems }: AskFormProps) {
  const form = useActionForm({ schema: askInput, fields, problems });
  const day = showDay(until);
  const guest = fields.guestName || fields.guestEmail || problems?.guestEmail;
  return (
    <Form {...form.formProps} className="form">
      <ErrorSummary problems={form.summary} />
      <TextArea
        label={m.feedback_ask_words()}
        hint={m.feedback_ask_words_hint()}
        required
        size="short"
        {...form.register("ask")}
      />
      <ColleagueChoice
        legend={m.feedback_ask_whom()}
        name="givers"
        multiple
        {...{ colleagues, form }}
        chosen={fields.givers}
      />
      <details className="more" open={Boolean(guest)}>
        <summary>{m.feedback_ask_guest()}</summary>
        <div className="fold over stack near">
          <p className="hint">{m.feedback_ask_guest_hint({ day })}</p>
          <Field label={m.feedback_ask_guest_name()} autoComplete="off" {...form.register("guestName")} />
          <Field
            label={m.feedback_ask_guest_email()}
            type="email"
            autoComplete="off"
            {...form.register("guestEmail")}
          />
        </div>
      </details>
      <div className="meta">
        <SeenBy icon="lock" text={m.items_seen_only_you()} />
        <span>{m.feedback_ask_until({ day })}</span>
      </div>
      <div className="actions">
        <Button>{m.feedback_ask_do()}</Button>
      </div>
    </Form>
  );
}
