import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { noteAfterwards } from "#app/features/activities/commands.server.ts";
import { AfterwardsForm } from "#app/features/activities/components/afterwards-form.tsx";
import { afterwardsInput } from "#app/features/activities/input.ts";
import { listOwnTeams } from "#app/features/questions/queries.server.ts";
import { notFound, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.activities_afterwards() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  if (viewer.schoolIds.length === 0) throw notFound();
  return { teams: listOwnTeams(db, viewer), today: viewer.today };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const form = await parseForm(args.request, afterwardsInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => noteAfterwards(db, viewer, form.value, now));
  return outcome.done ? redirectWith(paths.activity(outcome.value), "noted") : outcome.refused;
}

export default function AfterwardsPage() {
  const { teams, today } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead title={m.activities_afterwards_title()} lead={m.activities_afterwards_lead()} />
      <Sheet className="measure">
        <AfterwardsForm teams={teams} today={today} fields={refused?.fields} problems={refused?.problems} />
      </Sheet>
    </>
  );
}
