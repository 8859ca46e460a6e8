import { Form } from "@remix-run/react";
import { AudienceChoice } from "#app/features/items/components/sharing-form.tsx";
import type { Audience } from "#app/features/items/model.ts";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { newActivityInput } from "../input.ts";
import {
  ActivityBasics,
  BelongsTo,
  Expectation,
  Fold,
  OwnAmounts,
  TeamHears,
  WhenAndWhere,
  type ActivityChoices,
  type PartProps,
  type Typed,
} from "./activity-fields.tsx";
import { InviteChoice, type Colleague } from "./invite-choice.tsx";

type NewActivityFormProps = {
  choices: ActivityChoices;
  colleagues: readonly Colleague[];
  schools: readonly { id: number; name: string }[];
  teams: readonly { id: number; label: string }[];
  offered: readonly Audience[];
  /** What a fresh page starts with, or what was typed when it was refused. */
  fields: Typed;
  problems?: Record<string, Problem>;
};

/** A new activity: a name and a kind, and everything else folded under it for who likes to say more. */
export function NewActivityForm({
  choices,
  colleagues,
  schools,
  fields,
  problems,
  ...readers
}: NewActivityFormProps) {
  const form = useActionForm({ schema: newActivityInput, fields, problems });
  const part = { form, fields };
  return (
    <Form {...form.formProps} className="form">
      <ErrorSummary problems={form.summary} />
      <ActivityBasics form={form} />
      {schools.length > 1 && (
        <Choice
          legend={m.activities_school()}
          options={schools.map(({ id, name }) => ({ value: id, label: name }))}
          {...form.choice("school")}
        />
      )}
      <div className="stack tight">
        <WhenAndWhere {...part} />
        <Expectation {...part} />
        <OwnAmounts {...part} />
        <BelongsTo {...part} {...choices} />
        <Fold summary={m.activities_invite()} names={["invited"]} {...part}>
          <InviteChoice {...part} colleagues={colleagues} />
        </Fold>
        <TeamHears {...part} />
        <Readers {...part} {...readers} />
      </div>
      {[fields.goals ?? []].flat().map((goal) => (
        <input key={goal} type="hidden" name="goals" value={goal} />
      ))}
      <div className="actions">
        <Button>{m.activities_save()}</Button>
      </div>
    </Form>
  );
}

type ReadersProps = PartProps & Pick<NewActivityFormProps, "teams" | "offered">;

/** Whose it is and who reads it: hers and hers alone unless she says otherwise here. */
function Readers({ teams, offered, form, fields }: ReadersProps) {
  return (
    <Fold summary={m.activities_audiences()} names={["audiences", "team"]} form={form} fields={fields}>
      {teams.length > 0 && (
        <Choice
          legend={m.activities_owner()}
          hint={m.activities_owner_hint()}
          options={[
            { value: "", label: m.activities_owner_me() },
            ...teams.map(({ id, label }) => ({ value: id, label })),
          ]}
          {...form.choice("team")}
        />
      )}
      <AudienceChoice
        id="field-audiences"
        offered={offered}
        chosen={[fields.audiences ?? []].flat()}
        error={form.errors.audiences}
      />
    </Fold>
  );
}
