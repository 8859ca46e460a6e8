import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DiscussWithTeam } from "#app/features/attention/components/discuss-with-team.tsx";
import { findTeamTalk } from "#app/features/attention/queries/talks.server.ts";
import { allows } from "#app/features/auth/policy.ts";
import { standingOf } from "#app/features/auth/viewer.ts";
import { sayHelpSets } from "#app/features/help/components/card-words.ts";
import { FoldedHelp } from "#app/features/help/components/help-cards.tsx";
import { helpPolicy } from "#app/features/help/policy.ts";
import { LineSheets } from "#app/features/line/components/line-sheets.tsx";
import { questionsIn } from "#app/features/line/model.ts";
import { readLineOfGoal } from "#app/features/line/queries/line.server.ts";
import { listProductsOfGoals } from "#app/features/groups/queries/products.server.ts";
import { MeetingSheet } from "#app/features/questions/components/meeting-sheet.tsx";
import { tellEndOfGoal } from "#app/features/stories/commands/goal-end.server.ts";
import { StoriesOfEnd, StoriesTelling } from "#app/features/stories/components/vision-stories.tsx";
import { readStoriesOfGoal } from "#app/features/stories/queries/goal-end.server.ts";
import { AddPart, GoalDetails } from "#app/features/vision/components/goal-details.tsx";
import { GoalHead } from "#app/features/vision/components/goal-head.tsx";
import { GoalPlace, GoalTold } from "#app/features/vision/components/goal-place.tsx";
import { GoalEndForm } from "#app/features/vision/components/goal-end-form.tsx";
import { getGoal, listKin } from "#app/features/vision/goal-queries.server.ts";
import { goalEndInput } from "#app/features/vision/input.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Conflict } from "#app/ui/conflict.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data?.goal.text ?? m.vision_goals() },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  return answer(() => {
    const goal = getGoal(db, viewer, keyFrom(args.params.id));
    const { parent, parts } = listKin(db, viewer, goal);
    const named = (kin: { id: number; text: string }) => ({ id: kin.id, text: kin.text });
    const leads = goal.mayChange && goal.state === "open";
    return {
      goal,
      with: leads ? findTeamTalk(db, viewer, goal) : null,
      help: leads && allows(helpPolicy, "beside_plans", standingOf(viewer)) ? sayHelpSets() : [],
      me: viewer.personId,
      parent: parent && named(parent),
      parts: parts.map(named),
      line: readLineOfGoal(db, viewer, goal),
      stories: readStoriesOfGoal(db, viewer, goal),
      products: listProductsOfGoals(db, viewer, [goal.id]).map(({ id, title }) => ({ id, title })),
      mayMake:
        goal.schoolId === null ? viewer.schoolIds.length > 0 : viewer.schoolIds.includes(goal.schoolId),
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getGoal(db, viewer, id, "change"));
  const form = await parseForm(args.request, goalEndInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => tellEndOfGoal(db, viewer, id, form.value, now));
  return outcome.done ? redirectWith(paths.goal(id), "saved") : outcome.refused;
}

export default function GoalPage() {
  const { with: place, parent, parts, stories, ...rest } = useLoaderData<typeof loader>();
  const { goal, help, me, line, products, mayMake } = rest;
  const refused = useActionData<typeof action>();
  const mayEnd = goal.mayChange && goal.state === "open";
  const began = stories.named.map(({ id }) => String(id));
  const ticked = (name: string) => (refused ? [refused.fields[name] ?? []].flat() : began);
  const endForm = (
    <GoalEndForm
      version={goal.version}
      ended={goal.state === "open" ? null : goal.state}
      fields={refused?.fields ?? { routine: goal.routine ?? "", conclusion: goal.conclusion ?? "" }}
      problems={refused?.problems}
    >
      <StoriesOfEnd stories={stories.toName} named={ticked("stories")} began={ticked("storiesBegan")} />
    </GoalEndForm>
  );
  return (
    <>
      <GoalHead goal={goal}>{mayEnd && place && <DiscussWithTeam goal={goal} with={place} />}</GoalHead>
      <div className="stack">
        {goal.state === "open" ? (
          <GoalPlace {...{ goal, products, mayMake }} />
        ) : (
          <GoalTold {...{ goal, products }}>
            <StoriesTelling stories={stories.named} />
            {goal.mayChange && endForm}
          </GoalTold>
        )}
        <GoalDetails goal={goal} parent={parent} parts={parts} />
        <MeetingSheet title={m.questions_meeting()} questions={questionsIn(line.years)} me={me} />
        <LineSheets {...line} me={me} />
        <Conflict
          conflict={refused?.conflict}
          labels={{
            text: m.vision_goal_text(),
            conclusion: m.vision_goal_conclusion(),
            routine: m.vision_goal_routine_where(),
          }}
        />
        {mayEnd && (
          <div className="actions">
            <AddPart goal={goal} />
          </div>
        )}
        <FoldedHelp sets={help} teamId={place?.teamId ?? undefined} begins={help.length > 0} />
        {mayEnd && endForm}
      </div>
    </>
  );
}
