import {
  data,
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useFetcher, useLoaderData } from "@remix-run/react";
import { removeLine } from "#app/features/plans/commands/change-line.server.ts";
import { addLine, putOnSheet } from "#app/features/plans/commands/lines.server.ts";
import { LineForm } from "#app/features/plans/components/line-form.tsx";
import { PlanFrame } from "#app/features/plans/components/plan-frame.tsx";
import { LastAct, UndoLine, type Answered } from "#app/features/plans/components/undo-line.tsx";
import { newLineAct, newLineInput, putInput, removeInput } from "#app/features/plans/input.ts";
import { getPlanTeam } from "#app/features/plans/queries/access.server.ts";
import { listPlaces } from "#app/features/plans/queries/places.server.ts";
import { listTeam } from "#app/features/plans/queries/sheet.server.ts";
import { yearFrom } from "#app/features/plans/year.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { asksDocument } from "#app/http/asked.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseFields, readForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.plans_line_new() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  return answer(() => {
    const year = yearFrom(args.request, viewer.today);
    const team = getPlanTeam(db, viewer, id, year, "write");
    return {
      team: { id, name: team.name },
      year,
      places: listPlaces(db, viewer, team, []).filter(({ open }) => open),
      members: listTeam(db, viewer, id),
    };
  });
}

/** What is put on the sheet, and what is taken off it: that is offered back at once, and kept nowhere else. */
export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const teamId = keyFrom(args.params.id);
  const of = answer(() => ({ teamId, year: yearFrom(args.request, viewer.today) }));
  answer(() => getPlanTeam(db, viewer, of.teamId, of.year, "write"));
  const body = await readForm(args.request);
  const asked = parseFields(body, newLineAct);
  if (!asked.ok) return refuseForm(asked);
  const back = (line?: number) =>
    redirect(
      `${paths.teamPlan(teamId, of.year)}${line && asksDocument(args.request) ? `#line-${line}` : ""}`,
    );
  if (asked.value.act === "put") {
    const form = parseFields(body, putInput);
    if (!form.ok) return refuseForm(form);
    const put = await perform(form, () => putOnSheet(db, viewer, of, form.value.sources, now));
    return put.done ? back(put.value[0]) : put.refused;
  }
  if (asked.value.act === "remove") {
    const form = parseFields(body, removeInput);
    if (!form.ok) return refuseForm(form);
    const { line, version } = form.value;
    const taken = await perform(form, () => removeLine(db, viewer, line, of, version, now));
    return taken.done ? data({ removed: taken.value }) : taken.refused;
  }
  const form = parseFields(body, newLineInput);
  if (!form.ok) return refuseForm(form);
  const added = await perform(form, () => addLine(db, viewer, of, form.value, now));
  if (!added.done) return added.refused;
  // Back on its line: who wrote it here goes on from there.
  return form.value.before !== null || form.value.question !== null || form.value.activity !== null
    ? back(added.value)
    : redirect(`${paths.teamPlan(teamId, of.year)}#line-${added.value}`);
}

export default function Lines() {
  const { team, year, places, members } = useLoaderData<typeof loader>();
  const answered = useActionData<typeof action>();
  const fetcher = useFetcher<Answered>({ key: `plan-${team.id}` });
  // Where taking off comes out without script.
  if (answered && "removed" in answered)
    return (
      <PlanFrame team={team} year={year} title={m.plans_sheet()}>
        <UndoLine teamId={team.id} year={year} removed={answered.removed} fetcher={fetcher} />
      </PlanFrame>
    );
  const refused = answered;
  const ofLine = refused && "text" in refused.fields;
  return (
    <PlanFrame team={team} year={year} title={m.plans_line_new()}>
      {refused && !ofLine && <LastAct teamId={team.id} year={year} answered={refused} fetcher={fetcher} />}
      <Sheet>
        <LineForm
          action={paths.planLines(team.id, year)}
          places={places}
          members={members}
          fields={refused?.fields ?? { kind: "wish" }}
          problems={ofLine ? refused.problems : undefined}
        />
      </Sheet>
    </PlanFrame>
  );
}
