import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { linkOwnQuestions } from "#app/features/activities/commands/link.server.ts";
import { OwnQuestionsForm } from "#app/features/activities/components/own-questions-form.tsx";
import { ownQuestionsInput } from "#app/features/activities/input.ts";
import { getActivity } from "#app/features/activities/queries.server.ts";
import { listOwnActiveQuestions } from "#app/features/activities/queries/choices.server.ts";
import { answer, notFound, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.activities_own_questions() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const { may, id, title, questions } = answer(() => getActivity(db, viewer, keyFrom(args.params.id)));
  if (!may("link_own_question")) throw notFound();
  const linked = questions.filter((question) => question.own).map(({ id, text }) => ({ id, text }));
  const active = listOwnActiveQuestions(db, viewer);
  const others = active.filter((one) => !linked.some((other) => other.id === one.id));
  return { id, title, questions: [...linked, ...others], linked: linked.map((one) => one.id) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getActivity(db, viewer, id));
  const form = await parseForm(args.request, ownQuestionsInput);
  if (!form.ok) return refuseForm(form);
  const { questions } = form.value;
  const outcome = await perform(form, () => linkOwnQuestions(db, viewer, id, questions, now));
  return outcome.done ? redirectWith(paths.activity(id), "saved") : outcome.refused;
}

export default function OwnQuestionsPage() {
  const { id, title, questions, linked } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        over={title}
        title={m.activities_own_questions()}
        lead={m.activities_own_questions_lead()}
        actions={
          <ButtonLink to={paths.activity(id)} variant="quiet">
            {m.activities_back()}
          </ButtonLink>
        }
      />
      <Sheet className="measure">
        <OwnQuestionsForm
          questions={questions}
          linked={refused ? [refused.fields.questions ?? []].flat() : linked}
          problem={refused?.problems.questions}
        />
      </Sheet>
    </>
  );
}
