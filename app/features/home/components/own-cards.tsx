import { Link } from "@remix-run/react";
import { AgreementCard } from "#app/features/agreements/components/agreement-card.tsx";
import type { Agreement } from "#app/features/agreements/model.ts";
import { ToAgenda, ToAgendaSaying } from "#app/features/conversations/components/to-agenda.tsx";
import type { TalkAhead } from "#app/features/conversations/record.ts";
import { SeenByItem } from "#app/features/items/components/seen-by-item.tsx";
import { QuestionList } from "#app/features/questions/components/question-card.tsx";
import { hindranceWords } from "#app/features/questions/components/words.ts";
import type { HindranceRow, QuestionCardRow } from "#app/features/questions/model.ts";
import { NoteList } from "#app/features/value/components/note-card.tsx";
import type { NoteCardRow } from "#app/features/value/model.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Pill } from "#app/ui/pill.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";

type QuestionsProps = { questions: QuestionCardRow[]; me: number; talks: readonly TalkAhead[] };

/** Her own questions as cards, or the one button that starts the first. */
export function MyQuestions({ questions, me, talks }: QuestionsProps) {
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
      <QuestionList
        questions={questions}
        me={me}
        more={({ id, text }) => <ToNext talks={talks} source={{ words: text, item: id }} />}
      />
      <ToAgendaSaying talks={talks} />
    </Sheet>
  );
}

type AgreementsProps = { agreements: Agreement[]; today: string; talks: readonly TalkAhead[] };

/** What she and her partner agreed: hers to tick, the other's to read. */
export function MyAgreements({ agreements, today, talks }: AgreementsProps) {
  return (
    <Sheet
      title={m.home_me_agreements()}
      action={<Link to={paths.agreements()}>{m.home_me_agreements_all()}</Link>}
    >
      {agreements.length === 0 && <p className="soft">{m.home_me_agreements_none()}</p>}
      <div className="rows">
        {agreements.map((agreement) => (
          <AgreementCard key={agreement.id} agreement={agreement} today={today} back={paths.me()}>
            <ToNext talks={talks} source={{ words: agreement.text, agreement: agreement.id }} />
          </AgreementCard>
        ))}
      </div>
    </Sheet>
  );
}

type HindrancesProps = { hindrances: HindranceRow[]; me: number; talks: readonly TalkAhead[] };

/** What is still in her way, absent when nothing is; each one press from the agenda of a talk ahead. */
export function MyHindrances({ hindrances, me, talks }: HindrancesProps) {
  if (hindrances.length === 0) return null;
  return (
    <Sheet title={m.questions_hindrances()}>
      <div className="rows">
        {hindrances.map(({ id, text, kind, owner, audiences }) => (
          <article key={id} className="stack tight">
            <Words as="div" size="less">
              <Link to={paths.hindrance(id)} className="plain">
                {text}
              </Link>
            </Words>
            <div className="meta">
              {kind && <Pill>{hindranceWords[kind]()}</Pill>}
              <SeenByItem audiences={audiences} owner={owner} me={me} />
            </div>
            <ToNext talks={talks} source={{ words: text, item: id }} />
          </article>
        ))}
      </div>
      <ToAgendaSaying talks={talks} />
    </Sheet>
  );
}

type ToNextProps = Pick<Parameters<typeof ToAgenda>[0], "talks" | "source">;

const ToNext = (offer: ToNextProps) => <ToAgenda {...offer} saying={false} calm back={paths.me()} />;

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
