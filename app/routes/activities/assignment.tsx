import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { assignTraining, unassign } from "#app/features/activities/commands/assign.server.ts";
import { AssignForm } from "#app/features/activities/components/assign-form.tsx";
import { assignedInput, unassigned } from "#app/features/activities/input.ts";
import { doesTakePart } from "#app/features/activities/model.ts";
import { getActivity } from "#app/features/activities/queries.server.ts";
import { listAssignable } from "#app/features/activities/queries/choices.server.ts";
import { answerFor } from "#app/features/settings/components/form-answer.ts";
import { answer, notFound, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer, type Seat } from "#app/http/guard.server.ts";
import { parseAct, readForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";

export const meta: MetaFunction = () => [{ title: m.activities_assign_title() }];

/** @throws 404 where it is not hers, or she answers for nobody there */
function assigning({ db, viewer }: Pick<Seat, "db" | "viewer">, id: number) {
  const { title, schoolId, participants } = answer(() => getActivity(db, viewer, id, "change"));
  const people = listAssignable(db, viewer, schoolId);
  if (people.length === 0) throw notFound();
  const joining = participants.filter(doesTakePart);
  return {
    id,
    title,
    people: people.filter((one) => !joining.some((other) => other.personId === one.id)),
    assigned: joining.filter((one) => one.assignedBy !== null && one.state === "accepted"),
  };
}

export async function loader(args: LoaderFunctionArgs) {
  const seat = await requireViewer(args);
  return assigning(seat, keyFrom(args.params.id));
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const { id } = assigning({ db, viewer }, keyFrom(args.params.id));
  const sent = await readForm(args.request);
  if (sent.get("act") === "unassign") {
    const form = parseAct(sent, unassigned);
    if (!form.ok) return refuseForm(form);
    const outcome = await perform(form, () => unassign(db, viewer, id, form.value.person, now));
    return outcome.done ? redirectWith(paths.assignment(id), "withdrawn") : outcome.refused;
  }
  const form = parseAct(sent, assignedInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => assignTraining(db, viewer, id, form.value.assigned, now));
  return outcome.done ? redirectWith(paths.activity(id), "saved") : outcome.refused;
}

export default function AssignmentPage() {
  const { id, title, people, assigned } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        over={title}
        title={m.activities_assign_title()}
        lead={m.activities_assign_lead()}
        actions={
          <ButtonLink to={paths.activity(id)} variant="quiet">
            {m.activities_back()}
          </ButtonLink>
        }
      />
      <div className="measure">
        <AssignForm
          people={people}
          assigned={assigned}
          refused={answerFor(refused, "assign") ?? answerFor(refused, "")}
        />
      </div>
    </>
  );
}
