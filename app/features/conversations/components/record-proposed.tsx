import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Words } from "#app/ui/words.tsx";
import type { ReviewedQuestion, Talk } from "../record.ts";
import { errorIn, otherWords } from "./record-words.ts";
import { RoomForm } from "./room-form.tsx";

/** Who leads proposes; whose development it is decides whether it becomes her question. */
export function ProposeForm({ talk }: { talk: Pick<Talk, "id" | "other"> }) {
  return (
    <RoomForm action={paths.conversationQuestions(talk.id)} className="over">
      {(again) => (
        <Field
          name="text"
          id="propose"
          label={m.conversations_propose()}
          hint={m.conversations_propose_hint({ name: otherWords(talk) })}
          maxLength={500}
          error={errorIn(again, "text")}
          autoComplete="off"
          required
        >
          <Button variant="quiet" name="act" value="propose">
            {m.conversations_propose_do()}
          </Button>
        </Field>
      )}
    </RoomForm>
  );
}

type ProposedProps = { talk: Talk; question: ReviewedQuestion; writable: boolean };

/** A proposal: its owner makes it hers in her own words, or leaves it; the other reads that it waits. */
export function ProposedQuestion({ talk, question, writable }: ProposedProps) {
  if (!question.mine || !writable)
    return (
      <div className="stack tight">
        <Words size="less">{question.text}</Words>
        <p className="faint">{m.conversations_proposed_waits({ name: otherWords(talk) })}</p>
      </div>
    );
  return (
    <RoomForm action={paths.conversationQuestions(talk.id)} className="stack tight">
      {(again) => (
        <>
          <input type="hidden" name="question" value={question.id} />
          <input type="hidden" name="version" value={question.version} />
          <Field
            name="text"
            id={`proposed-${question.id}`}
            label={m.conversations_proposed_by({ name: otherWords(talk) })}
            hint={m.conversations_proposed_hint()}
            maxLength={500}
            defaultValue={question.text}
            error={errorIn(again, "text")}
            autoComplete="off"
            required
          />
          <div className="actions">
            <Button variant="quiet" size="small" name="act" value="accept">
              {m.conversations_proposed_accept()}
            </Button>
            <Button variant="plain" size="small" name="act" value="leave">
              {m.conversations_proposed_leave()}
            </Button>
          </div>
        </>
      )}
    </RoomForm>
  );
}
