import { Link, useNavigate } from "@remix-run/react";
import { useEffect } from "react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { showDay } from "#app/ui/dates.ts";
import { dayOf } from "#app/lib/amsterdam.ts";
import { preparedInWords } from "./conversation-row.tsx";

export type PersonToPrepare = {
  id: number;
  name: string;
  scheduledAt: number | null;
  mine: "nothing" | "begun" | "shared";
  otherShared: boolean;
};

type Beside = { previous: PersonToPrepare | null; next: PersonToPrepare | null };

/** To the next person and back with one key, also from within a box: with Alt, so that no letter is ever taken away. */
export function PeopleBar({ previous, next }: Beside) {
  const navigate = useNavigate();
  const [before, after] = [previous?.id, next?.id];
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      const to = event.key === "PageDown" ? after : event.key === "PageUp" ? before : undefined;
      if (to === undefined) return;
      event.preventDefault();
      navigate(paths.prepare(to));
    };
    window.addEventListener("keydown", onKey);
    return () => window.removeEventListener("keydown", onKey);
  }, [navigate, before, after]);
  if (!previous && !next) return null;
  return (
    <nav className="acts" aria-label={m.conversations_prep_people()}>
      {previous && (
        <ButtonLink
          variant="plain"
          size="small"
          rel="prev"
          icon="arrow-left"
          aria-keyshortcuts="Alt+PageUp"
          to={paths.prepare(previous.id)}
        >
          {m.conversations_prep_previous_person({ name: previous.name })}
        </ButtonLink>
      )}
      {next && (
        <ButtonLink
          variant="quiet"
          size="small"
          rel="next"
          icon="arrow-right"
          aria-keyshortcuts="Alt+PageDown"
          to={paths.prepare(next.id)}
        >
          {m.conversations_list_next_person({ name: next.name })}
        </ButtonLink>
      )}
      <span className="hint max-sm:hidden">{m.conversations_prep_people_keys()}</span>
    </nav>
  );
}

/** Everyone whose talk she leads: how far she is herself, and of the other only that it was shared. */
export function PeopleList({ people, at }: { people: PersonToPrepare[]; at: number }) {
  if (people.length < 2) return null;
  return (
    <details className="sheet more no-print">
      <summary className="strong">{m.conversations_prep_people_all()}</summary>
      <ul className="rows over">
        {people.map((person) => (
          <li key={person.id}>
            <Link to={paths.prepare(person.id)} aria-current={person.id === at ? "page" : undefined}>
              {person.name}
            </Link>
            <div className="faint">
              {person.scheduledAt === null
                ? m.conversations_state_to_plan()
                : showDay(dayOf(person.scheduledAt), "short")}
              {". "}
              {preparedInWords({
                prepared: { mine: person.mine, otherShared: person.otherShared },
                other: undefined,
                teamName: person.name,
              })}
            </div>
          </li>
        ))}
      </ul>
      <p className="over">
        <Link to={paths.conversations()}>{m.conversations_prep_people_list()}</Link>
      </p>
    </details>
  );
}
