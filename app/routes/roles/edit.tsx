import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { changeProfile } from "#app/features/role-profiles/commands/profile.server.ts";
import { ProfileForm } from "#app/features/role-profiles/components/profile-form.tsx";
import { profileLabels } from "#app/features/role-profiles/components/words.ts";
import { profileInput } from "#app/features/role-profiles/input.ts";
import { profileFields } from "#app/features/role-profiles/model.ts";
import { getProfile } from "#app/features/role-profiles/queries/access.server.ts";
import {
  listAmbitions,
  listProfileChoices,
  listSignals,
} from "#app/features/role-profiles/queries/profiles.server.ts";
import { moveSignal, readSignalMove, signalFields } from "#app/features/role-profiles/signal-rows.ts";
import { answer, perform, refuseForm, type Refused } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Conflict } from "#app/ui/conflict.tsx";
import { PageHead } from "#app/ui/page-head.tsx";

export const meta: MetaFunction = () => [{ title: m.role_profiles_edit_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const role = answer(() => getProfile(db, viewer, keyFrom(args.params.id), "write"));
  if (role.archivedOn !== null) throw redirect(paths.role(role.id));
  const { id, title, version } = role;
  const ambitions = listAmbitions(db, [id]).map(({ lineageId }) => String(lineageId));
  return {
    role: { id, title, version },
    offer: listProfileChoices(db, viewer, role, role),
    fields: { ...profileFields(role), ambitions, ...signalFields(listSignals(db, id)) },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getProfile(db, viewer, id, "write"));
  const form = await parseForm(args.request, profileInput);
  const move = readSignalMove(form.fields.arrange);
  if (move)
    return data({
      ok: false,
      fields: moveSignal(form.fields, move),
      problems: {},
    } satisfies Refused as Refused);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => changeProfile(db, viewer, id, form.value, now));
  return outcome.done ? redirectWith(paths.role(id), "saved") : outcome.refused;
}

export default function EditRolePage() {
  const { role, offer, fields } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  // After a conflict the next save is meant to go over what is there now; otherwise it keeps what it was begun on.
  const begun = refused && !refused.conflict ? Number(refused.fields.version) || 0 : role.version;
  return (
    <>
      <PageHead
        over={<Link to={paths.role(role.id)}>{role.title}</Link>}
        title={m.role_profiles_edit_title()}
      />
      <div className="stack">
        <Conflict conflict={refused?.conflict} labels={profileLabels()} />
        <ProfileForm
          action={paths.editRole(role.id)}
          back={paths.role(role.id)}
          offer={offer}
          fields={refused?.fields ?? fields}
          problems={refused?.problems}
          hidden={{ name: "version", value: begun }}
        />
      </div>
    </>
  );
}
