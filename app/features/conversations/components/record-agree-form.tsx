import { kindWords } from "#app/features/agreements/components/words.ts";
import { agreementKindList, type Agreement } from "#app/features/agreements/model.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { Field } from "#app/ui/field.tsx";
import { Select } from "#app/ui/select.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { ReviewedQuestion, Talk } from "../record.ts";
import { nameWords } from "./record-words.ts";

export type AgreeTexts = Partial<
  Record<"text" | "owner" | "kind" | "dueOn" | "hours" | "euros" | "item", string>
>;

type AgreeFormProps = {
  talk: Pick<Talk, "id" | "me" | "parties">;
  questions: Pick<ReviewedQuestion, "id" | "text">[];
  today: string;
  /** The agreement to word anew; its owner and question stay. */
  agreement?: { id: number; version: number };
  fields?: AgreeTexts;
  errors?: AgreeTexts;
};

/** The fields of an agreement that is there already, as someone would type them. */
export const agreedFields = (one: Agreement): AgreeTexts => ({
  text: one.text,
  kind: one.kind,
  dueOn: one.dueOn ?? undefined,
  hours:
    one.minutes === null
      ? undefined
      : `${Math.floor(one.minutes / 60)}:${String(one.minutes % 60).padStart(2, "0")}`,
  euros: one.cents === null ? undefined : (one.cents / 100).toFixed(2).replace(".", ","),
});

/** What, by whom, by when; what it takes in time or money only where that helps. */
export function AgreeForm({ talk, questions, today, agreement, fields = {}, errors = {} }: AgreeFormProps) {
  const owners = talk.parties.map((party) => ({ value: party.personId, label: nameWords(party, talk.me) }));
  return (
    <form method="post" action={paths.conversationAgreements(talk.id)} className="form over">
      {agreement && <input type="hidden" name="agreement" value={agreement.id} />}
      {agreement && <input type="hidden" name="version" value={agreement.version} />}
      <TextArea
        name="text"
        id="agree-text"
        label={m.conversations_room_agree_what()}
        size="short"
        maxLength={500}
        defaultValue={fields.text}
        error={errors.text}
        required
      />
      <div className="field-row">
        {!agreement && (
          <Choice
            name="owner"
            id="agree-owner"
            legend={m.conversations_room_agree_who()}
            options={owners}
            selected={fields.owner}
            error={errors.owner}
            required
          />
        )}
        <Field
          type="date"
          name="dueOn"
          id="agree-due"
          label={m.conversations_room_agree_when()}
          min={today}
          defaultValue={fields.dueOn}
          error={errors.dueOn}
          optional
        />
      </div>
      <details className="more" open={Boolean(fields.hours || fields.euros || errors.hours || errors.euros)}>
        <summary>{m.conversations_room_agree_more()}</summary>
        <div className="stack near over">
          <Select
            name="kind"
            id="agree-kind"
            label={m.conversations_room_agree_kind()}
            options={agreementKindList.map((value) => ({ value, label: kindWords(value) }))}
            defaultValue={fields.kind ?? "do"}
            error={errors.kind}
          />
          <div className="field-row">
            <Field
              name="hours"
              id="agree-hours"
              label={m.conversations_room_agree_hours()}
              inputMode="decimal"
              defaultValue={fields.hours}
              error={errors.hours}
              optional
            />
            <Field
              name="euros"
              id="agree-euros"
              label={m.conversations_room_agree_euros()}
              inputMode="decimal"
              defaultValue={fields.euros}
              error={errors.euros}
              optional
            />
          </div>
          {!agreement && questions.length > 0 && (
            <Select
              name="item"
              id="agree-item"
              label={m.conversations_room_agree_question()}
              empty={m.ui_no_choice()}
              options={questions.map((question) => ({ value: question.id, label: question.text }))}
              defaultValue={fields.item ?? ""}
              error={errors.item}
              optional
            />
          )}
        </div>
      </details>
      <div className="actions">
        <Button variant="quiet" name="act" value={agreement ? "change" : "add"}>
          {agreement ? m.ui_save() : m.conversations_room_agree_save()}
        </Button>
      </div>
    </form>
  );
}
