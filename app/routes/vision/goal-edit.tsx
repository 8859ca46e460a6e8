import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { GoalForm } from "#app/features/vision/components/goal-form.tsx";
import { changeGoal } from "#app/features/vision/goal-commands.server.ts";
import { getGoal, listGoalLinks } from "#app/features/vision/goal-queries.server.ts";
import { goalInput } from "#app/features/vision/input.ts";
import { goalFields } from "#app/features/vision/model.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Conflict } from "#app/ui/conflict.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.vision_goal_edit() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const goal = answer(() => getGoal(db, viewer, keyFrom(args.params.id), "change"));
  if (goal.state !== "open") throw redirect(paths.goal(goal.id));
  return { fields: goalFields(goal), ...listGoalLinks(db, viewer, goal.schoolId, goal) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getGoal(db, viewer, id, "change"));
  const form = await parseForm(args.request, goalInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => changeGoal(db, viewer, id, form.value, now));
  return outcome.done ? redirectWith(paths.goal(id), "saved") : outcome.refused;
}

export default function EditGoalPage() {
  const { fields, ambitions, parents } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const typed = refused && {
    ...refused.fields,
    ...(refused.conflict && { version: String(refused.conflict.version) }),
  };
  const offered = ambitions.map(({ lineageId, title, past }) => ({
    lineageId,
    title: past ? m.vision_goal_lineage_old({ title }) : title,
  }));
  return (
    <>
      <PageHead title={m.vision_goal_edit()} />
      <div className="stack">
        <Conflict
          conflict={refused?.conflict}
          labels={{
            text: m.vision_goal_text(),
            howWeNotice: m.vision_goal_how(),
            tookPart: m.vision_goal_took_part(),
            leaderWords: m.vision_goal_my_words(),
            routine: m.vision_goal_routine_where(),
          }}
        />
        <Sheet>
          <GoalForm
            ambitions={offered}
            parents={parents}
            fields={typed ?? fields}
            problems={refused?.problems}
          />
        </Sheet>
      </div>
    </>
  );
}
