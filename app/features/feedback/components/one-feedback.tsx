import { Form, Link } from "@remix-run/react";
import type { FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { showDay } from "#app/ui/dates.ts";
import { Notice } from "#app/ui/notice.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import type { FeedbackRow } from "../model.ts";
import { GiveForm } from "./give-form.tsx";

type OneFeedbackProps = {
  row: FeedbackRow;
  may: { give: boolean; decline: boolean; withdraw: boolean };
  me: number;
  refused?: FormAnswer;
};

/** One request as its asker or its giver sees it: what was given, or the room to give it. */
export function OneFeedback({ row, may, me, refused }: OneFeedbackProps) {
  const mine = row.asker.personId === me;
  const other = mine ? row.giver.name : row.asker.name;
  const wrong = refused?.problems.act;
  return (
    <div className="stack measure">
      {wrong && (
        <Notice tone="warn" role="alert">
          {problemText(wrong)}
        </Notice>
      )}
      {row.question ? (
        <p className="soft">
          {m.feedback_show_question()}: <Link to={paths.question(row.question.id)}>{row.question.text}</Link>
        </p>
      ) : (
        !mine && <p className="soft">{m.feedback_show_no_question({ name: row.asker.name })}</p>
      )}
      {row.text !== null && (mine || !may.give) && (
        <Sheet
          title={mine ? m.feedback_what_was_given({ name: other }) : m.feedback_what_you_gave()}
          seen={<SeenBy icon="lock" text={m.feedback_seen_two({ name: other })} />}
        >
          <Words>{row.text}</Words>
          {row.givenOn && <p className="faint over">{m.feedback_given_on({ day: showDay(row.givenOn) })}</p>}
        </Sheet>
      )}
      {row.text === null && !may.give && <p>{standingLine(row, mine)}</p>}
      {may.give && (
        <Sheet>
          <GiveForm row={row} refused={refused} />
        </Sheet>
      )}
      {may.decline && <OneTap act="decline" label={m.feedback_decline()} hint={m.feedback_decline_hint()} />}
      {may.withdraw && <OneTap act="withdraw" label={m.feedback_withdraw()} />}
    </div>
  );
}

function OneTap({ act, label, hint }: { act: string; label: string; hint?: string }) {
  return (
    <Form method="post" className="actions">
      <Button name="act" value={act} variant="quiet">
        {label}
      </Button>
      {hint && <span className="hint">{hint}</span>}
    </Form>
  );
}

function standingLine({ standing, giver }: FeedbackRow, mine: boolean): string {
  switch (standing) {
    case "declined":
      return mine ? m.feedback_show_declined({ name: giver.name }) : m.feedback_show_declined_you();
    case "withdrawn":
      return m.feedback_show_withdrawn();
    case "expired":
      return m.feedback_show_expired();
    default:
      return m.feedback_show_waiting({ name: giver.name });
  }
}
