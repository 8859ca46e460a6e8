import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { removeSurvey } from "#app/features/feedback/commands/surveys.server.ts";
import { surveyRemovalInput } from "#app/features/feedback/input.ts";
import { getSurvey } from "#app/features/feedback/queries/surveys.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";

export const meta: MetaFunction = () => [{ title: m.feedback_survey_remove_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const { id, title } = answer(() => getSurvey(db, viewer, keyFrom(args.params.id), "delete"));
  return { id, title };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getSurvey(db, viewer, id, "delete"));
  const form = await parseForm(args.request, surveyRemovalInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => removeSurvey(db, viewer, id, now));
  return outcome.done ? redirectWith(paths.surveys(), "deleted") : outcome.refused;
}

export default function SurveyRemovalPage() {
  const { id, title } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={m.feedback_survey_remove_title()} />
      <Sheet tone="warn">
        <Form method="post" className="stack near">
          <Words size="large">{title}</Words>
          <p>{m.feedback_survey_remove_text()}</p>
          <div className="actions">
            <Button variant="danger">{m.feedback_survey_remove_do()}</Button>
            <ButtonLink to={paths.survey(id)} variant="quiet">
              {m.feedback_survey_remove_keep()}
            </ButtonLink>
          </div>
        </Form>
      </Sheet>
    </>
  );
}
