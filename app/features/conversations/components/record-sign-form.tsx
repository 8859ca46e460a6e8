import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { leads } from "../model.ts";
import { signOffKindList, type SignOffKind, type Talk } from "../record.ts";
import { otherWords, signWords } from "./record-words.ts";

type Texts = { kind?: string; response?: string };

type SignFormProps = {
  talk: Pick<Talk, "id" | "me" | "other">;
  seal: string;
  fields?: Texts;
  errors?: Texts;
};

const hints: Record<SignOffKind, () => string> = {
  seen: () => m.conversations_room_sign_seen_hint(),
  agreed: () => m.conversations_room_sign_agreed_hint(),
  seen_with_response: () => m.conversations_room_sign_response_hint(),
};

/** Read, react, sign. What happens then is said beforehand: what is fixed, and what is erased. */
export function SignForm({ talk, seal, fields = {}, errors = {} }: SignFormProps) {
  const { me } = talk;
  const kinds = me.signs ? signOffKindList : signOffKindList.filter((kind) => kind !== "agreed");
  return (
    <form method="post" action={paths.signOff(talk.id)} className="stack near">
      <input type="hidden" name="seal" value={seal} />
      <p className="soft">
        {me.signs ? m.conversations_room_sign_explained() : m.conversations_room_mark_seen()}
      </p>
      {me.signs && (
        <p className="soft">
          {leads(me.part)
            ? m.conversations_room_sign_erases_mine()
            : m.conversations_room_sign_erases_other({ name: otherWords(talk) })}
        </p>
      )}
      <Choice
        name="kind"
        id="sign-kind"
        legend={m.conversations_room_sign_legend()}
        options={kinds.map((value) => ({ value, label: signWords(value), hint: hints[value]() }))}
        selected={fields.kind}
        error={errors.kind}
        look="list"
        required
      />
      <TextArea
        name="response"
        id="sign-response"
        label={m.conversations_room_response()}
        hint={m.conversations_room_response_hint()}
        size="short"
        maxLength={2000}
        defaultValue={fields.response ?? ""}
        error={errors.response}
      />
      <div className="actions">
        <Button>{me.signs ? m.conversations_room_sign() : m.conversations_room_mark()}</Button>
      </div>
    </form>
  );
}

/** Opening a signed record again always has a reason, which both read. */
export function ReopenForm({
  talk,
  typed,
  error,
}: {
  talk: Pick<Talk, "id">;
  typed?: string;
  error?: string;
}) {
  return (
    <form method="post" action={paths.reopening(talk.id)} className="stack near">
      <TextArea
        name="reason"
        id="reopen-reason"
        label={m.conversations_room_reason()}
        size="short"
        maxLength={500}
        defaultValue={typed ?? ""}
        error={error}
        required
      />
      <div className="actions">
        <Button variant="quiet">{m.conversations_room_reopen()}</Button>
      </div>
    </form>
  );
}
