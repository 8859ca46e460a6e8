import { Link } from "@remix-run/react";
import { FeedbackAtHand } from "#app/features/feedback/components/feedback-at-hand.tsx";
import type { FeedbackRow } from "#app/features/feedback/model.ts";
import { NoteList } from "#app/features/value/components/note-card.tsx";
import type { NoteCardRow } from "#app/features/value/model.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { AgendaList } from "#app/ui/agenda-list.tsx";
import { AgreementRow } from "#app/ui/agreement-row.tsx";
import { showDay } from "#app/ui/dates.ts";
import { Sheet } from "#app/ui/sheet.tsx";

export type AtHand = {
  agreements: {
    id: number;
    text: string;
    side: "own" | "school";
    dueOn: string | null;
    owner: string;
    mine: boolean;
  }[];
  notes: readonly NoteCardRow[];
  me: number;
  notesSince: string | null;
  /** What colleagues gave back since a day; her own to read. */
  feedback: readonly FeedbackRow[];
  feedbackSince: string;
};

/** What is good to have beside you while preparing: what was agreed, what was noted since. */
export function PreparationAside({ agreements, notes, me, notesSince, feedback, feedbackSince }: AtHand) {
  return (
    <aside className="stack" aria-label={m.conversations_prep_aside()}>
      <Sheet
        title={m.conversations_prep_agreements()}
        action={<Link to={paths.agreements()}>{m.conversations_team_open()}</Link>}
      >
        {agreements.length === 0 && <p className="soft">{m.conversations_prep_agreements_none()}</p>}
        {agreements.map((agreement) => (
          <AgreementRow
            key={agreement.id}
            text={agreement.text}
            meta={
              <>
                <span>{agreement.mine ? m.conversations_prep_you() : agreement.owner}</span>
                {agreement.side === "school" && <span>{m.conversations_prep_agreement_school()}</span>}
                {agreement.dueOn && (
                  <span>{m.conversations_prep_agreement_due({ day: showDay(agreement.dueOn) })}</span>
                )}
              </>
            }
          />
        ))}
      </Sheet>
      {notes.length > 0 && (
        <Sheet
          title={
            notesSince
              ? m.conversations_prep_notes_since({ day: showDay(notesSince) })
              : m.conversations_prep_notes()
          }
        >
          <NoteList notes={notes} me={me} />
        </Sheet>
      )}
      <FeedbackAtHand rows={feedback} since={feedbackSince} />
    </aside>
  );
}

/** The agenda both are making, with the way to add to it. */
export function PreparationAgenda({
  conversationId,
  points,
}: {
  conversationId: number;
  points: { id: number; text: string; by: string | null }[];
}) {
  return (
    <Sheet
      title={m.conversations_prep_agenda()}
      action={
        <Link to={`${paths.conversation(conversationId)}#agenda`}>{m.conversations_prep_agenda_add()}</Link>
      }
    >
      {points.length === 0 ? (
        <p className="soft">{m.conversations_prep_agenda_none()}</p>
      ) : (
        <AgendaList
          points={points.map((point) => ({
            id: point.id,
            text: point.text,
            from:
              point.by === null
                ? m.conversations_prep_agenda_from_me()
                : m.conversations_prep_agenda_from({ name: point.by }),
          }))}
        />
      )}
    </Sheet>
  );
}
