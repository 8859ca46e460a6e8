import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { noteSurvey } from "#app/features/feedback/commands/surveys.server.ts";
import { SurveyForm } from "#app/features/feedback/components/survey-form.tsx";
import { newSurveyInput, readStatements } from "#app/features/feedback/input.ts";
import { listQuestionsToLink, smallestPupilGroup } from "#app/features/feedback/queries/surveys.server.ts";
import { perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.feedback_survey_new() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const about = new URL(args.request.url).searchParams.get("question") ?? "";
  const questions = listQuestionsToLink(db, viewer);
  return {
    questions,
    fewest: smallestPupilGroup(db, viewer),
    fields: {
      takenOn: viewer.today,
      question: questions.some(({ id }) => String(id) === about) ? about : "",
    } as Record<string, string>,
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const form = await parseForm(args.request, newSurveyInput);
  if (!form.ok) return refuseForm(form);
  const survey = { ...form.value, lines: readStatements(form.value) };
  const outcome = await perform(form, () => noteSurvey(db, viewer, survey, now));
  return outcome.done ? redirectWith(paths.survey(outcome.value), "noted") : outcome.refused;
}

export default function NewSurveyPage() {
  const { questions, fewest, fields } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={m.feedback_survey_new_title()}
        lead={m.feedback_surveys_lead()}
        actions={
          <ButtonLink to={paths.surveys()} variant="quiet">
            {m.feedback_surveys_all()}
          </ButtonLink>
        }
      />
      <Sheet>
        <SurveyForm
          questions={questions}
          fewest={fewest}
          fields={refused?.fields ?? fields}
          problems={refused?.problems}
        />
      </Sheet>
    </>
  );
}
