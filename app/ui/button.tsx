import { Link } from "@remix-run/react";
import type { LinkProps } from "@remix-run/react";
import type { ComponentProps } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";

type Look = {
  variant?: "primary" | "quiet" | "plain" | "danger";
  size?: "small" | "normal";
  icon?: IconName;
};

/** A button; it sends its form unless `type` says otherwise. One primary button per card at most. */
export function Button({
  variant,
  size,
  icon,
  className,
  children,
  type = "submit",
  ...rest
}: Look & ComponentProps<"button">) {
  return (
    <button type={type} className={classNames(look({ variant, size }), className)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

/** A link that looks like a button, for going somewhere rather than doing something. */
export function ButtonLink({ variant, size, icon, className, children, ...rest }: Look & LinkProps) {
  return (
    <Link className={classNames(look({ variant, size }), className)} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </Link>
  );
}

function look({ variant = "primary", size = "normal" }: Look) {
  return classNames("button", variant !== "primary" && variant, size === "small" && "small");
}
