import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addTeam } from "#app/features/teams/commands/team.server.ts";
import { NewTeamForm } from "#app/features/teams/components/new-team-form.tsx";
import { newTeamInput } from "#app/features/teams/input.ts";
import { teamsPolicy } from "#app/features/teams/policy.ts";
import { listSchoolsToRun } from "#app/features/teams/queries/list.server.ts";
import { perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { requireStanding } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.teams_new() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireStanding(args, teamsPolicy, "add");
  const schools = listSchoolsToRun(db, viewer);
  const asked = new URL(args.request.url).searchParams.get("school");
  const chosen =
    schools.find((school) => String(school.id) === asked) ?? (schools.length === 1 ? schools[0] : undefined);
  return { schools, fields: { schoolId: String(chosen?.id ?? ""), kind: "teaching_team" } };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireStanding(args, teamsPolicy, "add");
  const form = await parseForm(args.request, newTeamInput);
  if (!form.ok) return refuseForm(form);
  const added = await perform(form, () => addTeam(db, viewer, form.value, now));
  return added.done ? redirectWith(paths.editTeam(added.value), "added") : added.refused;
}

export default function NewTeamPage() {
  const { schools, fields } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead title={m.teams_new()} lead={m.teams_none_text()} />
      <Sheet className="measure">
        <NewTeamForm schools={schools} fields={fields} refused={refused} />
      </Sheet>
    </>
  );
}
