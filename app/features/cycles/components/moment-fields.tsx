import { m } from "#app/paraglide/messages.js";
import { Choice } from "#app/ui/choice.tsx";
import { Field } from "#app/ui/field.tsx";
import type { useActionForm } from "#app/ui/form.tsx";
import type { MomentKind } from "../model.ts";
import { kindWords } from "./words.ts";

type MomentFieldsProps = { kind: MomentKind; form: ReturnType<typeof useActionForm> };

/** One moment of a cycle: for whom, and in which weeks it is meant to be. */
export function MomentFields({ kind, form }: MomentFieldsProps) {
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
    </div>
  );
}
