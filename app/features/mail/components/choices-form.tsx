import { Form } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { mailChoicesInput } from "../input.ts";
import { mailFrequencies, mailKindList, type MailChoices } from "../model.ts";
import { frequencyWord, mailKindWords } from "./words.ts";

type ChoicesFormProps = {
  choices: MailChoices;
  refused?: { fields: Record<string, string | string[]>; problems: Record<string, Problem> };
};

/** How often she wants to hear of each kind of thing. */
export function ChoicesForm({ choices, refused }: ChoicesFormProps) {
  const { formProps, choice, summary } = useActionForm({
    schema: mailChoicesInput,
    fields: refused?.fields ?? choices,
    problems: refused?.problems,
    labels: Object.fromEntries(mailKindList.map((kind) => [kind, mailKindWords[kind].name()])),
  });
  return (
    <Form {...formProps} action={paths.accountMail()} className="stack">
      <ErrorSummary problems={summary} />
      {mailKindList.map((kind) => (
        <Choice
          key={kind}
          legend={mailKindWords[kind].name()}
          hint={mailKindWords[kind].hint()}
          options={mailFrequencies[kind].map((value) => ({ value, label: frequencyWord(kind, value) }))}
          {...choice(kind)}
        />
      ))}
      {choices.digest === "never" && <p className="soft">{m.mail_choices_digest_off()}</p>}
      <div className="acts">
        <Button>{m.ui_save()}</Button>
      </div>
    </Form>
  );
}
