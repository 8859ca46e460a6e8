import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { writeProfile } from "#app/features/role-profiles/commands/profile.server.ts";
import { ProfileForm } from "#app/features/role-profiles/components/profile-form.tsx";
import { newProfileInput } from "#app/features/role-profiles/input.ts";
import { getSchoolToWriteFor } from "#app/features/role-profiles/queries/access.server.ts";
import { listProfileChoices } from "#app/features/role-profiles/queries/profiles.server.ts";
import { moveSignal, readSignalMove } from "#app/features/role-profiles/signal-rows.ts";
import { answer, perform, refuseForm, type Refused } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";

export const meta: MetaFunction = () => [{ title: m.role_profiles_new_title() }];

const wanted = (request: Request) => new URL(request.url).searchParams.get("school");

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const { id: schoolId, name, sector } = answer(() => getSchoolToWriteFor(db, viewer, wanted(args.request)));
  return {
    school: { id: schoolId, name },
    offer: listProfileChoices(db, viewer, { schoolId, sector }),
    fields: { placesWanted: "1", signalId: [""], signalText: [""], signalExample: [""] },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  answer(() => getSchoolToWriteFor(db, viewer, wanted(args.request)));
  const form = await parseForm(args.request, newProfileInput);
  const move = readSignalMove(form.fields.arrange);
  if (move)
    return data({
      ok: false,
      fields: moveSignal(form.fields, move),
      problems: {},
    } satisfies Refused as Refused);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => writeProfile(db, viewer, form.value, now));
  return outcome.done ? redirectWith(paths.role(outcome.value), "added") : outcome.refused;
}

export default function NewRolePage() {
  const { school, offer, fields } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        over={<Link to={paths.roles(school.id)}>{m.role_profiles_title()}</Link>}
        title={m.role_profiles_new_title()}
        lead={m.role_profiles_new_lead()}
      />
      <ProfileForm
        action={paths.newRole(school.id)}
        back={paths.roles(school.id)}
        offer={offer}
        fields={refused?.fields ?? fields}
        problems={refused?.problems}
        hidden={{ name: "schoolId", value: school.id }}
      />
    </>
  );
}
