import { Form } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { newStepInput, STEP_AT_MOST, stepInput } from "../input.ts";
import { careerStepStates } from "../model.ts";
import { stateWords } from "./words.ts";

type StepFormProps = {
  fields: Record<string, string | string[]>;
  problems?: Record<string, Problem>;
  /** Only for a new one: the roles of the school, and questions of hers. */
  fresh?: {
    roles: readonly { id: number; title: string }[];
    questions: readonly { id: number; text: string }[];
  };
  /** The step leads to a role: words are beside it. */
  hasRole?: boolean;
};

/** A step: a role of the school or one sentence is enough. */
export function StepForm({ fields, problems, fresh, hasRole }: StepFormProps) {
  const form = useActionForm({ schema: fresh ? newStepInput : stepInput, fields, problems });
  const roles = fresh?.roles ?? [];
  return (
    <Form {...form.formProps} className="form">
      <ErrorSummary problems={form.summary} />
      {roles.length > 0 && (
        <Choice
          legend={m.careers_step_role()}
          look="list"
          options={[
            ...roles.map(({ id, title }) => ({ value: id, label: title })),
            { value: "", label: m.careers_step_role_none() },
          ]}
          {...form.choice("role")}
        />
      )}
      <TextArea
        size="short"
        label={roles.length > 0 || hasRole ? m.careers_step_text_beside() : m.careers_step_text()}
        optional={roles.length > 0 || hasRole}
        maxLength={STEP_AT_MOST}
        {...form.register("text")}
      />
      <Choice
        legend={m.careers_step_state()}
        options={careerStepStates
          .filter((state) => !fresh || state !== "left")
          .map((state) => ({ value: state, label: stateWords[state]() }))}
        {...form.choice("state")}
      />
      <Field
        type="date"
        label={m.careers_step_target()}
        hint={m.careers_step_target_hint()}
        optional
        {...form.register("targetOn")}
      />
      {fresh && fresh.questions.length > 0 && (
        <Select
          label={m.careers_step_question()}
          hint={m.careers_step_question_hint()}
          optional
          empty={m.careers_step_question_none()}
          options={fresh.questions.map(({ id, text }) => ({ value: id, label: text }))}
          {...form.register("question")}
        />
      )}
      {fields.school && <input type="hidden" name="school" value={[fields.school].flat()[0]} />}
      {fields.version && <input type="hidden" name="version" value={[fields.version].flat()[0]} />}
      <div className="actions">
        <Button>{m.careers_step_save()}</Button>
      </div>
    </Form>
  );
}
