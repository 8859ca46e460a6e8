import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { Mark } from "./mark.tsx";

type AmbitionNameProps = { slot: number; title: string; past?: boolean; to?: string };

/** An ambition by its mark and name; `past` when it comes from an earlier version of the vision. */
export function AmbitionName({ slot, title, past, to }: AmbitionNameProps) {
  return (
    <span className="ambition">
      <Mark slot={slot} />
      <span>
        {to ? <Link to={to}>{title}</Link> : title}
        {past && <span className="faint"> {m.ui_ambition_past()}</span>}
      </span>
    </span>
  );
}
