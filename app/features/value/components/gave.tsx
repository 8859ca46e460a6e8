import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import type { NoteChainShown } from "../chain.ts";
import type { NoteCardRow } from "../model.ts";
import { ChainSheet } from "./chain-picture.tsx";
import { NotesByValue } from "./notes-by-value.tsx";
import type { NoteDevice } from "./use-note-outbox.ts";
import { QuickNote } from "./quick-note.tsx";

type Gave = { notes: NoteCardRow[]; more: boolean; chain: NoteChainShown | null };
type Words = { title: string; none: string };

/** What a question gave: under the values named, and what came of what. */
export function QuestionGave({
  gave,
  me,
  words,
  invites,
}: {
  gave: Gave & { questionId: number };
  me: number;
  words: Words;
  /** Her own: also where nothing is noted yet. */
  invites: boolean;
}) {
  return (
    <>
      {(invites || gave.notes.length > 0) && (
        <Sheet title={words.title}>
          {gave.notes.length === 0 && <p className="soft">{words.none}</p>}
          <NotesByValue notes={gave.notes} me={me} />
          {gave.more && <MoreNotes to={paths.notes({ question: gave.questionId })} />}
        </Sheet>
      )}
      <ChainSheet chain={gave.chain} me={me} />
    </>
  );
}

/** What an activity gave, with the box to write it down for who takes part. */
export function ActivityGave({
  gave,
  me,
  words,
  takesPart,
  device,
}: {
  gave: Gave & { activityId: number; mark: string };
  me: number;
  words: Words;
  takesPart: boolean;
  device: NoteDevice;
}) {
  const { notes, activityId, mark } = gave;
  return (
    <>
      <Sheet title={words.title}>
        <div className="stack">
          {notes.length === 0 && <p className="soft">{words.none}</p>}
          <NotesByValue notes={notes} me={me} />
          {gave.more && <MoreNotes to={paths.notes({ activity: activityId })} />}
          {takesPart && (
            <QuickNote
              key={notes.length}
              seen={m.items_seen_only_you()}
              activity={activityId}
              mark={mark}
              device={device}
            />
          )}
        </div>
      </Sheet>
      <ChainSheet chain={gave.chain} me={me} />
    </>
  );
}

const MoreNotes = ({ to }: { to: string }) => (
  <p className="over">
    <Link to={to}>{m.value_more_notes()}</Link>
  </p>
);
