import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { startCycle } from "#app/features/conversations/commands/start-cycle.server.ts";
import { listTeamsToStart } from "#app/features/conversations/queries/cycle-overview.server.ts";
import { startInput } from "#app/features/cycles/input.ts";
import { getCycle } from "#app/features/cycles/queries.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { schoolYearName } from "#app/lib/school-year.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.cycles_start_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const cycle = answer(() => getCycle(db, viewer, keyFrom(args.params.id), "start"));
  // A draft began for none of its teams: they are the ones it was meant for.
  const begun = cycle.state === "draft" ? [] : cycle.teamIds;
  const teams = listTeamsToStart(db, viewer, cycle.schoolId).filter((team) => !begun.includes(team.id));
  const meant = teams.filter((team) => cycle.teamIds.includes(team.id)).map((team) => String(team.id));
  return { cycle, teams: teams.map(({ id, name }) => ({ id, name })), meant };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const cycleId = keyFrom(args.params.id);
  answer(() => getCycle(db, viewer, cycleId, "start"));
  const form = await parseForm(args.request, startInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () =>
    startCycle(db, viewer, { cycleId, teamIds: form.value.teamIds }, now),
  );
  return outcome.done ? redirectWith(paths.cycle(cycleId), "started") : outcome.refused;
}

export default function StartCyclePage() {
  const { cycle, teams, meant } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const form = useActionForm({ fields: refused?.fields ?? { teamIds: meant }, problems: refused?.problems });
  return (
    <>
      <PageHead
        over={m.cycles_of({ school: cycle.schoolName, year: schoolYearName(cycle.schoolYear) })}
        title={m.cycles_start_title()}
      />
      <Sheet>
        <Form {...form.formProps} className="form">
          <Choice
            legend={m.cycles_teams()}
            multiple
            hint={m.cycles_teams_hint()}
            options={teams.map((team) => ({ value: team.id, label: team.name }))}
            {...form.choice("teamIds")}
          />
          <div className="actions">
            <Button>{m.cycles_start()}</Button>
            <ButtonLink variant="plain" to={paths.cycle(cycle.id)}>
              {m.ui_cancel()}
            </ButtonLink>
          </div>
        </Form>
      </Sheet>
    </>
  );
}
