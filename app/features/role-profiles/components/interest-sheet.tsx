import { Link } from "@remix-run/react";
import { fullName } from "#app/lib/name.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { Named } from "../model.ts";

type InterestProps = { people: readonly Named[]; me: number };

/** Beside a role: who told she would like to. Names, and no number of them. */
export function InterestSheet({ people, me }: InterestProps) {
  if (people.length === 0) return null;
  const others = people.filter(({ personId }) => personId !== me);
  return (
    <Sheet
      title={m.role_profiles_interest()}
      seen={<SeenBy icon="users" text={m.role_profiles_seen_interest()} />}
    >
      <div className="stack tight">
        <Names people={others} />
        {others.length < people.length && <p>{m.role_profiles_interest_own()}</p>}
        {others.length > 0 && <p className="faint">{m.role_profiles_interest_text()}</p>}
      </div>
    </Sheet>
  );
}

/** The same in the list of roles, on one line. */
export function InterestedPeople({ people, me }: InterestProps) {
  const others = people.filter(({ personId }) => personId !== me);
  if (others.length === 0) return null;
  return (
    <div className="meta">
      <span className="faint">{m.role_profiles_interest()}:</span>
      <Names people={others} />
      <SeenBy icon="users" text={m.role_profiles_seen_interest()} />
    </div>
  );
}

const Names = ({ people }: { people: readonly Named[] }) => (
  <ul className="meta">
    {people.map((person) => (
      <li key={person.personId}>
        <Link to={paths.person(person.personId)}>{fullName(person)}</Link>
      </li>
    ))}
  </ul>
);
