import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeSurvey } from "#app/features/feedback/commands/surveys.server.ts";
import { SurveyForm } from "#app/features/feedback/components/survey-form.tsx";
import { readStatements, surveyInput } from "#app/features/feedback/input.ts";
import { statementFields } from "#app/features/feedback/model.ts";
import {
  getSurvey,
  listQuestionsToLink,
  smallestPupilGroup,
} from "#app/features/feedback/queries/surveys.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.feedback_survey_edit_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  const survey = answer(() => getSurvey(db, viewer, id, "change"));
  const { title, takenOn, respondents, reflection, question, lines, version } = survey;
  const fields: Record<string, string> = {
    title,
    takenOn,
    respondents: String(respondents),
    reflection: reflection ?? "",
    question: String(question?.id ?? ""),
    ...statementFields(lines),
  };
  return {
    id,
    version,
    fields,
    questions: listQuestionsToLink(db, viewer),
    fewest: smallestPupilGroup(db, viewer),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getSurvey(db, viewer, id, "change"));
  const form = await parseForm(args.request, surveyInput);
  if (!form.ok) return refuseForm(form);
  const survey = { ...form.value, lines: readStatements(form.value) };
  const outcome = await perform(form, () => changeSurvey(db, viewer, id, survey, now));
  return outcome.done ? redirectWith(paths.survey(id), "saved") : outcome.refused;
}

export default function EditSurveyPage() {
  const { id, version, fields, questions, fewest } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={m.feedback_survey_edit_title()}
        actions={
          <ButtonLink to={paths.survey(id)} variant="quiet">
            {m.feedback_back()}
          </ButtonLink>
        }
      />
      <Sheet>
        <SurveyForm
          questions={questions}
          fewest={fewest}
          fields={refused?.fields ?? fields}
          problems={refused?.problems}
          conflict={refused?.conflict}
          version={version}
        />
      </Sheet>
    </>
  );
}
