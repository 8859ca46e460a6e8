import { Form } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { questionInput } from "../input.ts";
import { QuestionDetails, QuestionSentence } from "./question-fields.tsx";

type EditQuestionFormProps = {
  fields: Record<string, string | string[]>;
  problems?: Record<string, Problem>;
  conflict?: { theirs: Record<string, string>; version: number };
  version: number;
};

/** Other words for a question that is there. After a conflict it carries the version that was seen in it. */
export function EditQuestionForm({ fields, problems, conflict, version }: EditQuestionFormProps) {
  const form = useActionForm({ schema: questionInput, fields, problems });
  return (
    <Form {...form.formProps} className="form">
      <Conflict
        conflict={conflict}
        labels={{ text: m.questions_text(), why: m.questions_why(), forWhom: m.questions_for_whom() }}
      />
      {!conflict && <ErrorSummary problems={form.summary} />}
      <QuestionSentence form={form} />
      <QuestionDetails form={form} open />
      <input type="hidden" name="version" value={conflict?.version ?? version} />
      <div className="actions">
        <Button>{m.questions_save()}</Button>
      </div>
    </Form>
  );
}
