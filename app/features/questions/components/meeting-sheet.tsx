import { m } from "#app/paraglide/messages.js";
import { Sheet } from "#app/ui/sheet.tsx";
import type { QuestionCardRow } from "../model.ts";
import { QuestionList } from "./question-card.tsx";

type MeetingSheetProps = { title: string; questions: readonly QuestionCardRow[]; me: number };

/**
 * Questions of several people that meet on a goal: those the viewer may read, how many of them were shared (each can be
 * opened here), and a line that says what is not there.
 */
export function MeetingSheet({ title, questions, me }: MeetingSheetProps) {
  if (questions.length === 0) return null;
  const shared = questions.filter(({ owner, audiences }) => owner.personId !== me || audiences.length > 0);
  return (
    <Sheet title={title}>
      <div className="stack">
        {shared.length > 1 && <p className="soft">{m.questions_meeting_shared({ count: shared.length })}</p>}
        <QuestionList questions={questions} me={me} />
        <p className="faint">{m.questions_meeting_note()}</p>
      </div>
    </Sheet>
  );
}
