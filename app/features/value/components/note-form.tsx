import { Form } from "@remix-run/react";
import { AudienceChoice } from "#app/features/items/components/sharing-form.tsx";
import type { Audience } from "#app/features/items/model.ts";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Check, Choice } from "#app/ui/choice.tsx";
import { showDay } from "#app/ui/dates.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { newNoteInput, noteInput } from "../input.ts";
import type { NoteDevice } from "./use-note-outbox.ts";
import { useNoteSending } from "./use-note-sending.tsx";
import { ValueFields } from "./value-fields.tsx";
import { capitalWords, forWhomWords, senseWords } from "./words.ts";

export type NoteSubjects = {
  questions: readonly { id: number; text: string }[];
  activities: readonly { id: number; title: string }[];
  notes: readonly { id: number; text: string; notedOn: string }[];
};

type Fresh = {
  teams: readonly { id: number; label: string }[];
  offered: readonly Audience[];
  /** Under which the form sends its note, once. */
  mark: string;
  device: NoteDevice;
  /** What she came from: it stands with the note from the start. */
  from: { question: boolean; activity: boolean };
};

const NOBODYS: NoteDevice = { draftKey: null, personId: 0 };

type NoteFormProps = {
  subjects: NoteSubjects;
  fields: Record<string, string | string[]>;
  problems?: Record<string, Problem>;
  /** Only for a new note: for whom it is written, and who else may read it. */
  fresh?: Fresh;
};

/** A note: the words first, everything else as it pleases the writer. */
export function NoteForm({ subjects, fields, problems, fresh }: NoteFormProps) {
  const { send, mark, said } = useNoteSending(fresh?.mark ?? "", fresh?.device ?? NOBODYS);
  const form = useActionForm({
    schema: fresh ? newNoteInput : noteInput,
    fields,
    problems,
    submit: fresh && ((target) => void send(target instanceof HTMLFormElement ? target : target.form!)),
  });
  const { register, choice, check, errors } = form;
  const moreUsed = ["question", "activity", "capital", "forWhom", "expected", "after"].some(
    (name) => fields[name]?.length && !(fresh && fresh.from[name as "question"]),
  );
  const wrong = Object.keys(errors).some((name) => name !== "text");
  const question = (
    <Select
      label={m.value_question()}
      optional
      options={withNone(subjects.questions.map(({ id, text }) => ({ value: id, label: text })))}
      {...register("question")}
    />
  );
  const activity = (
    <Select
      label={m.value_activity()}
      optional
      options={withNone(subjects.activities.map(({ id, title }) => ({ value: id, label: title })))}
      {...register("activity")}
    />
  );
  return (
    <Form {...form.formProps} className="form">
      <ErrorSummary problems={form.summary} />
      {fresh && <input type="hidden" name="mark" value={mark} />}
      {said}
      <TextArea
        label={m.value_text()}
        hint={m.value_text_hint()}
        placeholder={m.value_placeholder()}
        required
        {...register("text")}
      />
      <ValueFields selected={[fields.values ?? []].flat()} />
      <Choice legend={m.value_sense()} optional options={openOptions(senseWords)} {...choice("sense")} />
      {fresh?.from.question && question}
      {fresh?.from.activity && activity}
      <details className="more" open={moreUsed || wrong || !fresh}>
        <summary>{m.value_more()}</summary>
        <div className="stack near over">
          {!fresh?.from.question && question}
          {!fresh?.from.activity && activity}
          {subjects.notes.length > 0 && (
            <Choice
              legend={m.value_after()}
              hint={m.value_after_hint()}
              optional
              multiple
              look="list"
              options={subjects.notes.map(({ id, text, notedOn }) => ({
                value: id,
                label: text,
                hint: showDay(notedOn, "short"),
              }))}
              {...choice("after")}
            />
          )}
          <Choice
            legend={m.value_capital()}
            optional
            options={openOptions(capitalWords)}
            {...choice("capital")}
          />
          <Choice
            legend={m.value_for_whom()}
            optional
            options={openOptions(forWhomWords)}
            {...choice("forWhom")}
          />
          <Field type="date" label={m.value_noted_on()} {...register("notedOn")} />
          <Check label={m.value_expected()} {...check("expected")} />
        </div>
      </details>
      {fresh && (
        <details
          className="more"
          open={
            [fields.audiences ?? []].flat().length > 0 || Boolean(fields.team) || Boolean(errors.audiences)
          }
        >
          <summary>{m.value_audiences()}</summary>
          <div className="stack near over">
            {fresh.teams.length > 0 && (
              <Choice
                legend={m.value_owner()}
                options={[
                  { value: "", label: m.value_owner_me() },
                  ...fresh.teams.map(({ id, label }) => ({ value: id, label })),
                ]}
                {...choice("team")}
              />
            )}
            <AudienceChoice
              id="field-audiences"
              offered={fresh.offered}
              chosen={[fields.audiences ?? []].flat()}
              error={errors.audiences}
            />
          </div>
        </details>
      )}
      {fields.version && <input type="hidden" name="version" value={[fields.version].flat()[0]} />}
      <div className={fresh ? "actions in-reach" : "actions"}>
        <Button>{m.value_save()}</Button>
      </div>
    </Form>
  );
}

const withNone = (options: { value: number; label: string }[]) => [
  { value: "", label: m.value_none() },
  ...options,
];

const openOptions = <T extends string>(words: Record<T, () => string>) => [
  { value: "", label: m.value_no_choice() },
  ...(Object.keys(words) as T[]).map((value) => ({ value, label: words[value]() })),
];
