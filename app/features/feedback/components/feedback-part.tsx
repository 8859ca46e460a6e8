import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { FeedbackRow } from "../model.ts";
import { FeedbackList } from "./feedback-list.tsx";

type FeedbackPartProps = {
  askedOfMe: readonly FeedbackRow[];
  askedByMe: readonly FeedbackRow[];
  given: readonly FeedbackRow[];
  me: number;
};

/** Feedback by role: what is asked of her, what she asked, and what she gave. */
export function FeedbackPart({ askedOfMe, askedByMe, given, me }: FeedbackPartProps) {
  return (
    <div className="stack">
      <Sheet title={m.feedback_asked_of_me()}>
        {askedOfMe.length === 0 && <p className="soft">{m.feedback_asked_of_me_none()}</p>}
        <FeedbackList rows={askedOfMe} me={me} />
      </Sheet>
      <Sheet title={m.feedback_asked_by_me()}>
        {askedByMe.length === 0 && (
          <div className="stack near">
            <p className="soft">{m.feedback_asked_by_me_none()}</p>
            <div className="actions">
              <ButtonLink to={paths.questions()} variant="quiet" size="small">
                {m.feedback_to_questions()}
              </ButtonLink>
            </div>
          </div>
        )}
        <FeedbackList rows={askedByMe} me={me} />
      </Sheet>
      {given.length > 0 && (
        <Sheet title={m.feedback_given_by_me()}>
          <FeedbackList rows={given} me={me} />
        </Sheet>
      )}
    </div>
  );
}
