import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { noteScopeList, type NoteScope, type RecordNote, type Talk } from "../record.ts";
import { errorIn, readersWords } from "./record-words.ts";
import { RoomForm } from "./room-form.tsx";

const labels: Record<NoteScope, () => string> = {
  me: () => m.conversations_room_me_add(),
  us: () => m.conversations_room_us_add(),
  record: () => m.conversations_room_record_add(),
};

const names: Record<NoteScope, () => string> = {
  me: () => m.conversations_room_me(),
  us: () => m.conversations_room_us(),
  record: () => m.conversations_room_record(),
};

type NoteFormProps = {
  talk: Pick<Talk, "id" | "other">;
  scope: NoteScope;
  /** The note to word anew; without it a new one is written. */
  note?: Pick<RecordNote, "id" | "text" | "version">;
  typed?: string;
  error?: string;
};

/** Room for a note. Changing one, it can be put in another box too; each says who reads it. */
export function NoteForm({ talk, scope, note, typed, error }: NoteFormProps) {
  const options = noteScopeList.map((value) => ({
    value,
    label: names[value](),
    hint: value === "me" ? m.conversations_room_only_you() : readersWords(talk),
  }));
  return (
    <RoomForm action={paths.conversationNotes(talk.id)} className="stack tight">
      {(again) => (
        <>
          {note ? (
            <input type="hidden" name="note" value={note.id} />
          ) : (
            <input type="hidden" name="scope" value={scope} />
          )}
          {note && <input type="hidden" name="version" value={note.version} />}
          <TextArea
            name="text"
            id={`note-${scope}`}
            label={labels[scope]()}
            hideLabel={!note}
            size="short"
            maxLength={4000}
            placeholder={labels[scope]()}
            defaultValue={typed ?? note?.text ?? ""}
            error={errorIn(again, "text") ?? error}
            required
          />
          {note && (
            <Choice
              name="scope"
              id="note-scope"
              legend={m.conversations_room_which_box()}
              options={options}
              selected={scope}
              look="list"
            />
          )}
          <p className="faint">{m.conversations_room_no_pupils()}</p>
          <div className="actions">
            <Button variant="quiet" name="act" value={note ? "change" : "add"}>
              {note ? m.ui_save() : m.conversations_room_note()}
            </Button>
          </div>
        </>
      )}
    </RoomForm>
  );
}
