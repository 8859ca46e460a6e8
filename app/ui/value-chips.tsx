import { useId } from "react";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import { valueIcons, valueKinds } from "./value-kinds.ts";
import type { ValueKind } from "./value-kinds.ts";

export type { ValueKind } from "./value-kinds.ts";

/** The values that were named, as small icons; `label` says them in words. What was not named is not drawn. */
export function ValueIcons({ kinds, label }: { kinds: readonly ValueKind[]; label: string }) {
  if (kinds.length === 0) return null;
  return (
    <span className="value-icons" role="img" aria-label={label}>
      {valueKinds
        .filter((kind) => kinds.includes(kind))
        .map((kind) => (
          <span key={kind} className={`value-${kind}`}>
            <Icon name={valueIcons[kind]} />
          </span>
        ))}
    </span>
  );
}

/** A value by its plain words, with the field's term small beneath. */
export function ValueName({ kind, words, term }: { kind: ValueKind; words: string; term?: string }) {
  return (
    <span className={`value-name value-${kind}`}>
      <Icon name={valueIcons[kind]} />
      <span>
        {words}
        {term && <small>{term}</small>}
      </span>
    </span>
  );
}

type ValueChoiceProps = {
  name: string;
  /** The plain words of each kind, and the field's term when there is room for it. */
  options: readonly { kind: ValueKind; words: string; term?: string }[];
  selected?: readonly string[];
  /** Above or before the chips: naming a value is offered, never asked for. */
  legend: string;
  /** A chip for who does not know yet; it sends `value`. */
  unknown?: { value: string; words: string };
  id?: string;
  /** More chips, after the five. */
  children?: ReactNode;
};

/** The five values as chips to tick, more than one if wanted. Plain checkboxes: they work without script. */
export function ValueChoice({
  name,
  options,
  selected = [],
  legend,
  unknown,
  id,
  children,
}: ValueChoiceProps) {
  const legendId = useId();
  return (
    <div className="value-choice" role="group" aria-labelledby={legendId} id={id}>
      <span className="faint" id={legendId}>
        {legend}
      </span>
      {options.map(({ kind, words, term }) => (
        <label key={kind} className={`value-chip value-${kind}`}>
          <input type="checkbox" name={name} value={kind} defaultChecked={selected.includes(kind)} />
          <span>
            <Icon name={valueIcons[kind]} />
            <span>
              {words}
              {term && <small>{term}</small>}
            </span>
          </span>
        </label>
      ))}
      {unknown && (
        <label className="value-chip value-unknown">
          <input
            type="checkbox"
            name={name}
            value={unknown.value}
            defaultChecked={selected.includes(unknown.value)}
          />
          <span>{unknown.words}</span>
        </label>
      )}
      {children}
    </div>
  );
}
