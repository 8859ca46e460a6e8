import type { IconName } from "./icon-names.ts";
import sheet from "./icons.svg?url&no-inline";

export type { IconName } from "./icon-names.ts";

/** One icon of the sheet, drawn in the colour of the text around it. It says nothing to a screen reader: the words beside it do. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg className={className ? `icon ${className}` : "icon"} viewBox="0 0 24 24" aria-hidden="true">
      <use href={`${sheet}#i-${name}`} />
    </svg>
  );
}
