import { forwardRef } from "react";
import type { ComponentPropsWithoutRef } from "react";
import { classNames } from "./class-names.ts";
import { describe, fieldId, FieldFrame } from "./field-frame.tsx";
import type { FieldTexts } from "./field-frame.tsx";

type FieldProps = FieldTexts & ComponentPropsWithoutRef<"input">;

const narrow = ["date", "time", "number", "month"];

/** One line of input: text, email, password, date, time, number. Takes `{...register("name")}` of a form. */
export const Field = forwardRef<HTMLInputElement, FieldProps>(function Field(props, ref) {
  const {
    label,
    hint,
    error,
    optional,
    seen,
    hideLabel,
    id: ownId,
    className,
    type = "text",
    children,
    ...rest
  } = props;
  const id = fieldId(rest.name, ownId);
  return (
    <FieldFrame id={id} texts={{ label, hint, error, optional, seen, hideLabel }} className={className}>
      <div className="control-row">
        <input
          ref={ref}
          id={id}
          type={type}
          className={classNames("control", narrow.includes(type) && "narrow")}
          {...describe(id, { hint, error, seen })}
          {...rest}
        />
        {children}
      </div>
    </FieldFrame>
  );
});
