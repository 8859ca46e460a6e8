import { Form } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Check } from "#app/ui/choice.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { attendance } from "../input.ts";
import { eurosTyped, hoursTyped, isOver, type ActivityState } from "../model.ts";
import { AmountFields, type Typed } from "./activity-fields.tsx";
import { AnswerForm } from "./answer-form.tsx";
import type { OwnPart } from "./participants-sheet.tsx";
import { declinedInWords } from "./words.ts";

type Refused = { fields: Typed; problems: Record<string, Problem> } | undefined;
type OwnPartSheetProps = {
  activityId: number;
  state: ActivityState;
  mine: OwnPart | undefined;
  /** After a no: who asked her and when she answered. */
  declined?: { by: string | null; on: string };
  refused: Refused;
};

/** The viewer's own yes or no, which stays hers to change; and with a yes what it takes her. */
export function OwnPartSheet({ activityId, state, mine, declined, refused }: OwnPartSheetProps) {
  if (mine?.state === "invited") {
    return (
      <Sheet title={m.activities_invitations()} tone="accent">
        <div className="stack near">
          <p>{m.activities_join_lead()}</p>
          <AnswerForm activityId={activityId} />
        </div>
      </Sheet>
    );
  }
  const joins = mine?.state === "accepted" || mine?.state === "attended";
  const said = joins ? m.activities_joined() : mine ? m.activities_declined() : m.activities_not_joining();
  return (
    <Sheet title={m.activities_my_part()}>
      <div className="stack">
        <p>{said}</p>
        {declined && <p className="soft">{declinedInWords(declined)}</p>}
        {mine?.assignedBy && <p>{m.activities_assigned_lead({ name: mine.assignedBy })}</p>}
        {mine && joins && <AmountsForm activityId={activityId} state={state} mine={mine} refused={refused} />}
        {mine?.state !== "attended" && !mine?.assignedBy && state !== "cancelled" && (
          <Form method="post" action={paths.participation(activityId)}>
            <input type="hidden" name="act" value="answer" />
            <Button name="answer" value={joins ? "decline" : "accept"} size="small" variant="quiet">
              {joins ? m.activities_leave() : m.activities_join_anyway()}
            </Button>
          </Form>
        )}
      </div>
    </Sheet>
  );
}

type AmountsFormProps = { activityId: number; state: ActivityState; mine: OwnPart; refused: Refused };

function AmountsForm({ activityId, state, mine, refused }: AmountsFormProps) {
  const saved = {
    hours: hoursTyped(mine.minutes),
    euros: eurosTyped(mine.cents),
    source: mine.source ?? "",
    attended: mine.state === "attended" ? "yes" : "",
  };
  const form = useActionForm({
    schema: attendance,
    fields: refused?.fields ?? saved,
    problems: refused?.problems,
    prefix: "amounts",
  });
  return (
    <Form {...form.formProps} action={paths.participation(activityId)} className="stack near">
      <ErrorSummary problems={form.summary} />
      <AmountFields form={form} />
      <p className="hint">{m.activities_amounts_uncounted()}</p>
      {(isOver(state) || state === "running") && (
        <Check label={m.activities_attended()} {...form.check("attended")} />
      )}
      <input type="hidden" name="act" value="amounts" />
      <div className="actions">
        <Button size="small">{m.activities_save()}</Button>
      </div>
    </Form>
  );
}
