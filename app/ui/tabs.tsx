import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

export type Tab = { to: string; label: ReactNode; current?: boolean };

/** Pages that belong together, as links; the one you are on is marked for eye and ear. */
export function Tabs({ label, entries }: { label: string; entries: readonly Tab[] }) {
  return (
    <nav className="tabs" aria-label={label}>
      <ul>
        {entries.map((entry) => (
          <li key={entry.to}>
            <Link to={entry.to} aria-current={entry.current ? "page" : undefined}>
              {entry.label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
