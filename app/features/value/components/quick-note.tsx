import { Form } from "@remix-run/react";
import type { FormEvent } from "react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { NoteDevice } from "./use-note-outbox.ts";
import { useNoteSending } from "./use-note-sending.tsx";
import { ValueFields } from "./value-fields.tsx";

type QuickNoteProps = {
  seen: string;
  mark: string;
  device: NoteDevice;
  question?: number;
  activity?: number;
};

/** The box that is always near: a sentence, a tap if you like, saved. A plain form, so that the page stays light. */
export function QuickNote({ seen, mark: given, device, question, activity }: QuickNoteProps) {
  const { send, mark, said } = useNoteSending(given, device);
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void send(event.currentTarget);
  };
  return (
    <Form method="post" action={paths.newNote()} className="stack near" onSubmit={onSubmit}>
      <input type="hidden" name="mark" value={mark} />
      {question && <input type="hidden" name="question" value={question} />}
      {activity && <input type="hidden" name="activity" value={activity} />}
      {said}
      <TextArea
        label={m.value_text()}
        hint={m.value_text_hint()}
        placeholder={m.value_placeholder()}
        size="short"
        id="quick-text"
        name="text"
        maxLength={1000}
        required
      />
      <ValueFields id="quick-values" nothing />
      <div className="actions">
        <SeenBy icon="lock" text={seen} />
        <Button className="push">{m.value_save()}</Button>
      </div>
    </Form>
  );
}
