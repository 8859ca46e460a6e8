import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay } from "#app/ui/dates.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { Holder, Need } from "../model.ts";

type NeedProps = { id: number; title: string; need: Need | null };

/** What the role still asks, about the role: for who leads the school only. */
export function NeedLine({ id, title, need }: NeedProps) {
  if (need === null) return null;
  return (
    <p>
      {need === "place" ? m.role_profiles_needs_place({ title }) : m.role_profiles_needs_holder({ title })}{" "}
      <NeedStep id={id} need={need} />
    </p>
  );
}

const NeedStep = ({ id, need }: { id: number; need: Need }) =>
  need === "place" ? (
    <Link to={paths.editRole(id)}>{m.role_profiles_needs_place_step()}</Link>
  ) : (
    <Link to={paths.roleHoldings(id)}>{m.role_profiles_give()}</Link>
  );

type RoleNoticesProps = NeedProps & { holders: readonly Holder[] };

/** On the page of a role: what it still asks, and that it becomes free. Each with one thing to do about it. */
export function RoleNotices({ id, title, need, holders }: RoleNoticesProps) {
  const leaving = holders.filter(({ freeFrom }) => freeFrom !== null);
  return (
    <>
      {need && (
        <Notice>
          <NeedLine id={id} title={title} need={need} />
        </Notice>
      )}
      {leaving.map(({ id: holding, personId, freeFrom }) => (
        <Notice key={holding}>
          <p>
            {m.role_profiles_comes_free({ title, day: showDay(freeFrom!) })}{" "}
            <Link to={paths.person(personId)}>{m.role_profiles_comes_free_step()}</Link>
          </p>
        </Notice>
      ))}
    </>
  );
}
