import { m } from "#app/paraglide/messages.js";
import { Sheet } from "#app/ui/sheet.tsx";
import { wasInIt, type NoteCardRow } from "../model.ts";
import { NotesByValue } from "./notes-by-value.tsx";
import { QuickNote } from "./quick-note.tsx";

type ActivityGaveProps = {
  notes: readonly NoteCardRow[];
  me: number;
  activity: { id: number; mine?: { state: string } };
  mayChange: boolean;
};

/** What an activity gave, as far as it is read here, and a box for who was in it. */
export function ActivityGave({ activity, notes, me, mayChange }: ActivityGaveProps) {
  const { id } = activity;
  const takesPart = wasInIt(activity, mayChange);
  const none = takesPart ? m.activities_gave_none() : m.activities_gave_none_other();
  return (
    <Sheet title={m.activities_gave()}>
      <div className="stack">
        {notes.length === 0 && <p className="soft">{none}</p>}
        <NotesByValue notes={notes} me={me} />
        {takesPart && <QuickNote key={notes.length} seen={m.items_seen_only_you()} activity={id} />}
      </div>
    </Sheet>
  );
}
