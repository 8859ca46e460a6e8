import { Form } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { activityInput } from "../input.ts";
import {
  ActivityBasics,
  BelongsTo,
  Expectation,
  OwnAmounts,
  TeamHears,
  WhenAndWhere,
  type ActivityChoices,
  type Typed,
} from "./activity-fields.tsx";

type EditActivityFormProps = {
  choices: ActivityChoices;
  fields: Typed;
  problems?: Record<string, Problem>;
  conflict?: { theirs: Record<string, string>; version: number };
  version: number;
  /** Her own hours and euros are here too. */
  takesPart: boolean;
};

/** Everything of an activity that is there. After a conflict it carries the version that was seen in it. */
export function EditActivityForm({
  choices,
  fields,
  problems,
  conflict,
  version,
  takesPart,
}: EditActivityFormProps) {
  const form = useActionForm({ schema: activityInput, fields, problems });
  const part = { form, fields };
  return (
    <Form {...form.formProps} className="form">
      <Conflict conflict={conflict} labels={conflictLabels()} />
      {!conflict && <ErrorSummary problems={form.summary} />}
      <ActivityBasics form={form} />
      <div className="stack tight">
        <WhenAndWhere {...part} />
        <Expectation {...part} />
        {takesPart && <OwnAmounts {...part} />}
        <BelongsTo {...part} {...choices} />
        <TeamHears {...part} />
      </div>
      <input type="hidden" name="version" value={conflict?.version ?? version} />
      <div className="actions">
        <Button>{m.activities_save()}</Button>
      </div>
    </Form>
  );
}

const conflictLabels = () => ({
  title: m.activities_name_label(),
  provider: m.activities_provider(),
  place: m.activities_place(),
  expectedWhat: m.activities_expected_what(),
  expectedBecause: m.activities_expected_because(),
  expectedNotice: m.activities_expected_notice(),
  teamHears: m.activities_team_hears(),
});
