import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { startGroup } from "#app/features/activities/commands/group.server.ts";
import { GroupForm } from "#app/features/activities/components/group-form.tsx";
import { groupInput } from "#app/features/activities/input.ts";
import { doesTakePart } from "#app/features/activities/model.ts";
import { getActivity } from "#app/features/activities/queries.server.ts";
import { listColleagues } from "#app/features/activities/queries/choices.server.ts";
import { answer, notFound, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer, type Seat } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.activities_group_title() }];

/** @throws 404 for who neither organised it nor took part, or does not work at its school */
function starting({ db, viewer }: Pick<Seat, "db" | "viewer">, id: number) {
  const { may, title, schoolId, participants } = answer(() => getActivity(db, viewer, id));
  if (!may("start_group") || !viewer.schoolIds.includes(schoolId)) throw notFound();
  const joined = new Set(participants.filter(doesTakePart).map((one) => one.personId));
  const colleagues = listColleagues(db, viewer, schoolId).map((one) => ({ id: one.id, name: one.name }));
  const tookPart = colleagues.filter((one) => joined.has(one.id));
  return { id, title, tookPart, others: colleagues.filter((one) => !joined.has(one.id)) };
}

export async function loader(args: LoaderFunctionArgs) {
  const seat = await requireViewer(args);
  return starting(seat, keyFrom(args.params.id));
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const { id } = starting({ db, viewer }, keyFrom(args.params.id));
  const form = await parseForm(args.request, groupInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => startGroup(db, viewer, id, form.value, now));
  return outcome.done ? redirectWith(paths.team(outcome.value), "started") : outcome.refused;
}

export default function GroupPage() {
  const { id, title, tookPart, others } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const fields = refused?.fields ?? {
    name: "",
    kind: "network",
    invited: tookPart.map((one) => String(one.id)),
  };
  return (
    <>
      <PageHead
        over={title}
        title={m.activities_group_title()}
        lead={m.activities_group_lead()}
        actions={
          <ButtonLink to={paths.activity(id)} variant="quiet">
            {m.activities_back()}
          </ButtonLink>
        }
      />
      <Sheet className="measure">
        <GroupForm tookPart={tookPart} others={others} fields={fields} problems={refused?.problems} />
      </Sheet>
    </>
  );
}
