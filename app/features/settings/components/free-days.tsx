import { Form } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { showDay } from "#app/ui/dates.ts";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { freeDaysInput } from "../input.ts";
import type { FormAnswer } from "./form-answer.ts";

type FreeDays = { id: number; name: string; fromDay: string; toDay: string };
type FreeDaysSheetProps = {
  schoolId: number;
  freeDays: readonly FreeDays[];
  today: string;
  refused: FormAnswer | undefined;
};

/** The days without school that are coming, those that are past folded away, and a form for more. */
export function FreeDaysSheet({ schoolId, freeDays, today, refused }: FreeDaysSheetProps) {
  const past = freeDays.filter((days) => days.toDay < today);
  const coming = freeDays.filter((days) => days.toDay >= today);
  return (
    <Sheet title={m.settings_free_days()}>
      <div className="stack near">
        <p className="faint">{m.settings_free_days_lead()}</p>
        {coming.length === 0 && <p className="soft">{m.settings_free_days_none()}</p>}
        <FreeDaysList schoolId={schoolId} freeDays={coming} />
        {past.length > 0 && (
          <details className="fold">
            <summary>{m.settings_free_days_past()}</summary>
            <div className="over">
              <FreeDaysList schoolId={schoolId} freeDays={past} />
            </div>
          </details>
        )}
        <FreeDaysForm key={freeDays.length} schoolId={schoolId} refused={refused} />
      </div>
    </Sheet>
  );
}

function FreeDaysList({ schoolId, freeDays }: { schoolId: number; freeDays: readonly FreeDays[] }) {
  return (
    <ul className="stack tight">
      {freeDays.map((days) => (
        <li key={days.id} className="actions">
          <span>
            <span className="strong">{days.name}</span> <span className="faint">{periodText(days)}</span>
          </span>
          <Form method="post" action={paths.settingsSchool(schoolId)} className="push">
            <input type="hidden" name="act" value="remove" />
            <input type="hidden" name="freeDays" value={days.id} />
            <Button variant="plain" size="small" aria-label={m.settings_free_remove_of({ name: days.name })}>
              {m.settings_free_remove()}
            </Button>
          </Form>
        </li>
      ))}
    </ul>
  );
}

const periodText = ({ fromDay, toDay }: FreeDays) =>
  fromDay === toDay
    ? showDay(fromDay, "weekday")
    : m.settings_free_period({ from: showDay(fromDay), to: showDay(toDay) });

function FreeDaysForm({ schoolId, refused }: { schoolId: number; refused: FormAnswer | undefined }) {
  const form = useActionForm({
    schema: freeDaysInput,
    fields: refused?.fields,
    problems: refused?.problems,
    prefix: "free",
  });
  return (
    <Form {...form.formProps} action={paths.settingsSchool(schoolId)} className="form">
      <input type="hidden" name="act" value="free" />
      <ErrorSummary problems={form.summary} />
      <div className="field-row">
        <Field
          label={m.settings_free_name()}
          hint={m.settings_free_name_hint()}
          {...form.register("freeName")}
        />
        <Field label={m.settings_free_from()} type="date" {...form.register("fromDay")} />
        <Field
          label={m.settings_free_to()}
          hint={m.settings_free_to_hint()}
          optional
          type="date"
          {...form.register("toDay")}
        />
      </div>
      <div className="actions">
        <Button variant="quiet">{m.settings_add()}</Button>
      </div>
    </Form>
  );
}
