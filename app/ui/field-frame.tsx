import type { ReactNode } from "react";
import { m } from "#app/paraglide/messages.js";
import { classNames } from "./class-names.ts";

/** What every form field can say about itself. */
export type FieldTexts = {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong, in words; read out when it appears. */
  error?: string;
  /** Says "if you like" behind the label. */
  optional?: boolean;
  /** Who will see this: a `<SeenBy>`. */
  seen?: ReactNode;
  /** The label is only read out: for a field whose place already says what it is. */
  hideLabel?: boolean;
};

/** The id of a field that was given only a name. */
export const fieldId = (name: string | undefined, id: string | undefined) =>
  id ?? (name ? `field-${name}` : undefined);

/** The ARIA attributes that tie a control to its hint, its error and who sees it. */
export function describe(
  id: string | undefined,
  { hint, error, seen }: Pick<FieldTexts, "hint" | "error" | "seen">,
) {
  const parts = [error && `${id}-error`, hint && `${id}-hint`, seen && `${id}-seen`].filter(Boolean);
  return {
    "aria-invalid": error ? true : undefined,
    "aria-describedby": parts.length > 0 ? parts.join(" ") : undefined,
  };
}

/** Label above, hint under it, then the control, then what is wrong with it. */
export function FieldFrame({
  id,
  texts,
  className,
  children,
}: {
  id: string | undefined;
  texts: FieldTexts;
  className?: string;
  children: ReactNode;
}) {
  const { label, hint, error, optional, seen, hideLabel } = texts;
  return (
    <div className={classNames("field-frame", error && "wrong", className)}>
      <div className={classNames("label-row", hideLabel && !seen && "unseen")}>
        <label htmlFor={id} className={classNames(hideLabel && "unseen")}>
          {label}
          {optional && <span className="optional"> {m.ui_optional()}</span>}
        </label>
        {seen && <span id={`${id}-seen`}>{seen}</span>}
      </div>
      <FieldHint id={id} hint={hint} />
      {children}
      <FieldError id={id} error={error} />
    </div>
  );
}

export function FieldHint({ id, hint }: { id: string | undefined; hint: ReactNode }) {
  if (!hint) return null;
  return (
    <div className="hint" id={`${id}-hint`}>
      {hint}
    </div>
  );
}

export function FieldError({ id, error }: { id: string | undefined; error: string | undefined }) {
  if (!error) return null;
  return (
    <p className="field-error" id={`${id}-error`} role="alert">
      <span className="unseen">{m.ui_problem_prefix()} </span>
      {error}
    </p>
  );
}
