import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { SurveyTable } from "#app/features/feedback/components/survey-table.tsx";
import { getSurvey } from "#app/features/feedback/queries/surveys.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { showDay } from "#app/ui/dates.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";

export const meta: MetaFunction = () => [{ title: m.feedback_surveys_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  return answer(() => getSurvey(db, viewer, keyFrom(args.params.id)));
}

export default function SurveyPage() {
  const { id, title, takenOn, respondents, question, lines, reflection } = useLoaderData<typeof loader>();
  return (
    <>
      <PageHead
        ownWords
        over={
          <div className="meta">
            <span>{showDay(takenOn, "weekday")}</span>
            <SeenBy icon="lock" text={m.items_seen_only_you()} />
          </div>
        }
        title={title}
        lead={
          question && (
            <>
              {m.feedback_show_question()}: <Link to={paths.question(question.id)}>{question.text}</Link>
            </>
          )
        }
        actions={
          <>
            <ButtonLink to={paths.editSurvey(id)} variant="quiet">
              {m.feedback_survey_edit()}
            </ButtonLink>
            <ButtonLink to={paths.surveyRemoval(id)} variant="plain" icon="trash-2">
              {m.feedback_survey_remove()}
            </ButtonLink>
          </>
        }
      />
      <div className="stack">
        <Sheet title={m.feedback_survey_table()}>
          <p className="soft">{m.feedback_survey_answered({ count: respondents })}</p>
          <SurveyTable lines={lines} respondents={respondents} />
          <p className="hint over">{m.feedback_survey_about()}</p>
        </Sheet>
        {reflection && (
          <Sheet title={m.feedback_survey_reflection()}>
            <Words>{reflection}</Words>
          </Sheet>
        )}
      </div>
    </>
  );
}
