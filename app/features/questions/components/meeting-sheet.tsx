import { m } from "#app/paraglide/messages.js";
import { Sheet } from "#app/ui/sheet.tsx";
import type { QuestionCardRow } from "../model.ts";
import { QuestionList } from "./question-card.tsx";

type MeetingSheetProps = { title: string; questions: readonly QuestionCardRow[]; me: number };

/** Questions of several people that meet on a goal: those the viewer may read, and a line that says what is not there. */
export function MeetingSheet({ title, questions, me }: MeetingSheetProps) {
  if (questions.length === 0) return null;
  return (
    <Sheet title={title}>
      <div className="stack">
        <QuestionList questions={questions} me={me} />
        <p className="faint">{m.questions_meeting_note()}</p>
      </div>
    </Sheet>
  );
}
