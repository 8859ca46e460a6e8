import { Form, Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";

/** One sentence on what came by itself, on the list; a day, a kind and a team have their own page, so that this one stays light. */
export function AfterwardsBox() {
  return (
    <Form method="post" action={paths.afterwards()} className="stack near">
      <Field
        name="title"
        label={m.activities_afterwards_say()}
        hint={m.activities_afterwards_say_hint()}
        required
        maxLength={200}
      />
      <div className="actions">
        <Button size="small">{m.activities_afterwards_save()}</Button>
        <Link to={paths.afterwards()}>{m.activities_afterwards_more()}</Link>
      </div>
    </Form>
  );
}
