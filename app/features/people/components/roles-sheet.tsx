import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { Period, RoleKind } from "../model.ts";
import { periodText, roleWords } from "./words.ts";

export type ShownRole = Period & {
  id: number;
  kind: RoleKind;
  schoolName: string | null;
  teamName: string | null;
};

type RolesSheetProps = { personId: number; roles: readonly ShownRole[]; mayGrant: boolean; today: string };

export function RolesSheet({ personId, roles, mayGrant, today }: RolesSheetProps) {
  if (roles.length === 0 && !mayGrant) return null;
  return (
    <Sheet title={m.people_roles()}>
      {roles.length === 0 && <p className="soft">{m.people_roles_none()}</p>}
      <ul className="stack tight">
        {roles.map((role) => (
          <li key={role.id}>
            <RoleLine role={role} today={today} />
          </li>
        ))}
      </ul>
      {mayGrant && (
        <div className="over">
          <ButtonLink variant="quiet" size="small" to={paths.personRoles(personId)}>
            {m.people_roles_change()}
          </ButtonLink>
        </div>
      )}
    </Sheet>
  );
}

/** Teamleider, Middenbouw, sinds 1 augustus 2026. */
export function RoleLine({ role, today }: { role: ShownRole; today: string }) {
  const whole = role.kind === "hr_adviser" ? m.people_role_whole_board() : null;
  const scope = role.teamName ?? role.schoolName ?? whole;
  return (
    <>
      <span className="strong">{roleWords[role.kind]()}</span>
      {scope && `, ${scope}`} <span className="faint">{periodText(role, today)}</span>
    </>
  );
}
