import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import {
  endEmploymentWithHandover,
  takeBackEndWithHandover,
} from "#app/features/handover/commands/start.server.ts";
import { withPlacesFollowing } from "#app/features/moves/commands/follow.server.ts";
import { LeavingSheet } from "#app/features/moves/components/leaving-sheet.tsx";
import { getLeaving } from "#app/features/moves/queries/leaving.server.ts";
import { changeEmployment, startEmployment } from "#app/features/people/commands/employment.server.ts";
import { EmploymentForm } from "#app/features/people/components/employment-form.tsx";
import { OneselfSheet } from "#app/features/people/components/oneself-sheet.tsx";
import {
  employmentInput,
  endBackInput,
  leavingInput,
  newEmploymentInput,
} from "#app/features/people/input.ts";
import { getPerson } from "#app/features/people/queries/access.server.ts";
import { getEmploymentPage } from "#app/features/people/queries/employment-page.server.ts";
import { answerFor } from "#app/features/settings/components/form-answer.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseAct, readForm, type ParsedForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.people_employment() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const chosen = new URL(args.request.url).searchParams.get("employment");
  const id = keyFrom(args.params.id);
  return answer(() => {
    const page = getEmploymentPage(db, viewer, id, chosen === null ? null : keyFrom(chosen));
    return { ...page, leaving: page.employment && getLeaving(db, viewer, page.employment.id) };
  });
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getPerson(db, viewer, id, "employ"));
  const sent = await readForm(args.request);
  const act = sent.get("act");
  const outcome = await save();
  if (!outcome.done) return outcome.refused;
  return redirectWith(act === "add" ? paths.startOfPerson(id) : paths.person(id), "saved");

  async function save() {
    if (act === "change")
      return run(parseAct(sent, employmentInput), (given) => changeEmployment(db, viewer, id, given, now));
    if (act === "end")
      return run(parseAct(sent, leavingInput), (given) =>
        endEmploymentWithHandover(db, viewer, id, given, now),
      );
    if (act === "end_back")
      return run(parseAct(sent, endBackInput), (given) =>
        takeBackEndWithHandover(db, viewer, id, given, now),
      );
    return run(parseAct(sent, newEmploymentInput), (given) => {
      const added = startEmployment(db, viewer, id, given, now);
      return { employmentIds: [], arrived: [added] };
    });
  }

  async function run<T, R extends Parameters<typeof withPlacesFollowing>[2]>(
    form: ParsedForm<T>,
    command: (value: T) => ReturnType<R>,
  ) {
    if (!form.ok) return { done: false as const, refused: refuseForm(form) };
    return perform(form, () => withPlacesFollowing(db, viewer.personId, () => command(form.value), now));
  }
}

export default function EmploymentsPage() {
  const { oneself, personId, name, givenName, employment, leaving, ...more } = useLoaderData<typeof loader>();
  const { schools, teams, scales, fields } = more;
  const refused = useActionData<typeof action>();
  const forms = { personId, schools, teams, scales, fields };
  const over = <Link to={paths.person(personId)}>{name}</Link>;
  if (oneself || !employment) {
    return (
      <>
        <PageHead over={over} title={oneself ? m.people_employment() : m.people_employment_add()} />
        {oneself ? (
          <OneselfSheet />
        ) : (
          <Sheet className="measure">
            <EmploymentForm {...forms} refused={answerFor(refused, "add")} />
          </Sheet>
        )}
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
          <EmploymentForm {...forms} employment={employment} refused={answerFor(refused, "change")} />
        </Sheet>
        {leaving && (
          <LeavingSheet
            {...{ personId, employment, leaving }}
            name={givenName}
            refused={{ end: answerFor(refused, "end"), back: answerFor(refused, "end_back") }}
          />
        )}
      </div>
    </>
  );
}
