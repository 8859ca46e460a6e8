import { m } from "#app/paraglide/messages.js";
import { ValueChoice } from "#app/ui/value-chips.tsx";
import { valueKinds } from "../model.ts";
import { valueWords } from "./words.ts";

type ValueFieldsProps = {
  selected?: readonly string[];
  id?: string;
  /** That it gave nothing is one of the chips, where the form does not ask how it was. */
  nothing?: boolean;
};

/** The five as chips beside each other, and one for who does not know yet. Naming is offered, never asked. */
export function ValueFields({ selected, id, nothing }: ValueFieldsProps) {
  return (
    <ValueChoice
      id={id}
      name="values"
      legend={m.value_if_you_like()}
      options={valueKinds.map((kind) => ({ kind, words: valueWords[kind]() }))}
      unknown={{ value: "unknown", words: m.value_unknown() }}
      selected={selected}
    >
      {nothing && (
        <label className="value-chip value-unknown">
          <input type="checkbox" name="sense" value="none" />
          <span>{m.value_gave_nothing()}</span>
        </label>
      )}
    </ValueChoice>
  );
}
