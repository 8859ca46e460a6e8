import { Form, Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Select } from "#app/ui/select.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { CareerStep } from "../model.ts";

type StepQuestionProps = {
  step: CareerStep;
  questions: readonly { id: number; text: string }[];
  /** What was wrong with the choice, in words. */
  error?: string;
};

/** The question that serves a step: one of hers, or a new one begun from here. */
export function StepQuestion({ step, questions, error }: StepQuestionProps) {
  return (
    <Sheet title={m.careers_step_question()} seen={<SeenBy icon="lock" text={m.items_seen_only_you()} />}>
      <div className="stack near">
        {step.question && (
          <p>
            <Link to={paths.question(step.question.id)}>{step.question.text}</Link>
          </p>
        )}
        {questions.length > 0 && (
          <details className="more no-print" open={error !== undefined}>
            <summary>{m.careers_step_question_choose()}</summary>
            <Form method="post" action={paths.careerStep(step.id)} className="form over">
              <Select
                name="question"
                label={m.careers_step_question()}
                hideLabel
                hint={m.careers_step_question_hint()}
                empty={m.careers_step_question_none()}
                options={questions.map(({ id, text }) => ({ value: id, label: text }))}
                defaultValue={step.question?.id ?? ""}
                error={error}
              />
              <input type="hidden" name="act" value="question" />
              <input type="hidden" name="version" value={step.version} />
              <div className="actions">
                <Button size="small">{m.careers_step_question_save()}</Button>
              </div>
            </Form>
          </details>
        )}
        {!step.question && (
          <p className="no-print">
            <Link to={paths.newQuestion({ step: step.id })}>{m.careers_step_question_new()}</Link>
          </p>
        )}
      </div>
    </Sheet>
  );
}

/** On the page of a question, for its owner only: the step it serves. */
export function ServesStep({ steps }: { steps: readonly { id: number; title: string }[] }) {
  if (steps.length === 0) return null;
  return (
    <Sheet title={m.careers_serves()} seen={<SeenBy icon="lock" text={m.items_seen_only_you()} />}>
      <ul className="stack tight">
        {steps.map(({ id, title }) => (
          <li key={id}>
            <Link to={paths.careerStep(id)}>{title}</Link>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
