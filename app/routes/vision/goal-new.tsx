import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { GoalForm } from "#app/features/vision/components/goal-form.tsx";
import { writeGoal } from "#app/features/vision/goal-commands.server.ts";
import { listGoalLinks, listGoalOwners } from "#app/features/vision/goal-queries.server.ts";
import { newGoalInput } from "#app/features/vision/input.ts";
import { ownerValue } from "#app/features/vision/model.ts";
import { getPlace } from "#app/features/vision/place-queries.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.vision_goal_new_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const from = new URL(args.request.url).searchParams;
  const mine = listGoalOwners(db, viewer);
  const first = mine[0];
  if (!first) throw data(null, { status: 404 });
  const place = answer(() => getPlace(db, viewer, from.get("school") ?? String(first.schoolId ?? "board")));
  const owners = mine.filter((owner) => owner.schoolId === place.schoolId);
  if (owners.length === 0) throw data(null, { status: 404 });
  return {
    owners: owners.map((owner) => ({
      value: ownerValue(owner),
      name: owner.name,
      team: owner.teamId !== null,
    })),
    ...listGoalLinks(db, viewer, place.schoolId),
    fields: {
      owner: ownerValue(owners[0]!),
      term: "short",
      lineageId: from.get("lineage") ?? "",
      parentId: from.get("parent") ?? "",
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  if (listGoalOwners(db, viewer).length === 0) throw data(null, { status: 404 });
  const form = await parseForm(args.request, newGoalInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => writeGoal(db, viewer, form.value, now));
  return outcome.done ? redirectWith(paths.goal(outcome.value), "added") : outcome.refused;
}

export default function NewGoalPage() {
  const { owners, ambitions, parents, fields } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead title={m.vision_goal_new_title()} lead={m.vision_goal_new_lead()} />
      <Sheet>
        <GoalForm
          owners={owners.map((owner) => ({ value: owner.value, label: labelOf(owner) }))}
          ambitions={ambitions}
          parents={parents}
          fields={refused?.fields ?? fields}
          problems={refused?.problems}
        />
      </Sheet>
    </>
  );
}

function labelOf({ value, name, team }: { value: string; name: string; team: boolean }): string {
  if (value === "board") return m.vision_board();
  return team ? m.vision_goal_owner_team({ team: name }) : m.vision_goal_owner_school({ school: name });
}
