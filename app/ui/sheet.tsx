import { useId } from "react";
import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

type SheetProps = {
  title?: ReactNode;
  /** Right of the title: a link or two. */
  action?: ReactNode;
  /** Who sees this card: a `<SeenBy>`. Every card of a person's or team's own content has one. */
  seen?: ReactNode;
  as?: "section" | "article" | "aside" | "div";
  tone?: "plain" | "accent" | "sunk" | "warn";
  level?: 2 | 3;
  id?: string;
  className?: string;
  children?: ReactNode;
};

/** The card everything stands on. With a title it is a landmark of that name, unless it is a `div` in one that has a name. */
export function Sheet({
  title,
  action,
  seen,
  as: Element = "section",
  tone,
  level = 2,
  id,
  className,
  children,
}: SheetProps) {
  const headId = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <Element
      id={id}
      className={classNames("sheet", tone && tone !== "plain" && `tone-${tone}`, className)}
      aria-labelledby={title && Element !== "div" ? headId : undefined}
    >
      {(title || action || seen) && (
        <div className="sheet-head">
          {title && <Heading id={headId}>{title}</Heading>}
          {(action || seen) && (
            <div className="meta">
              {seen}
              {action}
            </div>
          )}
        </div>
      )}
      {children}
    </Element>
  );
}
