import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon.tsx";

type NoticeProps = {
  tone?: "info" | "done" | "warn";
  title?: ReactNode;
  role?: "status" | "alert" | "note";
  className?: string;
  children?: ReactNode;
};

const icons: Record<"info" | "done" | "warn", IconName> = {
  info: "info",
  done: "check",
  warn: "triangle-alert",
};

/** A short message on the page. `role="alert"` only for what just went wrong. */
export function Notice({ tone = "info", title, role, className, children }: NoticeProps) {
  return (
    <div className={classNames("notice", `notice-${tone}`, className)} role={role}>
      <Icon name={icons[tone]} />
      <div>
        {title && <p className="strong">{title}</p>}
        {children}
      </div>
    </div>
  );
}
