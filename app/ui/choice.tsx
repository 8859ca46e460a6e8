import { forwardRef } from "react";
import type { ComponentPropsWithoutRef, ReactNode } from "react";
import { m } from "#app/paraglide/messages.js";
import { classNames } from "./class-names.ts";
import { describe, fieldId, FieldError, FieldHint } from "./field-frame.tsx";
import type { FieldTexts } from "./field-frame.tsx";

export type ChoiceOption = { value: string | number; label: ReactNode; hint?: ReactNode; disabled?: boolean };

type ChoiceProps = Omit<FieldTexts, "label"> &
  Omit<ComponentPropsWithoutRef<"input">, "type" | "value" | "size"> & {
    name: string;
    legend: ReactNode;
    options: readonly ChoiceOption[];
    /** More than one may be chosen. */
    multiple?: boolean;
    selected?: string | number | readonly (string | number)[] | null;
    /** Chips beside each other for short words, a list for sentences. */
    look?: "chips" | "list";
  };

/** A few possibilities laid out: one of them, or with `multiple` any number. Takes `{...choice("name")}` of a form. */
export const Choice = forwardRef<HTMLInputElement, ChoiceProps>(function Choice(props, ref) {
  const {
    legend,
    options,
    multiple,
    selected,
    look = "chips",
    hint,
    error,
    optional,
    seen,
    hideLabel,
    id: ownId,
    className,
    ...rest
  } = props;
  const id = fieldId(rest.name, ownId);
  const chosen = [selected ?? []].flat().map(String);
  const described = describe(id, { hint, error, seen });
  const whole = multiple
    ? { "aria-describedby": described["aria-describedby"] }
    : { role: "radiogroup", ...described };
  return (
    <fieldset
      className={classNames("choice", look, error && "wrong", className)}
      id={id}
      tabIndex={-1}
      {...whole}
    >
      <legend className={classNames(hideLabel && "unseen")}>
        {legend}
        {optional && <span className="optional"> {m.ui_optional()}</span>}
      </legend>
      {seen && <div id={`${id}-seen`}>{seen}</div>}
      <FieldHint id={id} hint={hint} />
      <div className="options">
        {options.map((option) => (
          <label key={option.value} className="option">
            <input
              ref={ref}
              type={multiple ? "checkbox" : "radio"}
              value={option.value}
              defaultChecked={chosen.includes(String(option.value))}
              disabled={option.disabled}
              aria-invalid={multiple ? described["aria-invalid"] : undefined}
              {...rest}
            />
            <span>
              {option.label}
              {option.hint && <small>{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
      <FieldError id={id} error={error} />
    </fieldset>
  );
});

type CheckProps = Pick<FieldTexts, "label" | "hint" | "error"> &
  Omit<ComponentPropsWithoutRef<"input">, "type">;

/** One box to tick, with its sentence behind it. Sends `yes` when ticked, nothing when not. */
export const Check = forwardRef<HTMLInputElement, CheckProps>(function Check(
  { label, hint, error, id: ownId, className, ...rest },
  ref,
) {
  const id = fieldId(rest.name, ownId);
  return (
    <div className={classNames("choice list", error && "wrong", className)}>
      <label className="option">
        <input ref={ref} id={id} type="checkbox" value="yes" {...describe(id, { hint, error })} {...rest} />
        <span>{label}</span>
      </label>
      <FieldHint id={id} hint={hint} />
      <FieldError id={id} error={error} />
    </div>
  );
});
