import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { goalEndInput } from "../input.ts";
import { goalEndWords, optionsOf } from "./words.ts";

type GoalEndFormProps = {
  version: number;
  /** How it ended; null while it is open, and then it is asked. */
  ended: "reached" | "let_go" | null;
  fields: Record<string, string | string[]>;
  problems?: Record<string, Problem>;
  /** The stories that can be named. */
  children?: ReactNode;
};

/** Ending a goal with what came of it, or adding to that afterwards. Folded until it is wanted; open when something was not right. */
export function GoalEndForm({ version, ended, fields, problems, children }: GoalEndFormProps) {
  const form = useActionForm({ schema: goalEndInput, fields, problems });
  return (
    <details className="more no-print" open={problems !== undefined}>
      <summary>{ended ? m.vision_goal_retell() : m.vision_goal_end()}</summary>
      <Form {...form.formProps} className="form over">
        <input type="hidden" name="version" value={version} />
        {ended ? (
          <input type="hidden" name="end" value={ended} />
        ) : (
          <>
            <p className="soft measure">{m.vision_goal_end_question()}</p>
            <Choice
              legend={m.vision_goal_end_how()}
              options={optionsOf(goalEndWords)}
              {...form.choice("end")}
            />
          </>
        )}
        <TextArea
          label={m.vision_goal_end_conclusion()}
          hint={m.vision_goal_end_conclusion_hint()}
          required
          maxLength={4000}
          {...form.register("conclusion")}
        />
        <Field
          label={m.vision_goal_routine_where()}
          hint={m.vision_goal_routine_hint()}
          optional
          maxLength={300}
          {...form.register("routine")}
        />
        {children}
        <div className="actions">
          <Button variant="quiet">{ended ? m.vision_goal_retell_do() : m.vision_goal_end()}</Button>
        </div>
      </Form>
    </details>
  );
}
