import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Fold, type Typed } from "#app/features/activities/components/activity-fields.tsx";
import { kindWords, optionsOf, sourceWords } from "#app/features/activities/components/words.ts";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Check, Choice } from "#app/ui/choice.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Select } from "#app/ui/select.tsx";
import { askInput } from "../input.ts";

type AskFormProps = {
  activities: readonly { id: number; title: string }[];
  readers: Readers;
  /** What is left of her own hours and money. */
  beside?: ReactNode;
  fields: Typed;
  problems?: Record<string, Problem>;
};

type Readers = { partners: readonly string[]; leaderBesides: boolean };

/** Three fields: what for, how much time, how much money; the rest is folded with what is usual. */
export function AskForm({ activities, readers, beside, fields, problems }: AskFormProps) {
  const form = useActionForm({ schema: askInput, fields, problems });
  const { register } = form;
  return (
    <Form {...form.formProps} className="form ask-form">
      <ErrorSummary problems={form.summary} />
      <div className="stack near">
        {activities.length > 0 && (
          <Select
            label={m.requests_what()}
            hint={m.requests_what_hint()}
            empty={m.requests_what_new()}
            options={activities.map(({ id, title }) => ({ value: id, label: title }))}
            {...register("activity")}
          />
        )}
        <div className="stack near something-new">
          <Field
            label={activities.length > 0 ? m.requests_what_title() : m.requests_what()}
            hint={m.requests_what_title_hint()}
            placeholder=" "
            {...register("title")}
          />
          <Select label={m.requests_kind()} options={optionsOf(kindWords)} {...register("kind")} />
        </div>
      </div>
      <div className="field-row">
        <Field
          label={m.requests_hours()}
          hint={m.activities_hours_hint()}
          inputMode="decimal"
          {...register("hours")}
        />
        <Field
          label={m.requests_euros()}
          hint={m.activities_euros_hint()}
          inputMode="decimal"
          placeholder=" "
          {...register("euros")}
        />
      </div>
      {beside}
      <Fold summary={m.requests_more()} names={["cover", "coverWords", "places"]} form={form} fields={fields}>
        <Choice legend={m.requests_source()} options={optionsOf(sourceWords)} {...form.choice("source")} />
        <Check label={m.requests_ask_cover()} {...form.check("cover")} />
        <Field label={m.requests_cover_words()} optional {...register("coverWords")} />
        <Field
          label={m.requests_places()}
          hint={m.requests_places_hint()}
          inputMode="numeric"
          optional
          {...register("places")}
        />
      </Fold>
      <WhoReads {...readers} />
      <div className="actions">
        <Button icon="send">{m.requests_ask()}</Button>
      </div>
    </Form>
  );
}

/** Who reads what is asked, in words that follow what is chosen: both lines are there, the stylesheet shows the one that holds. */
function WhoReads({ partners, leaderBesides }: Readers) {
  return (
    <Notice title={m.requests_readers()} role="note">
      <p>{answersInWords(partners, leaderBesides)}</p>
      <p className="facts-only">{m.requests_readers_facts()}</p>
      <p className="facts-and-title">{m.requests_readers_title()}</p>
      <p>{m.requests_readers_nobody()}</p>
    </Notice>
  );
}

function answersInWords([name, another]: readonly string[], leaderBesides: boolean) {
  if (name === undefined) return m.requests_readers_leader();
  if (another !== undefined) return m.requests_readers_own_partner();
  return leaderBesides ? m.requests_readers_reads_with_leader({ name }) : m.requests_readers_read({ name });
}
