import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { changeHolding, endHolding, giveRole } from "#app/features/role-profiles/commands/holdings.server.ts";
import { GiveForm, HoldingRow } from "#app/features/role-profiles/components/holding-forms.tsx";
import { giveInput, holdingEndInput, holdingInput } from "#app/features/role-profiles/input.ts";
import { getProfile } from "#app/features/role-profiles/queries/access.server.ts";
import { listHoldings, listPossibleHolders } from "#app/features/role-profiles/queries/holders.server.ts";
import { answerFor } from "#app/features/settings/components/form-answer.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseAct, readForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.role_profiles_give() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const role = answer(() => getProfile(db, viewer, keyFrom(args.params.id), "give"));
  if (role.archivedOn !== null) throw redirect(paths.role(role.id));
  return {
    role: { id: role.id, title: role.title },
    holdings: listHoldings(db, viewer, role.id),
    people: listPossibleHolders(db, viewer, role.schoolId),
    me: viewer.personId,
    today: viewer.today,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getProfile(db, viewer, id, "give"));
  const sent = await readForm(args.request);
  const act = sent.get("act");
  if (act === "change") {
    const form = parseAct(sent, holdingInput);
    if (!form.ok) return refuseForm(form);
    const changed = await perform(form, () => changeHolding(db, viewer, id, form.value, now));
    return changed.done ? redirectWith(paths.roleHoldings(id), "saved") : changed.refused;
  }
  if (act === "end") {
    const form = parseAct(sent, holdingEndInput);
    if (!form.ok) return refuseForm(form);
    const ended = await perform(form, () => endHolding(db, viewer, id, form.value, now));
    return ended.done ? redirectWith(paths.roleHoldings(id), "saved") : ended.refused;
  }
  const form = parseAct(sent, giveInput);
  if (!form.ok) return refuseForm(form);
  const given = await perform(form, () => giveRole(db, viewer, id, form.value, now));
  return given.done ? redirectWith(paths.role(id), "added") : given.refused;
}

export default function RoleHoldingsPage() {
  const { role, holdings, people, me, today } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        over={<Link to={paths.role(role.id)}>{role.title}</Link>}
        title={m.role_profiles_holdings_title({ title: role.title })}
        lead={m.role_profiles_holdings_lead()}
      />
      <div className="stack measure">
        {holdings.length > 0 && (
          <Sheet title={m.role_profiles_had_by()}>
            <ul className="rows">
              {holdings.map((holding) => (
                <HoldingRow
                  key={`${holding.id} ${holding.version}`}
                  profileId={role.id}
                  holding={holding}
                  me={me}
                  today={today}
                  refused={refused}
                />
              ))}
            </ul>
          </Sheet>
        )}
        <Sheet title={m.role_profiles_give()}>
          {people.length === 0 ? (
            <p className="soft">{m.role_profiles_give_nobody()}</p>
          ) : (
            <GiveForm
              key={holdings.length}
              profileId={role.id}
              people={people}
              today={today}
              refused={answerFor(refused, "give")}
            />
          )}
        </Sheet>
      </div>
    </>
  );
}
