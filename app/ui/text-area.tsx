import { forwardRef } from "react";
import type { ComponentPropsWithoutRef } from "react";
import { classNames } from "./class-names.ts";
import { describe, fieldId, FieldFrame } from "./field-frame.tsx";
import type { FieldTexts } from "./field-frame.tsx";

type TextAreaProps = FieldTexts & ComponentPropsWithoutRef<"textarea"> & { size?: "short" | "normal" };

/** Room for own words, in the serif; it grows with what is written. */
export const TextArea = forwardRef<HTMLTextAreaElement, TextAreaProps>(function TextArea(props, ref) {
  const {
    label,
    hint,
    error,
    optional,
    seen,
    hideLabel,
    id: ownId,
    className,
    size,
    rows,
    children,
    ...rest
  } = props;
  const id = fieldId(rest.name, ownId);
  return (
    <FieldFrame id={id} texts={{ label, hint, error, optional, seen, hideLabel }} className={className}>
      {children}
      <textarea
        ref={ref}
        id={id}
        rows={rows ?? (size === "short" ? 2 : 3)}
        className={classNames("control own-words", size === "short" && "short")}
        {...describe(id, { hint, error, seen })}
        {...rest}
      />
    </FieldFrame>
  );
});
