import { Form } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { lookBackInput } from "../input.ts";
import { ValueFields } from "./value-fields.tsx";

type LookBackFormProps = {
  activityId: number;
  /** Whether anything was expected that it can have turned out otherwise than. */
  expected: boolean;
  /** She let it be before: it is not asked again, only open. */
  leftOpen?: boolean;
  /** Questions of hers it can have to do with. */
  questions: readonly { id: number; text: string }[];
  fields?: Record<string, string | string[]>;
  problems?: Record<string, Problem>;
};

/** The one question of a look-back, and the way past it. */
export function LookBackForm(props: LookBackFormProps) {
  const { activityId, expected, leftOpen, questions, fields, problems } = props;
  const form = useActionForm({ schema: lookBackInput, fields, problems, prefix: "look-back" });
  return (
    <div className="stack near">
      <Form {...form.formProps} action={paths.lookBack(activityId)} className="form">
        <ErrorSummary problems={form.summary} />
        <TextArea
          label={expected ? m.value_look_back_ask() : m.value_look_back_ask_plain()}
          hint={m.value_text_hint()}
          placeholder={m.value_placeholder()}
          required
          {...form.register("text")}
        />
        <ValueFields id="look-back-values" selected={[fields?.values ?? []].flat()} nothing />
        {questions.length > 0 && (
          <Select
            label={m.value_question()}
            optional
            options={[
              { value: "", label: m.value_none() },
              ...questions.map(({ id, text }) => ({ value: id, label: text })),
            ]}
            {...form.register("question")}
          />
        )}
        <div className="actions">
          <Button>{m.value_look_back_save()}</Button>
        </div>
      </Form>
      {!leftOpen && (
        <Form method="post" action={paths.lookBack(activityId)}>
          <Button variant="plain" name="act" value="leave">
            {m.value_look_back_leave()}
          </Button>
        </Form>
      )}
    </div>
  );
}
