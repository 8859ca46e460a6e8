import type { ReactNode } from "react";
import type { ActivityRow } from "#app/features/activities/model.ts";
import type { Judgement, QuestionCardRow } from "#app/features/questions/model.ts";
import { NotesByValue } from "#app/features/value/components/notes-by-value.tsx";
import type { NoteCardRow } from "#app/features/value/model.ts";
import { schoolYearName } from "#app/lib/school-year.ts";
import { m } from "#app/paraglide/messages.js";
import { Sheet } from "#app/ui/sheet.tsx";
import { bySchoolYear } from "../model.ts";
import { ActivityLines } from "./activity-lines.tsx";
import { JudgedQuestions } from "./question-lines.tsx";

type AmbitionLearningProps = {
  questions: readonly (QuestionCardRow & {
    judged: readonly { id: number; goal: string | null; judgement: Judgement; why: string | null }[];
  })[];
  activities: readonly ActivityRow[];
  notes: readonly NoteCardRow[];
  me: number;
};

/** What is learned for an ambition as far as it is shared: questions and activities by school year, notes by value. */
export function AmbitionLearning({ questions, activities, notes, me }: AmbitionLearningProps) {
  return (
    <>
      <Sheet title={m.alignment_story_questions()}>
        {questions.length === 0 && <p className="soft">{m.alignment_story_questions_none()}</p>}
        <Years groups={bySchoolYear(questions, (question) => question.openedOn)}>
          {(some) => <JudgedQuestions questions={some} me={me} />}
        </Years>
        <p className="faint over">{m.alignment_story_not_counted()}</p>
      </Sheet>
      <Sheet title={m.alignment_story_activities()}>
        {activities.length === 0 && <p className="soft">{m.alignment_story_activities_none()}</p>}
        <Years groups={bySchoolYear([...activities].reverse(), (activity) => activity.startsOn)}>
          {(some) => <ActivityLines activities={some} me={me} />}
        </Years>
      </Sheet>
      <Sheet title={m.alignment_story_notes()}>
        {notes.length === 0 ? (
          <p className="soft">{m.alignment_story_notes_none()}</p>
        ) : (
          <NotesByValue notes={notes} me={me} />
        )}
      </Sheet>
    </>
  );
}

type YearsProps<T> = { groups: { year: number | null; rows: T[] }[]; children: (rows: T[]) => ReactNode };

function Years<T>({ groups, children }: YearsProps<T>) {
  return (
    <div className="stack">
      {groups.map(({ year, rows }) => (
        <div key={year ?? "none"}>
          <h3 className="faint">{year === null ? m.alignment_story_no_day() : schoolYearName(year)}</h3>
          {children(rows)}
        </div>
      ))}
    </div>
  );
}
