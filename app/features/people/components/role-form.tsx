import { Form } from "@remix-run/react";
import type { FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Select } from "#app/ui/select.tsx";
import { roleInput } from "../input.ts";
import type { RoleKind } from "../model.ts";
import { roleMeanings, roleWords } from "./words.ts";

type RoleFormProps = {
  personId: number;
  kinds: readonly RoleKind[];
  schools: readonly { id: number; name: string }[];
  teams: readonly { id: number; name: string; schoolName: string }[];
  today: string;
  refused: FormAnswer | undefined;
};

/** Gives a role; scope fields a kind does not need are left out of account. */
export function RoleForm({ personId, kinds, schools, teams, today, refused }: RoleFormProps) {
  const start = { fromDay: today, kind: kinds.length === 1 ? kinds[0]! : "" };
  const form = useActionForm({
    schema: roleInput,
    fields: refused?.fields ?? start,
    problems: refused?.problems,
  });
  return (
    <Form {...form.formProps} action={paths.personRoles(personId)} className="form">
      <input type="hidden" name="act" value="grant" />
      <ErrorSummary problems={form.summary} />
      <Choice
        legend={m.people_role_kind()}
        look="list"
        options={kinds.map((kind) => ({ value: kind, label: roleWords[kind](), hint: roleMeanings[kind]() }))}
        {...form.choice("kind")}
      />
      <Select
        label={m.people_role_team()}
        hint={m.people_role_team_hint()}
        empty={m.ui_choose()}
        options={teams.map((team) => ({ value: team.id, label: `${team.name}, ${team.schoolName}` }))}
        {...form.register("teamId")}
      />
      {kinds.includes("school_leader") && (
        <Select
          label={m.people_school()}
          hint={m.people_role_school_hint()}
          empty={m.ui_no_choice()}
          options={schools.map((school) => ({ value: school.id, label: school.name }))}
          {...form.register("schoolId")}
        />
      )}
      <Field label={m.people_from()} type="date" {...form.register("fromDay")} />
      <div className="actions">
        <Button>{m.people_role_grant()}</Button>
      </div>
    </Form>
  );
}
