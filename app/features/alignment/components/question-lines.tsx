import { QuestionCard } from "#app/features/questions/components/question-card.tsx";
import { judgementWords } from "#app/features/questions/components/words.ts";
import type { Judgement, QuestionCardRow } from "#app/features/questions/model.ts";
import { AmbitionName } from "#app/ui/ambition-name.tsx";
import { Words } from "#app/ui/words.tsx";

type Reason = { id: number; title: string; slot: number | null; judgement: Judgement; why: string };
type Reasoned = QuestionCardRow & { reasons: readonly Reason[] };

/** Questions under one another, each with why its owner judged its links to the vision as she did. */
export function QuestionLines({ questions, me }: { questions: readonly Reasoned[]; me: number }) {
  return (
    <div className="rows">
      {questions.map((question) => (
        <div key={question.id} className="stack tight">
          <QuestionCard question={question} me={me} withConclusion />
          {question.reasons.map(({ id, title, slot, judgement, why }) => (
            <div key={id} className="fold">
              <div className="meta">
                {slot === null ? <span>{title}</span> : <AmbitionName slot={slot} title={title} />}
                <span>{judgementWords[judgement]()}</span>
              </div>
              <Words size="less">{why}</Words>
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
