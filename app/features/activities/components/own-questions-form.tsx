import { Form } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { problemText } from "#app/ui/problem-text.ts";

type OwnQuestionsFormProps = {
  questions: readonly { id: number; text: string }[];
  linked: readonly (string | number)[];
  problem?: Problem;
};

/** Her own questions to put with an activity, by the one who owns them. */
export function OwnQuestionsForm({ questions, linked, problem }: OwnQuestionsFormProps) {
  if (questions.length === 0) return <p className="soft">{m.activities_own_questions_none()}</p>;
  return (
    <Form method="post" className="stack near">
      <Choice
        name="questions"
        legend={m.activities_own_questions_pick()}
        look="list"
        multiple
        options={questions.map(({ id, text }) => ({ value: id, label: text }))}
        selected={linked}
        error={problem && problemText(problem)}
      />
      <div className="actions">
        <Button size="small">{m.activities_save()}</Button>
      </div>
    </Form>
  );
}
