import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { writeWords } from "#app/features/plans/commands/plan.server.ts";
import { PlanFrame } from "#app/features/plans/components/plan-frame.tsx";
import { PromptsForm } from "#app/features/plans/components/prompts.tsx";
import { wordsInput } from "#app/features/plans/input.ts";
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

export const meta: MetaFunction = () => [{ title: m.plans_prompts() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  return answer(() => {
    const year = yearFrom(args.request, viewer.today);
    const team = getPlanTeam(db, viewer, id, year, "write");
    const { concrete, contribute, need, version } = findPlan(db, id, year);
    const fields = { concrete: concrete ?? "", contribute: contribute ?? "", need: need ?? "" };
    return { team: { id, name: team.name }, year, version, fields };
  });
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const teamId = keyFrom(args.params.id);
  const year = answer(() => yearFrom(args.request, viewer.today));
  answer(() => getPlanTeam(db, viewer, teamId, year, "write"));
  const form = await parseForm(args.request, wordsInput);
  if (!form.ok) return refuseForm(form);
  const written = await perform(form, () => writeWords(db, viewer, { teamId, year }, form.value, now));
  return written.done ? redirectWith(paths.teamPlan(teamId, year), "saved") : written.refused;
}

export default function PlanWords() {
  const { team, year, version, fields } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <PlanFrame team={team} year={year} title={m.plans_prompts()} lead={m.plans_prompts_lead()}>
      <Sheet>
        <PromptsForm version={version} {...refused} fields={refused?.fields ?? fields} />
      </Sheet>
    </PlanFrame>
  );
}
