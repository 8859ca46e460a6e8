import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import type { ConversationKind } from "#app/features/conversations/model.ts";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Select } from "#app/ui/select.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { choiceOptions, weekdayNames } from "./words.ts";

type WishesFormProps = {
  action: string;
  fields: Record<string, string | string[]>;
  problems?: Record<string, Problem>;
  moments: readonly { id: number; kind: ConversationKind }[];
  today: string;
  /** Stands under the fields and belongs to the form: who is asked for. */
  children: ReactNode;
};

/** Which weeks, days and times; the answer is a proposal to look at, nothing is set by it. */
export function WishesForm({ action, fields, problems, moments, today, children }: WishesFormProps) {
  const { register, choice, summary } = useActionForm({
    fields,
    problems,
  });
  return (
    <Form method="get" action={action} noValidate className="stack">
      <Sheet title={m.planning_wishes_title()}>
        <div className="form">
          <ErrorSummary problems={summary} />
          {moments.length > 0 ? (
            <Select label={m.planning_choice()} options={choiceOptions(moments)} {...register("choice")} />
          ) : (
            <input type="hidden" name="choice" value="open" />
          )}
          <div className="field-row">
            <Field type="date" min={today} label={m.planning_from()} {...register("fromDay")} />
            <Field type="date" min={today} label={m.planning_to()} {...register("toDay")} />
            <Choice
              multiple
              legend={m.planning_weekdays()}
              options={weekdayNames([1, 2, 3, 4, 5])}
              {...choice("weekdays")}
            />
          </div>
          <div className="field-row">
            <Field label={m.planning_times()} {...register("times")} />
            <Field
              type="number"
              inputMode="numeric"
              min={5}
              max={480}
              label={m.conversations_date_minutes()}
              {...register("minutes")}
            />
            <Field
              type="number"
              inputMode="numeric"
              min={1}
              max={8}
              label={m.planning_per_day()}
              {...register("perDay")}
            />
          </div>
          <p className="hint">{m.planning_wishes_hint()}</p>
          <div className="actions">
            <Button icon="calendar">{m.planning_propose()}</Button>
          </div>
        </div>
      </Sheet>
      {children}
    </Form>
  );
}
