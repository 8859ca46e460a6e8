import { Form, Link } from "@remix-run/react";
import type { FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Select } from "#app/ui/select.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { Words } from "#app/ui/words.tsx";
import { expertiseInput } from "../input.ts";
import type { ExpertiseRow } from "../model.ts";

type OwnProps = {
  rows: readonly ExpertiseRow[];
  schools: readonly { id: number; name: string }[];
  refused: FormAnswer | undefined;
};

/** Her own subjects, each a step from being changed or taken away, and a sentence for one more. */
export function OwnExpertise({ rows, schools, refused }: OwnProps) {
  return (
    <Sheet title={m.expertise_mine()} seen={<SeenBy icon="building-2" text={m.items_seen_school()} />}>
      <div className="stack near">
        {rows.length > 0 && (
          <ul className="rows">
            {rows.map(({ id, subject }) => (
              <li key={id} className="stack tight">
                <Words>{subject}</Words>
                <Link to={paths.oneExpertise(id)}>{m.expertise_edit()}</Link>
              </li>
            ))}
          </ul>
        )}
        <AddForm key={rows.length} schools={schools} refused={refused} />
      </div>
    </Sheet>
  );
}

function AddForm({ schools, refused }: Omit<OwnProps, "rows">) {
  const form = useActionForm({
    schema: expertiseInput,
    fields: refused?.fields,
    problems: refused?.problems,
    prefix: "own",
    labels: { subject: m.expertise_subject(), words: m.expertise_words(), school: m.expertise_school() },
  });
  return (
    <Form {...form.formProps} action={paths.expertise()} className="form">
      <input type="hidden" name="act" value="show" />
      <ErrorSummary problems={form.summary} />
      <Field
        label={m.expertise_subject()}
        hint={m.expertise_subject_hint()}
        maxLength={400}
        {...form.register("subject")}
      />
      <TextArea label={m.expertise_words()} size="short" optional {...form.register("words")} />
      {schools.length > 1 && (
        <Select
          label={m.expertise_school()}
          options={schools.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.register("school")}
        />
      )}
      <div className="actions">
        <Button>{m.expertise_show()}</Button>
      </div>
    </Form>
  );
}
