import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { FeedbackPart } from "#app/features/feedback/components/feedback-part.tsx";
import { SurveyList } from "#app/features/feedback/components/survey-list.tsx";
import { VisitList } from "#app/features/feedback/components/visit-list.tsx";
import { listAskedBy, listAskedOf, listGivenBy } from "#app/features/feedback/queries.server.ts";
import { listSurveys } from "#app/features/feedback/queries/surveys.server.ts";
import { listVisits } from "#app/features/feedback/queries/visits.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.feedback_title() }];

const AT_HAND = 3;

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const { own, asVisitor } = listVisits(db, viewer);
  return {
    me: viewer.personId,
    mayWrite: viewer.schoolIds.length > 0,
    askedOfMe: listAskedOf(db, viewer),
    askedByMe: listAskedBy(db, viewer),
    given: listGivenBy(db, viewer),
    visits: [...asVisitor.slice(0, AT_HAND), ...own.slice(0, AT_HAND)],
    surveys: listSurveys(db, viewer).slice(0, AT_HAND),
  };
}

export default function OverviewPage() {
  const { me, mayWrite, visits, surveys, ...feedback } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead title={m.feedback_title()} lead={m.feedback_lead()} />
      <div className="columns">
        <FeedbackPart {...feedback} me={me} />
        <div className="stack">
          <Sheet
            title={m.feedback_visits_part()}
            action={<Link to={paths.lessonVisits()}>{m.feedback_visits_all()}</Link>}
          >
            <div className="stack near">
              <p className="soft">{m.feedback_visits_lead()}</p>
              <VisitList visits={visits} />
            </div>
            {mayWrite && (
              <div className="actions over">
                <ButtonLink to={paths.newLessonVisit()} variant="quiet" size="small">
                  {m.feedback_visit_ask()}
                </ButtonLink>
              </div>
            )}
          </Sheet>
          <Sheet
            title={m.feedback_surveys_part()}
            action={<Link to={paths.surveys()}>{m.feedback_surveys_all()}</Link>}
            seen={<SeenBy icon="lock" text={m.items_seen_only_you()} />}
          >
            <p className="soft">{m.feedback_surveys_lead()}</p>
            <SurveyList surveys={surveys} />
            {mayWrite && (
              <div className="actions over">
                <ButtonLink to={paths.newSurvey()} variant="quiet" size="small">
                  {m.feedback_survey_new()}
                </ButtonLink>
              </div>
            )}
          </Sheet>
        </div>
      </div>
    </>
  );
}
