import { Form } from "@remix-run/react";
import type { FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { employmentInput, leavingInput, newEmploymentInput } from "../input.ts";
import type { ScalesOfSector } from "../scales.ts";
import { EmploymentFields } from "./employment-fields.tsx";

type EmploymentFormProps = {
  personId: number;
  /** The employment that is changed; without it a new one is made. */
  employment?: { id: number; version: number };
  schools: readonly { id: number; name: string }[];
  teams: readonly { id: number; name: string; schoolId: number; schoolName: string }[];
  scales: readonly ScalesOfSector[];
  fields: Record<string, string | string[]>;
  refused: FormAnswer | undefined;
};

export function EmploymentForm({
  personId,
  employment,
  schools,
  teams,
  scales,
  fields,
  refused,
}: EmploymentFormProps) {
  const schema = employment ? employmentInput : newEmploymentInput;
  const form = useActionForm({ schema, fields: refused?.fields ?? fields, problems: refused?.problems });
  return (
    <Form {...form.formProps} action={paths.personEmployments(personId, employment?.id)} className="form">
      <input type="hidden" name="act" value={employment ? "change" : "add"} />
      {employment && <Versioned employment={employment} refused={refused} />}
      <Conflict conflict={refused?.conflict} labels={labels()} />
      {!refused?.conflict && <ErrorSummary problems={form.summary} />}
      <EmploymentFields
        {...form}
        schools={schools}
        teams={teams}
        scales={scales}
        fixedSchool={Boolean(employment)}
      />
      <div className="actions">
        <Button>{employment ? m.ui_save() : m.people_add_button()}</Button>
      </div>
    </Form>
  );
}

type LeavingFormProps = {
  personId: number;
  employment: { id: number; version: number };
  lastDay: string;
  says: string;
  refused: FormAnswer | undefined;
};

/** The last day of an employment, with what happens said before it happens. */
export function LeavingForm({ personId, employment, lastDay, says, refused }: LeavingFormProps) {
  const form = useActionForm({
    schema: leavingInput,
    fields: refused?.fields ?? { lastDay },
    problems: refused?.problems,
    prefix: "leaving",
  });
  return (
    <Form {...form.formProps} action={paths.personEmployments(personId, employment.id)} className="form">
      <input type="hidden" name="act" value="end" />
      <Versioned employment={employment} refused={refused} />
      <Conflict conflict={refused?.conflict} labels={{ lastDay: m.people_last_day() }} />
      <p>{says}</p>
      <Field
        label={m.people_last_day()}
        hint={m.people_leave_day_hint()}
        type="date"
        {...form.register("lastDay")}
      />
      <div className="actions">
        <Button variant="danger">{m.people_employment_end()}</Button>
      </div>
    </Form>
  );
}

type VersionedProps = { employment: { id: number; version: number }; refused: FormAnswer | undefined };

/** Which employment, and the version of it that was looked at. */
export const Versioned = ({ employment, refused }: VersionedProps) => (
  <>
    <input type="hidden" name="employment" value={employment.id} />
    <input type="hidden" name="version" value={refused?.conflict?.version ?? employment.version} />
  </>
);

const labels = () => ({
  functionName: m.people_function(),
  partTimeFactor: m.people_factor(),
  scaleCode: m.people_scale(),
  costCentre: m.people_cost_centre(),
  fromDay: m.people_from(),
  homeTeamId: m.people_home_team(),
});
