import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { howItWentList, type ReviewedQuestion, type Talk } from "../record.ts";
import { otherWords } from "./record-words.ts";
import { wentName } from "./words.ts";

type Typed = { howItWent?: string; helped?: string; hindered?: string };

type ReviewFormProps = {
  talk: Pick<Talk, "id" | "me" | "other">;
  question: ReviewedQuestion;
  folded?: boolean;
  typed?: Typed;
  errors?: Typed;
};

/**
 * One's own word about a question, for the record. Folded in the room: what she prepared for herself is in it, and the
 * screen may stand between two people.
 */
export function ReviewForm({ talk, question, folded, typed, errors }: ReviewFormProps) {
  const said = question.sides.find((side) => side.personId === talk.me.personId);
  const label = said?.shared ? m.conversations_room_review_change() : m.conversations_room_review();
  const form = (
    <form method="post" action={paths.conversationReviews(talk.id)} className="stack near over">
      <input type="hidden" name="question" value={question.id} />
      {question.mine && (
        <Choice
          name="howItWent"
          id={`went-${question.id}`}
          legend={m.conversations_room_went()}
          options={howItWentList.map((value) => ({ value, label: wentName(value) }))}
          selected={typed?.howItWent ?? said?.howItWent}
          error={errors?.howItWent}
        />
      )}
      <TextArea
        name="helped"
        id={`helped-${question.id}`}
        label={m.conversations_room_helped()}
        size="short"
        maxLength={2000}
        defaultValue={typed?.helped ?? said?.helped ?? ""}
        error={errors?.helped}
        optional
      />
      <TextArea
        name="hindered"
        id={`hindered-${question.id}`}
        label={m.conversations_room_hindered()}
        size="short"
        maxLength={2000}
        defaultValue={typed?.hindered ?? said?.hindered ?? ""}
        error={errors?.hindered}
        optional
      />
      <p className="faint">
        {question.onlyMine
          ? m.conversations_room_review_reads_with_question({ name: otherWords(talk) })
          : m.conversations_room_review_reads({ name: otherWords(talk) })}
      </p>
      <div className="actions">
        <Button variant="quiet">{m.conversations_room_review_save()}</Button>
      </div>
    </form>
  );
  if (!folded) return form;
  return (
    <details className="more">
      <summary>{label}</summary>
      {form}
    </details>
  );
}
