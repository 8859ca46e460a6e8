import { Form, Link } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Select } from "#app/ui/select.tsx";
import { afterwardsInput } from "../input.ts";
import { Fold, type Typed } from "./activity-fields.tsx";
import { kindWords, optionsOf } from "./words.ts";

type AfterwardsFormProps = {
  teams: readonly { id: number; label: string }[];
  today: string;
  fields?: Typed;
  problems?: Record<string, Problem>;
};

const nothing: Typed = {};

/** What came by itself, in one sentence; a day, a kind and a team are offered under it. */
export function AfterwardsForm({ teams, today, fields = nothing, problems }: AfterwardsFormProps) {
  const form = useActionForm({ schema: afterwardsInput, fields, problems, prefix: "afterwards" });
  return (
    <Form {...form.formProps} action={paths.afterwards()} className="stack near">
      <Field
        label={m.activities_afterwards_say()}
        hint={m.activities_afterwards_say_hint()}
        required
        {...form.register("title")}
      />
      <Fold
        summary={m.activities_afterwards_more()}
        names={["startsOn", "kind", "team"]}
        form={form}
        fields={fields}
      >
        <Field
          type="date"
          label={m.activities_afterwards_on()}
          max={today}
          optional
          {...form.register("startsOn")}
        />
        <Select
          label={m.activities_kind()}
          empty={m.activities_no_choice()}
          options={optionsOf(kindWords)}
          {...form.register("kind")}
        />
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
        <p>
          <Link to={paths.newActivity()}>{m.activities_afterwards_full()}</Link>
        </p>
      </Fold>
      <div className="actions">
        <Button size="small">{m.activities_afterwards_save()}</Button>
      </div>
    </Form>
  );
}
