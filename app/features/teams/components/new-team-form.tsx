import { Form } from "@remix-run/react";
import type { FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Select } from "#app/ui/select.tsx";
import { newTeamInput } from "../input.ts";
import { TeamFields } from "./team-fields.tsx";

type NewTeamFormProps = {
  schools: readonly { id: number; name: string; teamWord: "team" | "bouw" | "sectie" }[];
  fields: Record<string, string>;
  refused: FormAnswer | undefined;
};

export function NewTeamForm({ schools, fields, refused }: NewTeamFormProps) {
  const form = useActionForm({
    schema: newTeamInput,
    fields: refused?.fields ?? fields,
    problems: refused?.problems,
  });
  const chosen = schools.find((school) => String(school.id) === fields.schoolId) ?? schools[0];
  return (
    <Form {...form.formProps} action={paths.newTeam()} className="form">
      <ErrorSummary problems={form.summary} />
      {schools.length > 1 ? (
        <Select
          label={m.teams_school()}
          empty={m.ui_choose()}
          options={schools.map((school) => ({ value: school.id, label: school.name }))}
          {...form.register("schoolId")}
        />
      ) : (
        <input type="hidden" name="schoolId" value={fields.schoolId} />
      )}
      <TeamFields {...form} teamWord={chosen?.teamWord ?? "team"} />
      <div className="actions">
        <Button>{m.teams_add_button()}</Button>
      </div>
    </Form>
  );
}
