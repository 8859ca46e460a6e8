import { Form } from "@remix-run/react";
import type { FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { Words } from "#app/ui/words.tsx";
import { reflectionInput, visitNotesInput } from "../input.ts";
import type { Visit } from "../model.ts";

type VisitWordsProps = { visit: Visit; refused?: FormAnswer };

/** What the visitor saw: her own to write, and to share with the one she visited. */
export function VisitorsNotes({ visit, refused }: VisitWordsProps) {
  const { notes, shared, visited } = visit;
  const fields = refused?.fields ?? { notes: notes ?? "" };
  const form = useActionForm({
    schema: visitNotesInput,
    fields,
    problems: refused?.problems,
    prefix: "notes",
  });
  const readers = shared ? m.feedback_seen_two({ name: visited.givenName }) : m.items_seen_only_you();
  return (
    <Sheet title={m.feedback_visit_notes()} seen={<SeenBy icon={shared ? "user" : "lock"} text={readers} />}>
      <Form {...form.formProps} className="stack near">
        <input type="hidden" name="act" value="notes" />
        <TextArea
          label={m.feedback_visit_notes_label()}
          hint={m.feedback_visit_notes_hint()}
          {...form.register("notes")}
        />
        {shared && <p className="hint">{m.feedback_visit_notes_shared_hint({ name: visited.givenName })}</p>}
        <div className="actions">
          <Button>{m.feedback_visit_notes_save()}</Button>
        </div>
      </Form>
      {notes && (
        <Form method="post" className="actions over">
          <input type="hidden" name="act" value="sharing" />
          <Button name="shared" value={shared ? "no" : "yes"} variant="quiet">
            {shared
              ? m.feedback_visit_notes_withdraw()
              : m.feedback_visit_notes_share({ name: visited.givenName })}
          </Button>
        </Form>
      )}
    </Sheet>
  );
}

/** What the visitor shared, for the one who was visited. */
export function SharedNotes({ visit }: { visit: Visit }) {
  const { notes, visitor } = visit;
  if (!notes) return <p className="soft">{m.feedback_visit_notes_not_shared({ name: visitor.givenName })}</p>;
  return (
    <Sheet
      title={m.feedback_visit_notes_of({ name: visitor.givenName })}
      seen={<SeenBy icon="user" text={m.feedback_seen_two({ name: visitor.givenName })} />}
    >
      <Words>{notes}</Words>
    </Sheet>
  );
}

/** What the one who was visited makes of it. Nobody else reads it. */
export function VisitReflection({ visit, refused }: VisitWordsProps) {
  const fields = refused?.fields ?? { reflection: visit.reflection ?? "" };
  const form = useActionForm({
    schema: reflectionInput,
    fields,
    problems: refused?.problems,
    prefix: "reflection",
  });
  return (
    <Sheet title={m.feedback_visit_reflection()} seen={<SeenBy icon="lock" text={m.items_seen_only_you()} />}>
      <Form {...form.formProps} className="stack near">
        <input type="hidden" name="act" value="reflection" />
        <TextArea
          label={m.feedback_visit_reflection_label()}
          hint={m.feedback_visit_reflection_hint()}
          {...form.register("reflection")}
        />
        <div className="actions">
          <Button variant="quiet">{m.feedback_visit_reflection_save()}</Button>
        </div>
      </Form>
    </Sheet>
  );
}
