import type { ReactNode } from "react";
import { m } from "#app/paraglide/messages.js";
import { Choice } from "#app/ui/choice.tsx";
import { Field } from "#app/ui/field.tsx";
import type { useActionForm } from "#app/ui/form.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { showDay } from "#app/ui/dates.ts";
import { kindWords, openOptionsOf, optionsOf, sourceWords, stateWords } from "./words.ts";

export type Typed = Record<string, string | string[]>;

export type ActivityChoices = {
  questions: readonly { id: number; text: string }[];
  earlier: readonly { id: number; title: string; startsOn: string | null }[];
};

export type PartProps = { form: ReturnType<typeof useActionForm>; fields: Typed };

/** What it is: the two that are asked for, and how it stands. */
export function ActivityBasics({ form }: Pick<PartProps, "form">) {
  return (
    <>
      <Field
        label={m.activities_name()}
        hint={m.activities_name_hint()}
        required
        {...form.register("title")}
      />
      <Select
        label={m.activities_kind()}
        empty={m.ui_choose()}
        options={optionsOf(kindWords)}
        required
        {...form.register("kind")}
      />
      <Choice legend={m.activities_state()} options={optionsOf(stateWords)} {...form.choice("state")} />
    </>
  );
}

export function WhenAndWhere(part: PartProps) {
  const { form } = part;
  const names = ["startsOn", "endsOn", "place", "provider", "onSite", "formal"];
  return (
    <Fold summary={m.activities_when_where()} names={names} {...part}>
      <div className="field-row">
        <Field type="date" label={m.activities_starts_on()} optional {...form.register("startsOn")} />
        <Field type="date" label={m.activities_ends_on()} optional {...form.register("endsOn")} />
      </div>
      <Field label={m.activities_place()} optional {...form.register("place")} />
      <Field label={m.activities_provider()} optional {...form.register("provider")} />
      <Choice
        legend={m.activities_on_site()}
        optional
        options={openOptionsOf({ yes: m.activities_on_site_yes, no: m.activities_on_site_no })}
        {...form.choice("onSite")}
      />
      <Choice
        legend={m.activities_formal()}
        optional
        options={openOptionsOf({ yes: m.activities_formal_yes, no: m.activities_formal_no })}
        {...form.choice("formal")}
      />
    </Fold>
  );
}

/** Hours, euros and where they come from, of the one who fills in. */
export function AmountFields({ form }: Pick<PartProps, "form">) {
  return (
    <>
      <p className="hint">{m.activities_amounts_hint()}</p>
      <div className="field-row">
        <Field
          label={m.activities_hours()}
          hint={m.activities_hours_hint()}
          inputMode="decimal"
          optional
          {...form.register("hours")}
        />
        <Field
          label={m.activities_euros()}
          hint={m.activities_euros_hint()}
          inputMode="decimal"
          optional
          {...form.register("euros")}
        />
      </div>
      <Choice
        legend={m.activities_source()}
        optional
        options={openOptionsOf(sourceWords)}
        {...form.choice("source")}
      />
    </>
  );
}

export function OwnAmounts(part: PartProps) {
  return (
    <Fold summary={m.activities_amounts()} names={["hours", "euros", "source"]} {...part}>
      <AmountFields form={part.form} />
    </Fold>
  );
}

export function Expectation(part: PartProps) {
  const { register } = part.form;
  const names = ["expectedWhat", "expectedBecause", "expectedNotice", "lookBackOn"];
  return (
    <Fold summary={m.activities_expectation()} names={names} {...part}>
      <TextArea label={m.activities_expected_what()} optional size="short" {...register("expectedWhat")} />
      <TextArea
        label={m.activities_expected_because()}
        optional
        size="short"
        {...register("expectedBecause")}
      />
      <TextArea
        label={m.activities_expected_notice()}
        optional
        size="short"
        {...register("expectedNotice")}
      />
      <Field type="date" label={m.activities_look_back_on()} optional {...register("lookBackOn")} />
    </Fold>
  );
}

export function TeamHears(part: PartProps) {
  const { register } = part.form;
  return (
    <Fold summary={m.activities_team()} names={["teamHears", "teamHearsOn"]} {...part}>
      <TextArea label={m.activities_team_hears()} optional size="short" {...register("teamHears")} />
      <Field type="date" label={m.activities_team_hears_on()} optional {...register("teamHearsOn")} />
    </Fold>
  );
}

/** Her questions it is for, and the activities it grew from. */
export function BelongsTo({ questions, earlier, ...part }: PartProps & ActivityChoices) {
  if (questions.length + earlier.length === 0) return null;
  return (
    <Fold summary={m.activities_belongs()} names={["questions", "grewFrom"]} {...part}>
      {questions.length > 0 && (
        <Choice
          legend={m.activities_questions_pick()}
          optional
          multiple
          look="list"
          options={questions.map(({ id, text }) => ({ value: id, label: text }))}
          {...part.form.choice("questions")}
        />
      )}
      {earlier.length > 0 && (
        <Choice
          legend={m.activities_grew_from_pick()}
          hint={m.activities_grew_from_hint()}
          optional
          multiple
          look="list"
          options={earlier.map(({ id, title, startsOn }) => ({
            value: id,
            label: title,
            hint: startsOn && showDay(startsOn),
          }))}
          {...part.form.choice("grewFrom")}
        />
      )}
    </Fold>
  );
}

type FoldProps = PartProps & { summary: string; names: readonly string[]; children: ReactNode };

/** Offered, never asked for: folded away until something in it was filled in or is wrong. */
export function Fold({ summary, names, form, fields, children }: FoldProps) {
  const used = names.some((name) => form.errors[name] || fields[name]?.length);
  return (
    <details className="more" open={used}>
      <summary>{summary}</summary>
      <div className="stack near over">{children}</div>
    </details>
  );
}
