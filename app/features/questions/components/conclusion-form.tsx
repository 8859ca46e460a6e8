import { Form } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { conclusionInput } from "../input.ts";

type ConclusionFormProps = {
  fields: Record<string, string | string[]>;
  problems?: Record<string, Problem>;
  conflict?: { theirs: Record<string, string>; version: number };
  version: number;
};

/** Rounding a question off: answered or parked, with a conclusion in own words for who wants to give one. */
export function ConclusionForm({ fields, problems, conflict, version }: ConclusionFormProps) {
  const form = useActionForm({ schema: conclusionInput, fields, problems });
  return (
    <Form {...form.formProps} className="form">
      <Conflict
        conflict={conflict}
        labels={{ text: m.questions_text(), conclusion: m.questions_conclusion() }}
      />
      {!conflict && <ErrorSummary problems={form.summary} />}
      <Choice
        legend={m.questions_conclude_state()}
        look="list"
        options={[
          {
            value: "answered",
            label: m.questions_conclude_answered(),
            hint: m.questions_conclude_answered_hint(),
          },
          { value: "parked", label: m.questions_conclude_parked(), hint: m.questions_conclude_parked_hint() },
        ]}
        {...form.choice("state")}
      />
      <TextArea label={m.questions_conclude_words()} optional {...form.register("conclusion")} />
      <input type="hidden" name="version" value={conflict?.version ?? version} />
      <div className="actions">
        <Button>{m.questions_conclude()}</Button>
      </div>
    </Form>
  );
}

/** A question that was rounded off, taken up again with one press. */
export function ReopeningForm({ action, version }: { action?: string; version: number }) {
  return (
    <Form method="post" action={action}>
      <input type="hidden" name="state" value="active" />
      <input type="hidden" name="version" value={version} />
      <Button variant="quiet" icon="rotate-ccw">
        {m.questions_reopen()}
      </Button>
    </Form>
  );
}
