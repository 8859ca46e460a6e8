import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { agreeSheet } from "#app/features/plans/commands/agree.server.ts";
import { AgreeForm } from "#app/features/plans/components/agreed.tsx";
import { PlanFrame } from "#app/features/plans/components/plan-frame.tsx";
import { PlanPaper } from "#app/features/plans/components/plan-paper.tsx";
import { agreeInput } from "#app/features/plans/input.ts";
import { getAgreeing } from "#app/features/plans/queries.server.ts";
import { getPlanTeam } from "#app/features/plans/queries/access.server.ts";
import { yearFrom } from "#app/features/plans/year.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.plans_agree() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const teamId = keyFrom(args.params.id);
  return answer(() => {
    const year = yearFrom(args.request, viewer.today);
    return { ...getAgreeing(db, viewer, { teamId, year }), year, today: viewer.today };
  });
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const teamId = keyFrom(args.params.id);
  const year = answer(() => yearFrom(args.request, viewer.today));
  answer(() => getPlanTeam(db, viewer, teamId, year, "agree"));
  const form = await parseForm(args.request, agreeInput);
  if (!form.ok) return refuseForm(form);
  const agreed = await perform(form, () => agreeSheet(db, viewer, { teamId, year }, form.value, now));
  return agreed.done ? redirectWith(`${paths.teamPlan(teamId, year)}#agreed`, "saved") : agreed.refused;
}

export default function Agreement() {
  const { team, year, frozen, seal, unchanged, talks, today } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const empty = frozen.lines.length === 0;
  return (
    <PlanFrame team={team} year={year} title={m.plans_agree()} lead={m.plans_agree_lead()}>
      {empty || unchanged ? (
        <Notice>{empty ? m.plans_agree_empty() : m.plans_agree_unchanged()}</Notice>
      ) : (
        <Sheet>
          <AgreeForm
            key={seal}
            {...{ talks, seal, today }}
            fields={refused?.fields}
            problems={refused?.problems}
            stale={Boolean(refused?.conflict)}
          />
        </Sheet>
      )}
      {!empty && <PlanPaper sheet={frozen} agreed={null} council={false} today={today} />}
    </PlanFrame>
  );
}
