import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { askVisit } from "#app/features/feedback/commands/visits.server.ts";
import { NewVisitForm } from "#app/features/feedback/components/new-visit-form.tsx";
import { newVisitInput } from "#app/features/feedback/input.ts";
import { listColleagues } from "#app/features/feedback/queries/colleagues.server.ts";
import { listQuestionsToLink } from "#app/features/feedback/queries/surveys.server.ts";
import { perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.feedback_visit_new_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const about = new URL(args.request.url).searchParams.get("question") ?? "";
  const questions = listQuestionsToLink(db, viewer);
  return {
    colleagues: listColleagues(db, viewer),
    questions,
    fields: { question: questions.some(({ id }) => String(id) === about) ? about : "" },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const form = await parseForm(args.request, newVisitInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => askVisit(db, viewer, form.value, now));
  return outcome.done ? redirectWith(paths.lessonVisit(outcome.value), "sent") : outcome.refused;
}

export default function NewLessonVisitPage() {
  const { colleagues, questions, fields } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={m.feedback_visit_new_title()}
        lead={m.feedback_visit_new_lead()}
        actions={
          <ButtonLink to={paths.lessonVisits()} variant="quiet">
            {m.feedback_visits_all()}
          </ButtonLink>
        }
      />
      <Sheet>
        <NewVisitForm
          colleagues={colleagues}
          questions={questions}
          fields={refused?.fields ?? fields}
          problems={refused?.problems}
        />
      </Sheet>
    </>
  );
}
