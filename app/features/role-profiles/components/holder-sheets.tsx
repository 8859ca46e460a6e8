import { Link } from "@remix-run/react";
import { fullName, type NameParts } from "#app/lib/name.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { showDay } from "#app/ui/dates.ts";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { Holder } from "../model.ts";

type HoldersSheetProps = { profileId: number; holders: readonly Holder[]; mayGive: boolean };

/** Who has the role now, what she decides and, for whom it concerns, what she gets. No last day. */
export function HoldersSheet({ profileId, holders, mayGive }: HoldersSheetProps) {
  if (holders.length === 0 && !mayGive) return null;
  return (
    <Sheet title={m.role_profiles_holders()}>
      {holders.length === 0 && <p className="soft">{m.role_profiles_holders_none()}</p>}
      <ul className="rows">
        {holders.map((holder) => (
          <li key={holder.id} className="stack tight">
            <p className="meta">
              <Link to={paths.person(holder.personId)}>{fullName(holder)}</Link>
              <span className="faint">{m.role_profiles_since({ day: showDay(holder.fromDay) })}</span>
            </p>
            {holder.mandate && (
              <p>
                <span className="faint">{m.role_profiles_fact_mandate()}:</span> {holder.mandate}
              </p>
            )}
            {holder.facilities && (
              <p>
                <span className="faint">{m.role_profiles_fact_facilities()}:</span> {holder.facilities}
              </p>
            )}
          </li>
        ))}
      </ul>
      {mayGive && (
        <div className="over">
          <ButtonLink variant="quiet" size="small" to={paths.roleHoldings(profileId)}>
            {holders.length === 0 ? m.role_profiles_give() : m.role_profiles_holdings_change()}
          </ButtonLink>
        </div>
      )}
    </Sheet>
  );
}

type Former = NameParts & { id: number; personId: number; fromDay: string; toDay: string | null };

/** Who had it before, for who may see that. */
export function FormerHolders({ former }: { former: readonly Former[] }) {
  if (former.length === 0) return null;
  return (
    <Sheet
      title={m.role_profiles_former()}
      seen={<SeenBy icon="users" text={m.role_profiles_seen_leader()} />}
    >
      <ul className="stack tight">
        {former.map((one) => (
          <li key={one.id} className="meta">
            <Link to={paths.person(one.personId)}>{fullName(one)}</Link>
            {one.toDay && (
              <span className="faint">
                {m.role_profiles_former_period({ from: showDay(one.fromDay), to: showDay(one.toDay) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

/** The roles someone has, on her page and on her own: names only. */
export function RolesOfPerson({ roles }: { roles: readonly { id: number; title: string }[] }) {
  if (roles.length === 0) return null;
  return (
    <Sheet title={m.role_profiles_of_person()}>
      <ul className="stack tight">
        {roles.map(({ id, title }) => (
          <li key={id}>
            <Link to={paths.role(id)}>{title}</Link>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
