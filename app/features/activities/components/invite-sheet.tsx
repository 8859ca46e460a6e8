import { Form } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { moreInvited } from "../input.ts";
import type { Typed } from "./activity-fields.tsx";
import { InviteChoice, type Colleague } from "./invite-choice.tsx";

type InviteSheetProps = {
  activityId: number;
  colleagues: readonly Colleague[];
  waiting: readonly { personId: number; name: string }[];
  refused: { fields: Typed; problems: Record<string, Problem> } | undefined;
};

const nothing: Typed = {};

/** Asks more colleagues along, and takes back what nobody answered yet. */
export function InviteSheet({ activityId, colleagues, waiting, refused }: InviteSheetProps) {
  const fields = refused?.fields ?? nothing;
  const form = useActionForm({ schema: moreInvited, fields, problems: refused?.problems, prefix: "invite" });
  return (
    <Sheet title={m.activities_invite()}>
      <div className="stack">
        {waiting.length > 0 && (
          <section className="stack tight">
            <h3 className="faint">{m.activities_waiting()}</h3>
            <ul className="rows">
              {waiting.map((one) => (
                <li key={one.personId} className="actions">
                  <span>{one.name}</span>
                  <Uninvite activityId={activityId} {...one} />
                </li>
              ))}
            </ul>
          </section>
        )}
        <Form {...form.formProps} action={paths.participation(activityId)} className="stack near">
          <InviteChoice form={form} fields={fields} colleagues={colleagues} />
          <input type="hidden" name="act" value="invite" />
          {colleagues.length > 0 && (
            <div className="actions">
              <Button size="small">{m.activities_invite_do()}</Button>
            </div>
          )}
        </Form>
      </div>
    </Sheet>
  );
}

function Uninvite({ activityId, personId, name }: { activityId: number; personId: number; name: string }) {
  return (
    <Form method="post" action={paths.participation(activityId)}>
      <input type="hidden" name="act" value="uninvite" />
      <input type="hidden" name="person" value={personId} />
      <Button variant="plain" size="small" aria-label={m.activities_uninvite_of({ name })}>
        {m.activities_uninvite()}
      </Button>
    </Form>
  );
}
