import { Form } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { assignedInput } from "../input.ts";
import type { Typed } from "./activity-fields.tsx";

type AssignFormProps = {
  people: readonly { id: number; name: string }[];
  assigned: readonly { personId: number; name: string; assignedBy: string | null }[];
  refused?: { fields: Typed; problems: Record<string, Problem> };
};

const nothing: Typed = {};

/** Puts people in a training that has to be, and takes back what did not happen yet. */
export function AssignForm({ people, assigned, refused }: AssignFormProps) {
  const fields = refused?.fields ?? nothing;
  const form = useActionForm({
    schema: assignedInput,
    fields,
    problems: refused?.problems,
    prefix: "assign",
  });
  return (
    <Sheet>
      <div className="stack">
        {assigned.length > 0 && (
          <ul className="rows">
            {assigned.map((one) => (
              <li key={one.personId} className="actions">
                <span>
                  {one.name}
                  <span className="faint">
                    , {m.activities_assigned_short({ name: one.assignedBy ?? "" })}
                  </span>
                </span>
                <Form method="post">
                  <input type="hidden" name="act" value="unassign" />
                  <input type="hidden" name="person" value={one.personId} />
                  <Button
                    variant="plain"
                    size="small"
                    aria-label={m.activities_unassign_of({ name: one.name })}
                  >
                    {m.activities_unassign()}
                  </Button>
                </Form>
              </li>
            ))}
          </ul>
        )}
        {people.length === 0 && <p className="soft">{m.activities_invite_nobody()}</p>}
        {people.length > 0 && (
          <Form {...form.formProps} className="stack near">
            <Choice
              legend={m.activities_assign_who()}
              multiple
              options={people.map((one) => ({ value: one.id, label: one.name }))}
              {...form.choice("assigned")}
            />
            <input type="hidden" name="act" value="assign" />
            <div className="actions">
              <Button size="small">{m.activities_assign()}</Button>
            </div>
          </Form>
        )}
      </div>
    </Sheet>
  );
}
