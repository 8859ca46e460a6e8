import { m } from "#app/paraglide/messages.js";
import { Sheet } from "#app/ui/sheet.tsx";
import type { NoteCardRow } from "../model.ts";
import { NoteList } from "./note-card.tsx";

/** What came before and after a note, in the order of days. Nothing is drawn where nothing was linked. */
export function NoteChain({
  before,
  after,
  me,
}: {
  before: readonly NoteCardRow[];
  after: readonly NoteCardRow[];
  me: number;
}) {
  return (
    <>
      {before.length > 0 && (
        <Sheet title={m.value_made_possible_by()}>
          <NoteList notes={before} me={me} />
        </Sheet>
      )}
      {after.length > 0 && (
        <Sheet title={m.value_made_possible()}>
          <NoteList notes={after} me={me} />
        </Sheet>
      )}
    </>
  );
}
