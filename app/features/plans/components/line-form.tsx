import { Form } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Check, Choice } from "#app/ui/choice.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { lineInput, newLineInput } from "../input.ts";
import { placeValue, type Member, type Place } from "../model.ts";
import { kindOptions } from "./words.ts";

type LineFormProps = {
  action: string;
  places: readonly Place[];
  members: readonly Member[];
  fields: Record<string, string | string[]>;
  problems?: Record<string, Problem>;
  conflict?: { theirs: Record<string, string>; version: number };
  /** Of a line that is there; a new one has none. */
  version?: number;
};

/** A line of the sheet: its words are enough; what it takes and for whom may follow. */
export function LineForm({ action, places, members, fields, problems, conflict, version }: LineFormProps) {
  const form = useActionForm({ schema: version === undefined ? newLineInput : lineInput, fields, problems });
  const { register } = form;
  return (
    <Form {...form.formProps} action={action} className="form">
      <Conflict conflict={conflict} labels={conflictLabels()} />
      {!conflict && <ErrorSummary problems={form.summary} />}
      <input type="hidden" name="act" value={version === undefined ? "add" : "change"} />
      {version !== undefined && <input type="hidden" name="version" value={conflict?.version ?? version} />}
      <TextArea label={m.plans_text()} size="short" {...register("text")} />
      <Amounts register={register} />
      <div className="field-row">
        <Select label={m.plans_kind()} options={kindOptions()} {...register("kind")} />
        <Select label={m.plans_place()} empty={m.plans_apart()} {...register("place")}>
          <PlaceOptions
            label={m.plans_place_goals()}
            places={places.filter(({ goalId }) => goalId !== null)}
          />
          <PlaceOptions
            label={m.plans_place_ambitions()}
            places={places.filter(({ goalId }) => goalId === null)}
          />
        </Select>
      </div>
      <Check label={m.plans_who_everybody()} {...form.check("everybody")} />
      {members.length > 0 && (
        <Choice
          legend={m.plans_who_people()}
          multiple
          options={members.map(({ personId, name }) => ({ value: personId, label: name }))}
          {...form.choice("people")}
        />
      )}
      <div className="actions">
        <Button>{m.plans_save()}</Button>
      </div>
    </Form>
  );
}

type Register = ReturnType<typeof useActionForm>["register"];

/** Days, hours, money and cover, beside each other as on the sheet. */
export const Amounts = ({ register, whole = false }: { register: Register; whole?: boolean }) => (
  <div className="field-row">
    <Field label={m.plans_days_label()} inputMode="numeric" {...register("days")} />
    <Field
      label={whole ? m.plans_frame_hours() : m.plans_hours_label()}
      hint={m.plans_hours_hint()}
      inputMode="decimal"
      {...register("hours")}
    />
    <Field
      label={whole ? m.plans_frame_money() : m.plans_money_label()}
      inputMode="decimal"
      {...register("euros")}
    />
    <Field label={m.plans_cover_label()} inputMode="numeric" {...register("cover")} />
  </div>
);

const PlaceOptions = ({ label, places }: { label: string; places: readonly Place[] }) =>
  places.length > 0 && (
    <optgroup label={label}>
      {places.map((place) => (
        <option key={placeValue(place)} value={placeValue(place)}>
          {place.title}
        </option>
      ))}
    </optgroup>
  );

const conflictLabels = () => ({
  text: m.plans_text_short(),
  days: m.plans_days_label(),
  hours: m.plans_hours_label(),
  euros: m.plans_money_label(),
  cover: m.plans_cover_label(),
});
