import type { useActionForm } from "#app/ui/form.tsx";
import { Select } from "#app/ui/select.tsx";

type QuestionChoiceProps = {
  label: string;
  hint?: string;
  empty: string;
  questions: readonly { id: number; text: string }[];
  form: ReturnType<typeof useActionForm>;
};

const LONGEST = 90;

/** An own learning question it belongs to, or none. */
export function QuestionChoice({ label, hint, empty, questions, form }: QuestionChoiceProps) {
  if (questions.length === 0) return null;
  return (
    <Select
      label={label}
      hint={hint}
      optional
      empty={empty}
      options={questions.map(({ id, text }) => ({
        value: id,
        label: text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text,
      }))}
      {...form.register("question")}
    />
  );
}
