import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { FeedbackAtHand } from "#app/features/feedback/components/feedback-at-hand.tsx";
import type { FeedbackRow } from "#app/features/feedback/model.ts";
import { NoteCard } from "#app/features/value/components/note-card.tsx";
import type { NoteCardRow } from "#app/features/value/model.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { AgreementRow } from "#app/ui/agreement-row.tsx";
import { showDay } from "#app/ui/dates.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import { AgendaButton } from "./agenda-button.tsx";
import { TakeOver } from "./take-over.tsx";
import type { PointSource } from "./to-agenda.tsx";

export type AtHand = {
  agreements: {
    id: number;
    text: string;
    side: "own" | "school";
    dueOn: string | null;
    owner: string;
    mine: boolean;
  }[];
  hindrances: { id: number; text: string }[];
  notes: readonly NoteCardRow[];
  lastOn: string | null;
  lastRecord: { id: number; heldOn: string } | null;
  /** What colleagues gave back since a day; her own to read. */
  feedback: readonly FeedbackRow[];
  feedbackSince: string;
};

type PreparationAsideProps = AtHand & {
  me: number;
  reader: string;
  /** Whether this stands on the agenda already; undefined where nothing can be put there any more. */
  isPlaced?: (source: PointSource) => boolean;
  /** More of what is good to have at hand. */
  children?: ReactNode;
};

/** What is good to have beside you while preparing: what was agreed, what is in the way, what was noted since. */
export function PreparationAside(props: PreparationAsideProps) {
  const { agreements, hindrances, notes, me, reader, lastOn, lastRecord, isPlaced, children } = props;
  return (
    <aside id="at-hand" className="stack" aria-label={m.conversations_prep_aside()}>
      {isPlaced && <p className="hint">{m.conversations_prep_at_hand_agenda({ name: reader })}</p>}
      <Sheet
        title={m.conversations_prep_agreements()}
        action={<Link to={paths.agreements()}>{m.conversations_team_open()}</Link>}
      >
        {agreements.length === 0 && <p className="soft">{m.conversations_prep_agreements_none()}</p>}
        {agreements.map((agreement) => (
          <AgreementRow
            key={agreement.id}
            text={agreement.text}
            meta={agreementMeta(agreement)}
            actions={<Take source={{ words: agreement.text, agreement: agreement.id }} isPlaced={isPlaced} />}
          />
        ))}
        {lastRecord && (
          <p className="over">
            <Link to={paths.conversation(lastRecord.id)}>
              {m.conversations_prep_last_record({ day: showDay(lastRecord.heldOn) })}
            </Link>
          </p>
        )}
      </Sheet>
      {hindrances.length > 0 && (
        <Sheet title={m.conversations_prep_hindrances()}>
          <div className="rows">
            {hindrances.map(({ id, text }) => (
              <div key={id} className="stack tight">
                <Words size="less">{text}</Words>
                <div className="acts">
                  <Take source={{ words: text, item: id }} isPlaced={isPlaced} />
                </div>
              </div>
            ))}
          </div>
        </Sheet>
      )}
      {notes.length > 0 && (
        <Sheet
          title={
            lastOn ? m.conversations_prep_notes_since({ day: showDay(lastOn) }) : m.conversations_prep_notes()
          }
        >
          <div className="rows">
            {notes.map((note) => (
              <div key={note.id} className="stack tight">
                <NoteCard note={note} me={me} />
                <div className="acts">
                  <Take source={{ words: note.text, item: note.id }} isPlaced={isPlaced} />
                </div>
              </div>
            ))}
          </div>
        </Sheet>
      )}
      <FeedbackAtHand rows={props.feedback} since={props.feedbackSince} />
      {children}
    </aside>
  );
}

function agreementMeta({ mine, owner, side, dueOn }: AtHand["agreements"][number]) {
  return (
    <>
      <span>{mine ? m.conversations_prep_you() : owner}</span>
      {side === "school" && <span>{m.conversations_prep_agreement_school()}</span>}
      {dueOn && <span>{m.conversations_prep_agreement_due({ day: showDay(dueOn) })}</span>}
    </>
  );
}

/** What can be done with something at hand: onto the agenda, or along into an answer. */
function Take({ source, isPlaced }: { source: PointSource } & Pick<PreparationAsideProps, "isPlaced">) {
  return (
    <>
      {isPlaced && <AgendaButton source={source} placed={isPlaced(source)} />}
      <TakeOver words={source.words} />
    </>
  );
}
