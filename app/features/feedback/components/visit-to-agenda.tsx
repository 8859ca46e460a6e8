import { Form } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import type { Visit } from "../model.ts";

const LONGEST_POINT = 300;

/** One press puts the visit on the agenda of the next talk, in plain words; what was seen stays where it is. */
export function VisitToAgenda({ visit, talk }: { visit: Visit; talk: { id: number; name: string } }) {
  const point = m.feedback_visit_agenda_point({ name: visit.visitor.givenName, focus: visit.focus });
  return (
    <Form method="post" action={paths.conversationAgenda(talk.id)} className="actions">
      <input type="hidden" name="act" value="add" />
      <input type="hidden" name="text" value={point.slice(0, LONGEST_POINT)} />
      <Button size="small" variant="quiet">
        {m.feedback_visit_agenda({ name: talk.name })}
      </Button>
      <span className="hint">{m.feedback_visit_agenda_hint({ name: talk.name })}</span>
    </Form>
  );
}
