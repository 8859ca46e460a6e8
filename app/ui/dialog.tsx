import { useRef } from "react";
import type { ReactNode } from "react";
import { m } from "#app/paraglide/messages.js";
import { Button } from "./button.tsx";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";

type ConfirmProps = {
  /** What the first button says. */
  label: ReactNode;
  icon?: IconName;
  variant?: "quiet" | "plain" | "danger";
  size?: "small" | "normal";
  /** What will happen, before it happens. */
  question: ReactNode;
  /** A form with the button that really does it. */
  children: ReactNode;
};

/** A second thought before something that cannot be undone: opens in place and needs no script. */
export function Confirm({ label, icon, variant = "quiet", size, question, children }: ConfirmProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (!details.current) return;
    details.current.open = false;
    details.current.querySelector("summary")?.focus();
  };
  return (
    <details className="confirm" ref={details}>
      <summary className={classNames("button", variant, size === "small" && "small")}>
        {icon && <Icon name={icon} />}
        {label}
      </summary>
      <div className="confirm-body">
        <div>{question}</div>
        <div className="acts">
          {children}
          <Button variant="plain" type="button" onClick={close}>
            {m.ui_not_now()}
          </Button>
        </div>
      </div>
    </details>
  );
}
