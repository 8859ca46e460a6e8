import { m } from "#app/paraglide/messages.js";
import { ValueChoice } from "#app/ui/value-chips.tsx";
import { valueKinds } from "../model.ts";
import { valueWords } from "./words.ts";

/** The five as chips beside each other, and one for who does not know yet. Naming is offered, never asked. */
export function ValueFields({ selected, id }: { selected?: readonly string[]; id?: string }) {
  return (
    <ValueChoice
      id={id}
      name="values"
      legend={m.value_if_you_like()}
      options={valueKinds.map((kind) => ({ kind, words: valueWords[kind]() }))}
      unknown={{ value: "unknown", words: m.value_unknown() }}
      selected={selected}
    />
  );
}
