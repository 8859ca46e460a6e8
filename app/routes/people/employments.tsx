import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { withPartnersFollowing } from "#app/features/conversations/commands/follow-partner.server.ts";
import { endEmploymentWithHandover } from "#app/features/handover/commands/start.server.ts";
import { changeEmployment, startEmployment } from "#app/features/people/commands/employment.server.ts";
import { EmploymentForm, LeavingForm } from "#app/features/people/components/employment-form.tsx";
import { employmentInput, leavingInput, newEmploymentInput } from "#app/features/people/input.ts";
import { getPerson } from "#app/features/people/queries/access.server.ts";
import { getEmploymentPage } from "#app/features/people/queries/employment-page.server.ts";
import { answerFor } from "#app/features/settings/components/form-answer.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseAct, readForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay } from "#app/ui/dates.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.people_employment() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const chosen = new URL(args.request.url).searchParams.get("employment");
  const id = keyFrom(args.params.id);
  return answer(() => getEmploymentPage(db, viewer, id, chosen === null ? null : keyFrom(chosen)));
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getPerson(db, viewer, id, "employ"));
  const outcome = await save(await readForm(args.request));
  return outcome.done ? redirectWith(paths.person(id), "saved") : outcome.refused;

  async function save(sent: FormData) {
    if (sent.get("act") === "change") {
      const form = parseAct(sent, employmentInput);
      if (!form.ok) return { done: false as const, refused: refuseForm(form) };
      return perform(form, () => follow(() => changeEmployment(db, viewer, id, form.value, now)));
    }
    if (sent.get("act") === "end") {
      const form = parseAct(sent, leavingInput);
      if (!form.ok) return { done: false as const, refused: refuseForm(form) };
      return perform(form, () => follow(() => endEmploymentWithHandover(db, viewer, id, form.value, now)));
    }
    const form = parseAct(sent, newEmploymentInput);
    if (!form.ok) return { done: false as const, refused: refuseForm(form) };
    return perform(form, () => startEmployment(db, viewer, id, form.value, now));
  }

  function follow(work: () => { employmentIds: number[] }) {
    return withPartnersFollowing(db, viewer.personId, work, now);
  }
}

export default function EmploymentsPage() {
  const { personId, name, employment, schools, teams, scales, fields } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const over = <Link to={paths.person(personId)}>{name}</Link>;
  if (!employment) {
    return (
      <>
        <PageHead over={over} title={m.people_employment_add()} />
        <Sheet className="measure">
          <EmploymentForm
            {...{ personId, schools, teams, scales, fields }}
            refused={answerFor(refused, "add")}
          />
        </Sheet>
      </>
    );
  }
  return (
    <>
      <PageHead
        over={over}
        title={m.people_employment_at({ name: employment.functionName, school: employment.schoolName })}
      />
      <div className="stack measure" key={employment.version}>
        <Sheet title={m.people_employment_change()}>
          <EmploymentForm
            {...{ personId, employment, schools, teams, scales, fields }}
            refused={answerFor(refused, "change")}
          />
        </Sheet>
        <LeavingSheet />
      </div>
    </>
  );
}

function LeavingSheet() {
  const { personId, givenName: name, employment } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  if (!employment) return null;
  const { isLast, schoolName: school, toDay, lastDay } = employment;
  const says = isLast ? m.people_leave_last({ name }) : m.people_leave_elsewhere({ name, school });
  return (
    <Sheet title={m.people_employment_end()} id="end">
      <div className="stack near">
        {toDay && <p>{m.people_leave_later({ name, day: showDay(toDay) })}</p>}
        <LeavingForm {...{ personId, employment, lastDay, says }} refused={answerFor(refused, "end")} />
      </div>
    </Sheet>
  );
}
