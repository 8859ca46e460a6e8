import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";

/** What was just done, once, at the top of the next page. It stays until the page is left: nobody has to read against the clock. */
export function Flash({ children, tone = "done" }: { children?: ReactNode; tone?: "done" | "warn" }) {
  return (
    <div
      role="status"
      className={classNames(
        Boolean(children) && "flash",
        Boolean(children) && tone === "warn" && "flash-warn",
      )}
    >
      {children && <Icon name={tone === "done" ? "check" : "triangle-alert"} />}
      {children && <div>{children}</div>}
    </div>
  );
}
