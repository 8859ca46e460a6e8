import { Link } from "@remix-run/react";
import { SeenByItem } from "#app/features/items/components/seen-by-item.tsx";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay } from "#app/ui/dates.ts";
import { Pill } from "#app/ui/pill.tsx";
import { ValueIcons } from "#app/ui/value-chips.tsx";
import { Words } from "#app/ui/words.tsx";
import type { NoteCardRow } from "../model.ts";
import { namedInWords, senseWords } from "./words.ts";

/** A note in a list: its words, the day, the values named and who reads it. */
export function NoteCard({ note, me }: { note: NoteCardRow; me: number }) {
  return (
    <article className="stack tight">
      <Words as="div" size="less">
        <Link to={paths.note(note.id)} className="plain">
          {note.text}
        </Link>
      </Words>
      <div className="meta">
        <time dateTime={note.notedOn}>{showDay(note.notedOn)}</time>
        {note.time === "expected" && <Pill>{m.value_expected_label()}</Pill>}
        {note.sense && note.sense !== "positive" && <Pill>{senseWords[note.sense]()}</Pill>}
        <ValueIcons kinds={note.values} label={namedInWords(note.values)} />
        <SeenByItem audiences={note.audiences} owner={note.owner} me={me} />
      </div>
    </article>
  );
}

export function NoteList({ notes, me }: { notes: readonly NoteCardRow[]; me: number }) {
  return (
    <div className="rows">
      {notes.map((note) => (
        <NoteCard key={note.id} note={note} me={me} />
      ))}
    </div>
  );
}
