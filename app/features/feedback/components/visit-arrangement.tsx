import { Form } from "@remix-run/react";
import type { FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { showDay } from "#app/ui/dates.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import { arrangementInput } from "../input.ts";
import type { Visit } from "../model.ts";
import { WayFields, wayFieldsOf } from "./way-fields.tsx";

type VisitArrangementProps = { visit: Visit; other: string; refused?: FormAnswer };

/** How the two will look and when; either may change it, and who comes second sees both. */
export function VisitArrangement({ visit, other, refused }: VisitArrangementProps) {
  const { wayOfLooking, visitOn } = visit;
  return (
    <Sheet
      title={m.feedback_visit_arrangement()}
      seen={<SeenBy icon="lock" text={m.feedback_seen_two({ name: other })} />}
    >
      <div className="stack tight">
        {wayOfLooking ? (
          <Words size="less">{wayOfLooking}</Words>
        ) : (
          <p className="soft">{m.feedback_visit_way_none()}</p>
        )}
        <p>{visitOn ? showDay(visitOn, "weekday") : m.feedback_visit_no_day()}</p>
      </div>
      {visit.may.arrange && (
        <details className="more over" open={Boolean(refused)}>
          <summary>{m.feedback_visit_arrange()}</summary>
          <ArrangementForm key={visit.version} visit={visit} refused={refused} />
        </details>
      )}
    </Sheet>
  );
}

function ArrangementForm({ visit, refused }: { visit: Visit; refused?: FormAnswer }) {
  const { version, visitOn, wayOfLooking } = visit;
  const fields = refused?.fields ?? { ...wayFieldsOf(wayOfLooking), visitOn: visitOn ?? "" };
  const form = useActionForm({ schema: arrangementInput, fields, problems: refused?.problems });
  return (
    <Form {...form.formProps} className="fold over stack near">
      <Conflict
        conflict={refused?.conflict}
        labels={{ ownWay: m.feedback_visit_way(), visitOn: m.feedback_visit_day() }}
      />
      {!refused?.conflict && <ErrorSummary problems={form.summary} />}
      <input type="hidden" name="act" value="arrange" />
      <input type="hidden" name="version" value={refused?.conflict?.version ?? version} />
      <WayFields form={form} />
      <p className="hint">{m.feedback_visit_arrange_hint()}</p>
      <div className="actions">
        <Button size="small">{m.feedback_visit_arrange_save()}</Button>
      </div>
    </Form>
  );
}
