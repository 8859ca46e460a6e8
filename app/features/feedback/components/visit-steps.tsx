import { Form } from "@remix-run/react";
import type { FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import type { Visit } from "../model.ts";

/** What can be done next: say yes or no, say that it was, call it off. */
export function VisitSteps({ visit, refused }: { visit: Visit; refused?: FormAnswer }) {
  const { may, mine, state, visitor, visited } = visit;
  const wrong = refused?.problems.step;
  return (
    <div className="stack tight">
      {wrong && (
        <Notice tone="warn" role="alert">
          {problemText(wrong)}
        </Notice>
      )}
      {state === "asked" && (
        <p>
          {mine
            ? m.feedback_visit_waits({ name: visitor.givenName })
            : m.feedback_visit_asks_you({ name: visited.name })}
        </p>
      )}
      <Form method="post" className="actions">
        <input type="hidden" name="act" value="step" />
        {may.answer && <Step step="agree" label={m.feedback_visit_agree()} first />}
        {may.answer && <Step step="decline" label={m.feedback_visit_decline()} />}
        {may.hold && <Step step="hold" label={m.feedback_visit_hold()} />}
        {may.cancel && <Step step="cancel" label={m.feedback_visit_cancel()} />}
      </Form>
    </div>
  );
}

const Step = ({ step, label, first }: { step: string; label: string; first?: boolean }) => (
  <Button name="step" value={step} variant={first ? "primary" : "quiet"}>
    {label}
  </Button>
);
