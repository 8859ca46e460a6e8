import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { FeedbackRow } from "../model.ts";
import { FeedbackList } from "./feedback-list.tsx";

type QuestionFeedbackProps = {
  questionId: number;
  rows: readonly FeedbackRow[];
  me: number;
  mayAsk: boolean;
};

/** What colleagues gave back on one's own question, and the ways to let others look. Nothing to see for anybody else. */
export function QuestionFeedback({ questionId, rows, me, mayAsk }: QuestionFeedbackProps) {
  if (!mayAsk && rows.length === 0) return null;
  return (
    <Sheet title={m.feedback_sheet()}>
      {rows.length === 0 && <p className="soft">{m.feedback_sheet_none()}</p>}
      <FeedbackList rows={rows} me={me} />
      {mayAsk && (
        <div className="actions over">
          <ButtonLink to={paths.questionFeedback(questionId)} variant="quiet" size="small">
            {m.feedback_ask()}
          </ButtonLink>
          <ButtonLink to={paths.newLessonVisit(questionId)} variant="plain" size="small">
            {m.feedback_visit_ask()}
          </ButtonLink>
          <ButtonLink to={paths.newSurvey(questionId)} variant="plain" size="small">
            {m.feedback_survey_new()}
          </ButtonLink>
        </div>
      )}
    </Sheet>
  );
}
