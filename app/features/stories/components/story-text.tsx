import { m } from "#app/paraglide/messages.js";
import { showDay } from "#app/ui/dates.ts";
import { Words } from "#app/ui/words.tsx";
import { storyPrompts, type StoryPrompt } from "../model.ts";

type Part = { id: number; text: string; notedOn: string; place: StoryPrompt };
type StoryTextProps = { words: Record<StoryPrompt, string | null>; notes: readonly Part[] };

/** A story read as one text: what was told, and after it the notes that tell of the same. No headings, nothing empty. */
export function StoryText({ words, notes }: StoryTextProps) {
  const told = storyPrompts.filter((prompt) => words[prompt] || notes.some((note) => note.place === prompt));
  if (told.length === 0) return <p className="soft">{m.stories_nothing_for_you()}</p>;
  return (
    <div className="stack near">
      {told.map((prompt) => (
        <div key={prompt} className="stack near">
          {words[prompt] && <Words>{words[prompt]}</Words>}
          {notes
            .filter((note) => note.place === prompt)
            .map((note) => (
              <figure key={note.id} className="value-note value-unknown">
                <Words as="blockquote" size="less">
                  {note.text}
                </Words>
                <figcaption className="faint">
                  {m.stories_from_note({ day: showDay(note.notedOn) })}
                </figcaption>
              </figure>
            ))}
        </div>
      ))}
    </div>
  );
}
