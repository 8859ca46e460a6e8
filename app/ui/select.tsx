import { forwardRef } from "react";
import type { ComponentPropsWithoutRef } from "react";
import { describe, fieldId, FieldFrame } from "./field-frame.tsx";
import type { FieldTexts } from "./field-frame.tsx";
import { Icon } from "./icon.tsx";

export type Option = { value: string | number; label: string; disabled?: boolean };

type SelectProps = FieldTexts &
  ComponentPropsWithoutRef<"select"> & {
    options?: readonly Option[];
    /** The text of an empty first option: "Choose…" or "No choice". */
    empty?: string;
  };

/** One out of many, from a list that is too long to lay out. `children` may hold option groups of its own. */
export const Select = forwardRef<HTMLSelectElement, SelectProps>(function Select(props, ref) {
  const {
    label,
    hint,
    error,
    optional,
    seen,
    hideLabel,
    id: ownId,
    className,
    options = [],
    empty,
    children,
    ...rest
  } = props;
  const id = fieldId(rest.name, ownId);
  return (
    <FieldFrame id={id} texts={{ label, hint, error, optional, seen, hideLabel }} className={className}>
      <div className="select">
        <select ref={ref} id={id} className="control" {...describe(id, { hint, error, seen })} {...rest}>
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
          {children}
        </select>
        <Icon name="chevron-down" />
      </div>
    </FieldFrame>
  );
});
