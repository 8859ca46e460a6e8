import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { planActivity } from "#app/features/activities/commands.server.ts";
import { NewActivityForm } from "#app/features/activities/components/new-activity-form.tsx";
import { newActivityInput } from "#app/features/activities/input.ts";
import { getActivity } from "#app/features/activities/queries.server.ts";
import {
  findGoal,
  listActivitiesToGrowFrom,
  listColleagues,
  listOwnActiveQuestions,
} from "#app/features/activities/queries/choices.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { listOfferedAudiences } from "#app/features/items/commands.server.ts";
import { audienceValue } from "#app/features/items/model.ts";
import { getQuestion, listOwnTeams } from "#app/features/questions/queries.server.ts";
import { lineOfNewActivity, linkNewActivity } from "#app/features/plans/commands/become.server.ts";
import { answer, notFound, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.activities_new() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const schools = schoolsOf(viewer);
  if (schools.length === 0) throw notFound();
  const asked = new URL(args.request.url).searchParams;
  const given = (name: string) => (asked.has(name) ? keyFrom(asked.get(name)!) : undefined);
  const line = answer(() => lineOfNewActivity(db, viewer, args.request));
  const [question, grewFrom] = [given("question"), given("grewFrom")];
  const goalId = given("goal") ?? line?.goalId;
  if (question) answer(() => getQuestion(db, viewer, question, "change"));
  const earlier = grewFrom ? answer(() => getActivity(db, viewer, grewFrom)) : undefined;
  const goal = goalId ? findGoal(db, viewer, goalId) : undefined;
  if (given("goal") && !goal) throw notFound();
  const offered = schools.flatMap(({ id }) =>
    listOfferedAudiences(db, viewer, { schoolId: id, ownerTeamId: null }),
  );
  return {
    goal,
    schools,
    teams: listOwnTeams(db, viewer),
    offered: once(offered, audienceValue),
    colleagues: once(
      schools.flatMap(({ id }) => listColleagues(db, viewer, id)),
      ({ id }) => id,
    ),
    choices: {
      questions: listOwnActiveQuestions(db, viewer),
      earlier: [
        ...(earlier ? [earlier] : []),
        ...listActivitiesToGrowFrom(db, viewer, [earlier?.id ?? 0]),
      ].map(({ id, title, startsOn }) => ({ id, title, startsOn })),
    },
    fields: {
      kind: "",
      state: "planned",
      onSite: "",
      formal: "",
      source: "",
      school: String(schools[0]!.id),
      team: "",
      questions: question ? [String(question)] : [],
      grewFrom: grewFrom ? [String(grewFrom)] : [],
      goals: goal ? [String(goal.id)] : [],
      ...line?.fields,
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const line = answer(() => lineOfNewActivity(db, viewer, args.request));
  const form = await parseForm(args.request, newActivityInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => {
    const id = planActivity(db, viewer, form.value, now);
    if (line) linkNewActivity(db, viewer, line.id, id, now);
    return id;
  });
  if (!outcome.done) return outcome.refused;
  return redirectWith(paths.activity(outcome.value), "saved");
}

const schoolsOf = ({ employments }: Viewer) =>
  once(
    employments.map(({ schoolId, schoolName }) => ({ id: schoolId, name: schoolName })),
    ({ id }) => id,
  );

const once = <T,>(list: readonly T[], keyOf: (one: T) => unknown) =>
  list.filter((one, i) => list.findIndex((other) => keyOf(other) === keyOf(one)) === i);

export default function NewActivityPage() {
  const { goal, fields, ...offer } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead title={m.activities_new()} lead={m.activities_new_lead()} />
      <div className="stack measure">
        {goal && <p className="soft">{m.activities_for_goal({ text: goal.text })}</p>}
        <Sheet>
          <NewActivityForm {...offer} fields={refused?.fields ?? fields} problems={refused?.problems} />
        </Sheet>
      </div>
    </>
  );
}
