import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showMoment } from "#app/ui/dates.ts";
import { MenuButton, MenuLink, PopoverMenu } from "#app/ui/popover-menu.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import { leads } from "../model.ts";
import type { NoteScope, RecordNote, Talk } from "../record.ts";
import { NoteForm } from "./record-note-form.tsx";
import { RecordText, type RunningText } from "./record-text.tsx";
import { nameWords, otherWords, readersWords } from "./record-words.ts";

type BoxProps = { talk: Talk; notes: RecordNote[]; writable: boolean };

/** What is signed: the running text of whoever has the pen, and lines of each. */
export function RecordBox({ talk, text, notes, writable }: BoxProps & { text: RunningText }) {
  return (
    <Sheet
      id="record"
      tone="accent"
      title={m.conversations_room_record()}
      seen={<SeenBy icon="users" text={readersWords(talk)} />}
    >
      <div className="stack near">
        <p className="soft">{m.conversations_room_record_explained()}</p>
        {writable ? (
          <RecordText talk={talk} text={text} />
        ) : (
          text.text && <Words size="less">{text.text}</Words>
        )}
        <section className="stack tight">
          <h3>{m.conversations_room_record_lines()}</h3>
          <Notes talk={talk} notes={notes} scope="record" writable={writable} />
        </section>
      </div>
    </Sheet>
  );
}

/** For the parties together, outside what is signed. */
export function SharedBox({ talk, notes, writable }: BoxProps) {
  if (!writable && !notes.some((note) => note.scope === "us")) return null;
  return (
    <Sheet id="us" title={m.conversations_room_us()} seen={<SeenBy icon="users" text={readersWords(talk)} />}>
      <p className="soft">{m.conversations_room_us_explained()}</p>
      <Notes talk={talk} notes={notes} scope="us" writable={writable} />
    </Sheet>
  );
}

/** For the writer alone; folded, for the screen may stand between two people. */
export function OwnBox({ talk, notes, writable }: BoxProps) {
  if (!writable && !notes.some((note) => note.scope === "me")) return null;
  const explained = leads(talk.me.part)
    ? m.conversations_room_me_erased({ name: otherWords(talk) })
    : m.conversations_room_me_kept({ name: otherWords(talk) });
  return (
    <Sheet
      id="me"
      tone="sunk"
      title={m.conversations_room_me()}
      seen={<SeenBy icon="lock" text={m.conversations_room_only_you()} />}
    >
      <p className="soft">{explained}</p>
      <details className="more">
        <summary>{m.conversations_room_me_open()}</summary>
        <Notes talk={talk} notes={notes} scope="me" writable={writable} />
      </details>
    </Sheet>
  );
}

function Notes({ talk, notes, scope, writable }: BoxProps & { scope: NoteScope }) {
  const shown = notes.filter((note) => note.scope === scope);
  return (
    <div className="stack near over">
      {shown.length > 0 && (
        <ul className="rows">
          {shown.map((note) => (
            <li key={note.id}>
              <NoteRow talk={talk} note={note} writable={writable} />
            </li>
          ))}
        </ul>
      )}
      {writable && <NoteForm talk={talk} scope={scope} />}
    </div>
  );
}

function NoteRow({ talk, note, writable }: { talk: Talk; note: RecordNote; writable: boolean }) {
  const mine = note.author.personId === talk.me.personId;
  return (
    <>
      <Words size="less">{note.text}</Words>
      <div className="meta">
        <span>{nameWords(note.author, talk.me)}</span>
        <time dateTime={new Date(note.writtenAt).toISOString()}>{showMoment(note.writtenAt)}</time>
        {writable && mine && (
          <form method="post" action={paths.conversationNotes(talk.id)}>
            <input type="hidden" name="note" value={note.id} />
            <PopoverMenu label={m.conversations_room_note_menu()} side="left">
              <MenuLink icon="pencil" to={`${paths.conversationNotes(talk.id)}?note=${note.id}`}>
                {m.ui_edit()}
              </MenuLink>
              <MenuButton icon="trash-2" name="act" value="remove">
                {m.ui_delete()}
              </MenuButton>
            </PopoverMenu>
          </form>
        )}
      </div>
    </>
  );
}
