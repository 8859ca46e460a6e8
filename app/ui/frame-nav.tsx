import { Link } from "@remix-run/react";
import { useId } from "react";
import type { NavEntry, NavGroup } from "./frame-types.ts";
import { Icon } from "./icon.tsx";

/** The entries of the menu: what is mine first, then what is of team and school. Stands inside a `<nav>`. */
export function NavGroups({ groups }: { groups: readonly NavGroup[] }) {
  return (
    <div className="side-nav">
      {groups.map((group) => (
        <Group key={group.label ?? group.entries[0]?.to} group={group} />
      ))}
    </div>
  );
}

function Group({ group }: { group: NavGroup }) {
  const id = useId();
  return (
    <div>
      {group.label && (
        <div className="nav-group" id={id}>
          {group.label}
        </div>
      )}
      <ul aria-labelledby={group.label ? id : undefined}>
        {group.entries.map((entry) => (
          <li key={entry.to}>
            <NavItem entry={entry} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function NavItem({ entry }: { entry: NavEntry }) {
  return (
    <Link to={entry.to} aria-current={entry.current ? "page" : undefined}>
      <Icon name={entry.icon} />
      {entry.label}
    </Link>
  );
}
