import { Form } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { showDay } from "#app/ui/dates.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { newStoryInput, storyInput } from "../input.ts";
import { storyPrompts } from "../model.ts";
import { promptWords } from "./words.ts";

type StoryFormProps = {
  /** Only for a new one: the teams it can be of. */
  teams?: readonly { id: number; label: string }[];
  notes: readonly { id: number; text: string; notedOn: string }[];
  fields: Record<string, string | string[]>;
  problems?: Record<string, Problem>;
};

/** A story: five things to tell beside each other, of which one is enough, and the notes whose words belong in it. */
export function StoryForm({ teams = [], notes, fields, problems }: StoryFormProps) {
  const schema = fields.version ? storyInput : newStoryInput;
  const form = useActionForm({ schema, fields, problems });
  const { register, choice } = form;
  return (
    <Form {...form.formProps} className="form">
      <ErrorSummary problems={form.summary} />
      <Field label={m.stories_name()} optional maxLength={120} {...register("title")} />
      {notes.length > 0 && (
        <details className="more" open={[fields.notes ?? []].flat().length > 0 || Boolean(form.errors.notes)}>
          <summary>{m.stories_notes()}</summary>
          <Choice
            className="over"
            legend={m.stories_notes()}
            hideLabel
            hint={m.stories_notes_hint()}
            multiple
            look="list"
            options={notes.map(({ id, text, notedOn }) => ({
              value: id,
              label: text,
              hint: showDay(notedOn, "short"),
            }))}
            {...choice("notes")}
          />
        </details>
      )}
      <p className="hint">{m.stories_hint()}</p>
      {storyPrompts.map((prompt) => (
        <TextArea
          key={prompt}
          label={promptWords[prompt].ask()}
          hint={promptWords[prompt].hint?.()}
          optional
          {...register(prompt)}
        />
      ))}
      {teams.length > 0 && (
        <details className="more" open={Boolean(fields.team) || Boolean(form.errors.team)}>
          <summary>{m.stories_owner()}</summary>
          <Choice
            className="over"
            legend={m.stories_owner()}
            hideLabel
            hint={m.stories_owner_hint()}
            options={[
              { value: "", label: m.stories_owner_me() },
              ...teams.map(({ id, label }) => ({ value: id, label })),
            ]}
            {...choice("team")}
          />
        </details>
      )}
      {fields.version && <input type="hidden" name="version" value={[fields.version].flat()[0]} />}
      <div className="actions">
        <Button>{m.stories_save()}</Button>
      </div>
    </Form>
  );
}
