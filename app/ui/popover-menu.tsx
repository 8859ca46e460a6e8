import { Link } from "@remix-run/react";
import type { LinkProps } from "@remix-run/react";
import { useRef } from "react";
import type { ComponentProps, FocusEvent, KeyboardEvent, ReactNode } from "react";
import { m } from "#app/paraglide/messages.js";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";

type PopoverMenuProps = {
  /** What the button says to a screen reader; shown too when `trigger` is left out and `icon` is not given. */
  label?: string;
  icon?: IconName;
  /** Own content of the button, in place of icon and label. */
  trigger?: ReactNode;
  side?: "left" | "right" | "up";
  className?: string;
  children: ReactNode;
};

/** A few actions behind one button. Opens without script; with script it also closes on Escape, on leaving and on choosing. */
export function PopoverMenu({
  label = m.ui_menu_actions(),
  icon = "ellipsis",
  trigger,
  side = "right",
  className,
  children,
}: PopoverMenuProps) {
  const details = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (details.current) details.current.open = false;
  };
  // What was chosen goes out of sight: who came by key stays at the button.
  const choose = () => {
    close();
    details.current?.querySelector("summary")?.focus();
  };
  const onBlur = (event: FocusEvent) => {
    if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget)) close();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !details.current?.open) return;
    close();
    details.current.querySelector("summary")?.focus();
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- only listens to what its summary and items do
    <details
      className={classNames("menu", `menu-${side}`, className)}
      ref={details}
      onBlur={onBlur}
      onKeyDown={onKeyDown}
    >
      {/* Words that can be seen name the button themselves; what it is follows for who hears it. */}
      <summary className={classNames(!trigger && "menu-button")} aria-label={trigger ? undefined : label}>
        {trigger ?? <Icon name={icon} />}
        {trigger && <span className="unseen">{label}</span>}
      </summary>
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- choosing bubbles up from links and buttons, by mouse or key */}
      <div className="menu-list" onClick={choose}>
        {children}
      </div>
    </details>
  );
}

type Item = { icon?: IconName };

/** A place to go, in a menu. */
export function MenuLink({ icon, children, ...rest }: Item & LinkProps) {
  return (
    <Link className="menu-item" {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}

/** Something to do, in a menu: the submit button of the form around it. */
export function MenuButton({ icon, children, ...rest }: Item & ComponentProps<"button">) {
  return (
    <button type="submit" className="menu-item" {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
