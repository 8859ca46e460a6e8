import { Form } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { goalEndInput } from "../input.ts";
import { goalEndWords, optionsOf } from "./words.ts";

type GoalEndFormProps = {
  version: number;
  fields?: Record<string, string | string[]>;
  problems?: Record<string, Problem>;
};

/** Completing a goal, with its last words. Folded until it is wanted; open again when something was not right. */
export function GoalEndForm({ version, fields, problems }: GoalEndFormProps) {
  const form = useActionForm({ schema: goalEndInput, fields, problems });
  return (
    <details className="more" open={problems !== undefined}>
      <summary>{m.vision_goal_end()}</summary>
      <Form {...form.formProps} className="form over">
        <p className="soft measure">{m.vision_goal_end_question()}</p>
        <input type="hidden" name="version" value={version} />
        <Choice legend={m.vision_goal_end_how()} options={optionsOf(goalEndWords)} {...form.choice("end")} />
        <TextArea
          label={m.vision_goal_end_conclusion()}
          hint={m.vision_goal_end_conclusion_hint()}
          size="short"
          required
          maxLength={2000}
          {...form.register("conclusion")}
        />
        <div className="actions">
          <Button variant="quiet">{m.vision_goal_end()}</Button>
        </div>
      </Form>
    </details>
  );
}
