import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeActivity } from "#app/features/activities/commands.server.ts";
import { EditActivityForm } from "#app/features/activities/components/edit-activity-form.tsx";
import { activityInput } from "#app/features/activities/input.ts";
import { eurosTyped, hoursTyped } from "#app/features/activities/model.ts";
import { getActivity } from "#app/features/activities/queries.server.ts";
import {
  listActivitiesToGrowFrom,
  listOwnActiveQuestions,
} from "#app/features/activities/queries/choices.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.activities_edit_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const activity = answer(() => getActivity(db, viewer, keyFrom(args.params.id), "change"));
  const { id, version, mine, questions, grewFrom } = activity;
  const linked = questions.filter((question) => question.own);
  const active = listOwnActiveQuestions(db, viewer);
  return {
    id,
    version,
    takesPart: mine?.state === "accepted" || mine?.state === "attended",
    choices: {
      questions: [...linked, ...active.filter((one) => !linked.some((other) => other.id === one.id))],
      earlier: [
        ...grewFrom.map(({ id, title, startsOn }) => ({ id, title, startsOn })),
        ...listActivitiesToGrowFrom(db, viewer, [id, ...grewFrom.map((one) => one.id)]),
      ],
    },
    fields: {
      ...fieldsOf(activity),
      questions: linked.map((question) => String(question.id)),
      grewFrom: grewFrom.map((one) => String(one.id)),
    },
  };
}

const yesNo = (value: boolean | null) => (value === null ? "" : value ? "yes" : "no");

function fieldsOf(activity: ReturnType<typeof getActivity>) {
  const { title, kind, state, mine } = activity;
  return {
    title,
    kind,
    state,
    formal: yesNo(activity.formal),
    onSite: yesNo(activity.onSite),
    provider: activity.provider ?? "",
    place: activity.place ?? "",
    startsOn: activity.startsOn ?? "",
    endsOn: activity.endsOn ?? "",
    hours: hoursTyped(mine?.minutes),
    euros: eurosTyped(mine?.cents),
    source: mine?.source ?? "",
    expectedWhat: activity.expectedWhat ?? "",
    expectedBecause: activity.expectedBecause ?? "",
    expectedNotice: activity.expectedNotice ?? "",
    lookBackOn: activity.lookBackOn ?? "",
    teamHears: activity.teamHears ?? "",
    teamHearsOn: activity.teamHearsOn ?? "",
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getActivity(db, viewer, id, "change"));
  const form = await parseForm(args.request, activityInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => changeActivity(db, viewer, id, form.value, now));
  if (!outcome.done) return outcome.refused;
  return redirectWith(paths.activity(id), "saved");
}

export default function EditActivityPage() {
  const { id, fields, ...present } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={m.activities_edit_title()}
        actions={
          <>
            <ButtonLink to={paths.activity(id)} variant="quiet">
              {m.activities_back()}
            </ButtonLink>
            <ButtonLink to={paths.itemRemoval(id)} variant="plain" icon="trash-2">
              {m.items_remove()}
            </ButtonLink>
          </>
        }
      />
      <Sheet className="measure">
        <EditActivityForm
          {...present}
          fields={refused?.fields ?? fields}
          problems={refused?.problems}
          conflict={refused?.conflict}
        />
      </Sheet>
    </>
  );
}
