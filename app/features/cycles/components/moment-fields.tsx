import { m } from "#app/paraglide/messages.js";
import { Choice } from "#app/ui/choice.tsx";
import { Field } from "#app/ui/field.tsx";
import { Select } from "#app/ui/select.tsx";
import type { useActionForm } from "#app/ui/form.tsx";
import type { MomentKind } from "../model.ts";
import { fits, type TemplateKind } from "../template-model.ts";
import { kindWords, templateName } from "./words.ts";

export type TemplateChoice = { id: number; kind: TemplateKind; no: number; nameNl: string; nameEn: string };

type MomentFieldsProps = {
  kind: MomentKind;
  form: ReturnType<typeof useActionForm>;
  templates: readonly TemplateChoice[];
};

/** One moment of a cycle: for whom, in which weeks it is meant to be, and what is asked. */
export function MomentFields({ kind, form, templates }: MomentFieldsProps) {
  const options = [
    { value: "not", label: m.cycles_use_not() },
    ...(kind === "team" ? [] : [{ value: "opt_in", label: m.cycles_use_opt_in() }]),
    { value: "everyone", label: kind === "team" ? m.cycles_use_every_team() : m.cycles_use_everyone() },
  ];
  return (
    <div className="stack near" role="group" aria-label={kindWords[kind]()}>
      <Choice legend={kindWords[kind]()} options={options} {...form.choice(`${kind}_use`)} />
      <div className="field-row">
        <Field type="date" label={m.cycles_opens_on()} {...form.register(`${kind}_opensOn`)} />
        <Field type="date" label={m.cycles_closes_on()} {...form.register(`${kind}_closesOn`)} />
      </div>
      <Select
        label={m.cycles_template()}
        options={templates
          .filter((template) => fits(template.kind, kind))
          .map((template) => ({
            value: template.id,
            label: m.cycles_template_named({ name: templateName(template), no: template.no }),
          }))}
        {...form.register(`${kind}_template`)}
      />
    </div>
  );
}
