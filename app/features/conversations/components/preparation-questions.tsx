import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { Choice } from "#app/ui/choice.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import { TextArea } from "#app/ui/text-area.tsx";
import { Words } from "#app/ui/words.tsx";
import { ANSWER_AT_MOST, reviewFields } from "../input.ts";
import { howItWentWords, type HowItWent } from "../model.ts";
import { AgendaButton } from "./agenda-button.tsx";
import { KeepPrivate, SeenByAnswer } from "./preparation-answer.tsx";
import { TakeOver } from "./take-over.tsx";
import { wentName } from "./words.ts";

export type QuestionToReview = {
  id: number;
  text: string;
  howItWent: HowItWent | null;
  helped: string | null;
  hindered: string | null;
  keptPrivate: boolean;
  known: boolean;
};

/** A question as a point for the agenda. */
export const pointOf = ({ id, text }: { id: number; text: string }) => ({ words: text, item: id });

type PreparationQuestionsProps = {
  title: string;
  questions: QuestionToReview[];
  reader: string;
  /** Only its owner says how it went. */
  owner: boolean;
  /** The questions that stand on the agenda already. */
  placed: readonly number[];
  problems?: Record<string, Problem>;
};

/** How it is with each learning question: the owner's word for it, and from both what helped and what was in the way. */
export function PreparationQuestions({
  title,
  questions,
  reader,
  owner,
  placed,
  problems,
}: PreparationQuestionsProps) {
  return (
    <section className="stack tight" aria-label={title}>
      <h2 className="strong">{title}</h2>
      {questions.length === 0 && <p className="faint">{m.conversations_prep_questions_none()}</p>}
      {questions.map((question) => (
        <Review
          key={question.id}
          question={question}
          reader={reader}
          owner={owner}
          placed={placed}
          problems={problems}
        />
      ))}
    </section>
  );
}

function Review({
  question,
  reader,
  owner,
  placed,
  problems,
}: { question: QuestionToReview } & Omit<PreparationQuestionsProps, "title" | "questions">) {
  const names = reviewFields(question.id);
  const error = (name: string) => {
    const problem = problems?.[name];
    return problem && problemText(problem);
  };
  return (
    <div className="fold stack near group/answer">
      <div className="label-row">
        <Words size="less">{question.text}</Words>
        <SeenByAnswer reader={reader} />
      </div>
      {owner && (
        <Choice
          name={names.howItWent}
          legend={m.conversations_prep_question_went()}
          hideLabel
          options={howItWentWords.map((how) => ({ value: how, label: wentName(how) }))}
          selected={question.howItWent}
          error={error(names.howItWent)}
        />
      )}
      <div className="halves">
        <TextArea
          size="short"
          label={m.conversations_prep_question_helped()}
          name={names.helped}
          defaultValue={question.helped ?? ""}
          maxLength={ANSWER_AT_MOST}
          error={error(names.helped)}
        />
        <TextArea
          size="short"
          label={m.conversations_prep_question_hindered()}
          name={names.hindered}
          defaultValue={question.hindered ?? ""}
          maxLength={ANSWER_AT_MOST}
          error={error(names.hindered)}
        />
      </div>
      <div className="label-row">
        <KeepPrivate name={names.keptPrivate} kept={question.keptPrivate} about={question.text} />
        <span className="acts">
          <AgendaButton source={pointOf(question)} placed={placed.includes(question.id)} />
          <TakeOver words={question.text} />
        </span>
      </div>
      {!question.known && (
        <p className="hint">
          {m.conversations_prep_question_unknown({ name: reader })}{" "}
          {m.conversations_prep_at_hand_agenda({ name: reader })}
        </p>
      )}
    </div>
  );
}
