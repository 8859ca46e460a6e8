import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { setFrame } from "#app/features/plans/commands/plan.server.ts";
import { PlanFrame } from "#app/features/plans/components/plan-frame.tsx";
import { FrameForm } from "#app/features/plans/components/prompts.tsx";
import { amountFields } from "#app/features/plans/fields.ts";
import { frameInput } from "#app/features/plans/input.ts";
import { getPlanTeam } from "#app/features/plans/queries/access.server.ts";
import { findPlan } from "#app/features/plans/queries/sheet.server.ts";
import { yearFrom } from "#app/features/plans/year.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.plans_frame_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  return answer(() => {
    const year = yearFrom(args.request, viewer.today);
    const team = getPlanTeam(db, viewer, id, year, "set_frame");
    const { frame, version } = findPlan(db, id, year);
    return { team: { id, name: team.name }, year, version, fields: amountFields(frame) };
  });
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const teamId = keyFrom(args.params.id);
  const year = answer(() => yearFrom(args.request, viewer.today));
  answer(() => getPlanTeam(db, viewer, teamId, year, "set_frame"));
  const form = await parseForm(args.request, frameInput);
  if (!form.ok) return refuseForm(form);
  const written = await perform(form, () => setFrame(db, viewer, { teamId, year }, form.value, now));
  return written.done ? redirectWith(paths.teamPlan(teamId, year), "saved") : written.refused;
}

export default function PlanFramePage() {
  const { team, year, version, fields } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <PlanFrame team={team} year={year} title={m.plans_frame_title()} lead={m.plans_frame_lead()}>
      <Sheet>
        <FrameForm version={version} {...refused} fields={refused?.fields ?? fields} />
      </Sheet>
    </PlanFrame>
  );
}
