import { Link } from "@remix-run/react";
import { AgreementCard } from "#app/features/agreements/components/agreement-card.tsx";
import type { Agreement } from "#app/features/agreements/model.ts";
import { QuestionList } from "#app/features/questions/components/question-card.tsx";
import type { QuestionCardRow } from "#app/features/questions/model.ts";
import { NoteList } from "#app/features/value/components/note-card.tsx";
import type { NoteCardRow } from "#app/features/value/model.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

/** Her own questions as cards, or the one button that starts the first. */
export function MyQuestions({ questions, me }: { questions: QuestionCardRow[]; me: number }) {
  if (questions.length === 0) {
    return (
      <Sheet title={m.home_me_questions()}>
        <EmptyState
          icon="lightbulb"
          title={m.home_me_questions_none_title()}
          text={m.home_me_questions_none_text()}
          action={<ButtonLink to={paths.newQuestion()}>{m.home_me_questions_new()}</ButtonLink>}
        />
      </Sheet>
    );
  }
  return (
    <Sheet
      title={m.home_me_questions()}
      action={
        <>
          <Link to={paths.questions()}>{m.home_me_questions_all()}</Link>
          <Link to={paths.newQuestion()}>{m.home_me_questions_new()}</Link>
        </>
      }
    >
      <QuestionList questions={questions} me={me} />
    </Sheet>
  );
}

type AgreementsProps = { agreements: Agreement[]; today: string };

/** What she and her partner agreed: hers to tick, the other's to read. */
export function MyAgreements({ agreements, today }: AgreementsProps) {
  return (
    <Sheet
      title={m.home_me_agreements()}
      action={<Link to={paths.agreements()}>{m.home_me_agreements_all()}</Link>}
    >
      {agreements.length === 0 && <p className="soft">{m.home_me_agreements_none()}</p>}
      <div className="rows">
        {agreements.map((agreement) => (
          <AgreementCard key={agreement.id} agreement={agreement} today={today} back={paths.me()} />
        ))}
      </div>
    </Sheet>
  );
}

/** Her last notes, each with who reads it. */
export function LastNotes({ notes, me }: { notes: NoteCardRow[]; me: number }) {
  return (
    <Sheet
      title={m.home_me_notes()}
      action={notes.length > 0 && <Link to={paths.notes()}>{m.home_me_notes_all()}</Link>}
    >
      {notes.length === 0 ? (
        <p className="soft">{m.home_me_notes_none()}</p>
      ) : (
        <NoteList notes={notes} me={me} />
      )}
    </Sheet>
  );
}
