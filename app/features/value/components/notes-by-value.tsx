import { Link } from "@remix-run/react";
import { SeenByItem } from "#app/features/items/components/seen-by-item.tsx";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { classNames } from "#app/ui/class-names.ts";
import { showDay } from "#app/ui/dates.ts";
import { ValueName } from "#app/ui/value-chips.tsx";
import { notesByValue, type NoteCardRow } from "../model.ts";
import { valueTerms, valueWords } from "./words.ts";

/** Notes under the values named in them, side by side. A value nobody named is not drawn: there are no places to fill. */
export function NotesByValue({ notes, me }: { notes: readonly NoteCardRow[]; me: number }) {
  const { named, unnamed } = notesByValue(notes);
  return (
    <div className="stack near">
      {named.length > 0 && (
        <div className="value-columns">
          {named.map(({ kind, notes }) => (
            <section key={kind} className={`value-column value-${kind}`} aria-label={valueTerms[kind]()}>
              <h3>
                <ValueName kind={kind} words={valueWords[kind]()} term={valueTerms[kind]()} />
              </h3>
              {notes.map((note) => (
                <ValueNote key={note.id} note={note} me={me} />
              ))}
            </section>
          ))}
        </div>
      )}
      {unnamed.length > 0 && (
        <section className="value-column value-unknown" aria-label={m.value_none_named()}>
          {named.length > 0 && <h3>{m.value_none_named()}</h3>}
          {unnamed.map((note) => (
            <ValueNote key={note.id} note={note} me={me} />
          ))}
        </section>
      )}
    </div>
  );
}

function ValueNote({ note, me }: { note: NoteCardRow; me: number }) {
  const expected = note.time === "expected";
  return (
    <article className={classNames("value-note", expected && "expected")}>
      <Link to={paths.note(note.id)} className="plain">
        {expected && `${m.value_expected_label()}: `}
        {note.text}
      </Link>
      <time dateTime={note.notedOn}>{showDay(note.notedOn)}</time>
      <SeenByItem audiences={note.audiences} owner={note.owner} me={me} />
    </article>
  );
}
