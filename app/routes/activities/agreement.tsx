import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getActivity } from "#app/features/activities/queries.server.ts";
import { agreeToTellTeam } from "#app/features/agreements/commands/tell-team.server.ts";
import { TellTeamForm } from "#app/features/agreements/components/tell-team-form.tsx";
import { tellTeamInput } from "#app/features/agreements/input.ts";
import { listOwnTeams } from "#app/features/questions/queries.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.agreements_tell_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const { id, title, schoolId, ownerTeamId, teamHears, teamHearsOn } = answer(() =>
    getActivity(db, viewer, keyFrom(args.params.id), "change"),
  );
  const teams = listOwnTeams(db, viewer).filter((team) => team.schoolId === schoolId);
  const team = ownerTeamId ?? teams[0]?.id ?? "";
  // What was written about it before is where the words begin; a day that has been is not.
  const dueOn = teamHearsOn && teamHearsOn >= viewer.today ? teamHearsOn : "";
  return { id, title, teams, fields: { text: teamHears ?? "", dueOn, team: String(team) } };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getActivity(db, viewer, id, "change"));
  const form = await parseForm(args.request, tellTeamInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => agreeToTellTeam(db, viewer, id, form.value, now));
  return outcome.done ? redirectWith(paths.activity(id), "saved") : outcome.refused;
}

export default function TellTeamPage() {
  const { id, title, teams, fields } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        over={title}
        title={m.agreements_tell_title()}
        actions={
          <ButtonLink to={paths.activity(id)} variant="quiet">
            {m.activities_back()}
          </ButtonLink>
        }
      />
      <Sheet className="measure">
        <TellTeamForm
          activityId={id}
          teams={teams}
          fields={refused?.fields ?? fields}
          problems={refused?.problems}
        />
      </Sheet>
    </>
  );
}
