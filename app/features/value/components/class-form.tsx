import { Form } from "@remix-run/react";
import { paths } from "#app/paths.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { ValueFields } from "./value-fields.tsx";

type ClassFormProps = {
  note: { id: number; version: number; values: readonly string[] };
  /** Where she goes on: to the note, or to what else is open. */
  back: "note" | "open";
};

/** Naming the values of a note that stands already. Plain chips and a button: it works without script. */
export function ClassForm({ note, back }: ClassFormProps) {
  return (
    <Form method="post" action={paths.noteValues(note.id)} className="stack near">
      <input type="hidden" name="version" value={note.version} />
      <input type="hidden" name="back" value={back} />
      <ValueFields id={`values-${note.id}`} selected={note.values} nothing />
      <div className="actions">
        <Button variant="quiet" size="small">
          {m.value_save()}
        </Button>
      </div>
    </Form>
  );
}
