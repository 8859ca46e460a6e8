import { classNames } from "./class-names.ts";

/** The initials of a person; the name itself always stands beside it. */
export function Avatar({ initials, size }: { initials: string; size?: "small" }) {
  return (
    <span className={classNames("avatar", size)} aria-hidden="true">
      {initials}
    </span>
  );
}
