import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { withPartnersFollowing } from "#app/features/conversations/commands/follow-partner.server.ts";
import { endRole, grantRole } from "#app/features/people/commands/roles.server.ts";
import { EndForm } from "#app/features/people/components/end-form.tsx";
import { RoleForm } from "#app/features/people/components/role-form.tsx";
import { RoleLine } from "#app/features/people/components/roles-sheet.tsx";
import { roleEndInput, roleInput } from "#app/features/people/input.ts";
import { getPerson } from "#app/features/people/queries/access.server.ts";
import { getRolesPage } from "#app/features/people/queries/roles-page.server.ts";
import { answerFor } from "#app/features/settings/components/form-answer.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseAct, readForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.people_roles() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  return answer(() => getRolesPage(db, viewer, id));
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getPerson(db, viewer, id, "grant_roles"));
  const sent = await readForm(args.request);
  const follow = (work: () => { employmentIds: number[] }) =>
    withPartnersFollowing(db, viewer.personId, work, now);
  if (sent.get("act") === "end") {
    const form = parseAct(sent, roleEndInput);
    if (!form.ok) return refuseForm(form);
    const ended = await perform(form, () => follow(() => endRole(db, viewer, id, form.value, now)));
    return ended.done ? redirectWith(paths.personRoles(id), "saved") : ended.refused;
  }
  const form = parseAct(sent, roleInput);
  if (!form.ok) return refuseForm(form);
  const granted = await perform(form, () => follow(() => grantRole(db, viewer, id, form.value, now)));
  return granted.done ? redirectWith(paths.personRoles(id), "added") : granted.refused;
}

export default function RolesPage() {
  const { id, name, isSelf, isAdministrator, roles, grantable, today } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        over={<Link to={paths.person(id)}>{name}</Link>}
        title={m.people_roles_title({ name })}
        lead={isAdministrator ? m.people_roles_lead_admin() : m.people_roles_lead_leader()}
      />
      <div className="stack measure">
        <Sheet title={m.people_roles()}>
          {roles.length === 0 && <p className="soft">{m.people_roles_none()}</p>}
          <ul className="rows">
            {roles.map((role) => (
              <li key={role.id} className="stack tight">
                <p>
                  <RoleLine role={role} today={today} />
                </p>
                {role.mayEnd && !isSelf && (
                  <EndForm
                    action={paths.personRoles(id)}
                    prefix={`end-${role.id}`}
                    label={m.people_role_end()}
                    says={m.people_role_end_says()}
                    lastDay={today}
                    refused={answerFor(refused, "end", "role", role.id)}
                  >
                    <input type="hidden" name="role" value={role.id} />
                  </EndForm>
                )}
              </li>
            ))}
          </ul>
        </Sheet>
        {isSelf ? (
          <Notice>{m.people_role_own()}</Notice>
        ) : (
          <Sheet title={m.people_role_grant()}>
            <RoleForm
              key={roles.length}
              personId={id}
              {...grantable}
              today={today}
              refused={answerFor(refused, "grant")}
            />
          </Sheet>
        )}
      </div>
    </>
  );
}
