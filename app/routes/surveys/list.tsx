import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SurveyList } from "#app/features/feedback/components/survey-list.tsx";
import { listSurveys } from "#app/features/feedback/queries/surveys.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.feedback_surveys_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  return { mayWrite: viewer.schoolIds.length > 0, surveys: listSurveys(db, viewer) };
}

export default function SurveysPage() {
  const { mayWrite, surveys } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        title={m.feedback_surveys_title()}
        lead={m.feedback_surveys_lead()}
        actions={
          <>
            {mayWrite && <ButtonLink to={paths.newSurvey()}>{m.feedback_survey_new()}</ButtonLink>}
            <ButtonLink to={paths.feedback()} variant="quiet">
              {m.feedback_overview_link()}
            </ButtonLink>
          </>
        }
      />
      <Sheet title={m.feedback_surveys_all()} seen={<SeenBy icon="lock" text={m.items_seen_only_you()} />}>
        <SurveyList surveys={surveys} />
      </Sheet>
    </>
  );
}
