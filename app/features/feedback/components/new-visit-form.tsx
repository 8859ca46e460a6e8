import { Form } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { newVisitInput } from "../input.ts";
import { ColleagueChoice } from "./colleague-choice.tsx";
import { QuestionChoice } from "./question-choice.tsx";
import { WayFields } from "./way-fields.tsx";

type NewVisitFormProps = {
  colleagues: readonly { id: number; name: string; near: boolean }[];
  questions: readonly { id: number; text: string }[];
  fields: Record<string, string | string[]>;
  problems?: Record<string, Problem>;
};

/** A colleague asked into a lesson: who, and what to look at; the rest can wait. */
export function NewVisitForm({ colleagues, questions, fields, problems }: NewVisitFormProps) {
  const form = useActionForm({ schema: newVisitInput, fields, problems });
  return (
    <Form {...form.formProps} className="form">
      <ErrorSummary problems={form.summary} />
      <ColleagueChoice
        legend={m.feedback_visit_whom()}
        name="visitor"
        {...{ colleagues, form }}
        chosen={fields.visitor}
      />
      <TextArea
        label={m.feedback_visit_focus()}
        hint={m.feedback_visit_focus_hint()}
        required
        size="short"
        {...form.register("focus")}
      />
      <WayFields form={form} />
      <QuestionChoice
        label={m.feedback_visit_question()}
        hint={m.feedback_visit_question_hint()}
        empty={m.feedback_visit_no_question()}
        {...{ questions, form }}
      />
      <div className="actions">
        <Button>{m.feedback_visit_do()}</Button>
      </div>
    </Form>
  );
}
