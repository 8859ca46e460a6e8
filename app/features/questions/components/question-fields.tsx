import type { ReactNode } from "react";
import { m } from "#app/paraglide/messages.js";
import { Choice } from "#app/ui/choice.tsx";
import type { useActionForm } from "#app/ui/form.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { formWords, levelWords, openOptionsOf, optionsOf, originWords } from "./words.ts";

type ActionForm = ReturnType<typeof useActionForm>;

/** The one sentence that is enough. */
export function QuestionSentence({ form, seen }: { form: ActionForm; seen?: ReactNode }) {
  return (
    <TextArea
      label={m.questions_text()}
      hint={m.questions_text_hint()}
      seen={seen}
      required
      size="short"
      {...form.register("text")}
    />
  );
}

/** Everything around the sentence, folded away: offered, never asked for. */
export function QuestionDetails({ form, open }: { form: ActionForm; open?: boolean }) {
  const wrong = ["why", "forWhom", "form", "origin", "level"].some((name) => form.errors[name]);
  return (
    <details className="more" open={open || wrong}>
      <summary>{m.questions_more()}</summary>
      <div className="stack near over">
        <TextArea label={m.questions_why()} optional size="short" {...form.register("why")} />
        <TextArea
          label={m.questions_for_whom()}
          optional
          size="short"
          rows={1}
          {...form.register("forWhom")}
        />
        <Choice
          legend={m.questions_origin()}
          optional
          options={openOptionsOf(originWords)}
          {...form.choice("origin")}
        />
        <Choice
          legend={m.questions_level()}
          optional
          options={openOptionsOf(levelWords)}
          {...form.choice("level")}
        />
        <Choice legend={m.questions_form()} options={optionsOf(formWords)} {...form.choice("form")} />
      </div>
    </details>
  );
}
