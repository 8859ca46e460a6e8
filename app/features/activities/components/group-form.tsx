import { Form } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { groupInput } from "../input.ts";
import type { Typed } from "./activity-fields.tsx";

type Person = { id: number; name: string };
type GroupFormProps = {
  tookPart: readonly Person[];
  others: readonly Person[];
  fields: Typed;
  problems?: Record<string, Problem>;
};

/** A name, a kind, and whom to ask: those who took part first, the rest of the school folded under them. */
export function GroupForm({ tookPart, others, fields, problems }: GroupFormProps) {
  const form = useActionForm({ schema: groupInput, fields, problems, prefix: "group" });
  const { id, error, ...ticks } = form.choice("invited");
  const ticked = [fields.invited ?? []].flat();
  const optionsOf = (list: readonly Person[]) => list.map((one) => ({ value: one.id, label: one.name }));
  return (
    <Form {...form.formProps} className="form">
      <ErrorSummary problems={form.summary} />
      <Field label={m.activities_group_name()} required {...form.register("name")} />
      <Choice
        legend={m.activities_group_kind()}
        options={[
          { value: "network", label: m.activities_group_network() },
          { value: "development_group", label: m.activities_group_development() },
        ]}
        {...form.choice("kind")}
      />
      {tookPart.length > 0 && (
        <Choice
          {...ticks}
          id={id}
          error={error}
          legend={m.activities_group_took_part()}
          multiple
          options={optionsOf(tookPart)}
        />
      )}
      {others.length > 0 && (
        <details
          className="more"
          open={
            Boolean(error && tookPart.length === 0) || others.some((one) => ticked.includes(String(one.id)))
          }
        >
          <summary>{m.activities_invite_others()}</summary>
          <Choice
            {...ticks}
            id={`${id}-others`}
            error={tookPart.length === 0 ? error : undefined}
            className="over"
            legend={m.activities_invite_others()}
            hideLabel
            multiple
            options={optionsOf(others)}
          />
        </details>
      )}
      <div className="actions">
        <Button>{m.activities_group_do()}</Button>
      </div>
    </Form>
  );
}
