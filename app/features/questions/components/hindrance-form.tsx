import { Form } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Check, Choice } from "#app/ui/choice.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { hindranceInput, newHindranceInput } from "../input.ts";
import { hindranceWords, openOptionsOf } from "./words.ts";

type HindranceFormProps = {
  action?: string;
  fields?: Record<string, string | string[]>;
  problems?: Record<string, Problem>;
  conflict?: { theirs: Record<string, string>; version: number };
  /** Of one that is there already; left out for a new one. */
  version?: number;
};

/** What was in the way, in own words; what it has to do with may be said beside it. */
export function HindranceForm({ action, fields, problems, conflict, version }: HindranceFormProps) {
  const schema = version === undefined ? newHindranceInput : hindranceInput;
  const form = useActionForm({ schema, fields: { kind: "", ...fields }, problems, prefix: "hindrance" });
  return (
    <Form {...form.formProps} action={action} className="stack near">
      <Conflict conflict={conflict} labels={{ text: m.questions_hindrance_text() }} />
      {!conflict && <ErrorSummary problems={form.summary} />}
      <TextArea
        label={m.questions_hindrance_text()}
        hint={m.questions_hindrance_text_hint()}
        required
        size="short"
        {...form.register("text")}
      />
      <Choice
        legend={m.questions_hindrance_kind()}
        optional
        options={openOptionsOf(hindranceWords)}
        {...form.choice("kind")}
      />
      {version !== undefined && (
        <Check label={m.questions_hindrance_resolved()} {...form.check("resolved")} />
      )}
      {version !== undefined && <input type="hidden" name="version" value={conflict?.version ?? version} />}
      {version === undefined && <p className="hint">{m.questions_hindrance_private()}</p>}
      <div className="actions">
        <Button size={version === undefined ? "small" : "normal"}>{m.questions_save()}</Button>
      </div>
    </Form>
  );
}
