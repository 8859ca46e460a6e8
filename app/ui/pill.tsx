import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";

type PillProps = {
  icon?: IconName;
  size?: "small" | "normal";
  tone?: "plain" | "accent" | "warn";
  className?: string;
  children: ReactNode;
};

/** A word or two in a rounded frame: a state, a school year, a kind. It does nothing when pressed. */
export function Pill({ icon, size = "small", tone = "plain", className, children }: PillProps) {
  return (
    <span
      className={classNames(
        "pill",
        size === "small" && "small",
        tone !== "plain" && `pill-${tone}`,
        className,
      )}
    >
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}
