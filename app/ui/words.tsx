import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

type WordsProps = {
  size?: "large" | "normal" | "less" | "least";
  as?: "p" | "div" | "span" | "blockquote";
  className?: string;
  children: ReactNode;
};

/** Somebody's own words: in the serif, with the line breaks they were written with. */
export function Words({ size = "normal", as: Element = "p", className, children }: WordsProps) {
  return <Element className={classNames("words", size !== "normal" && size, className)}>{children}</Element>;
}
