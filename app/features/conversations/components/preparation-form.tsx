import { Form, useSubmit } from "@remix-run/react";
import { useRef, type FormEvent } from "react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { AmbitionName } from "#app/ui/ambition-name.tsx";
import { Button } from "#app/ui/button.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import { answerField, reviewFields } from "../input.ts";
import type { PromptForm } from "../model.ts";
import { PreparationAnswer, type AnswerPrompt } from "./preparation-answer.tsx";
import { PreparationQuestions, type QuestionToReview } from "./preparation-questions.tsx";
import { SaveLine } from "./save-line.tsx";
import { useAutosave } from "./use-autosave.ts";

export type PreparationFormProps = {
  conversationId: number;
  partyId: number;
  version: number;
  savedAt: number | null;
  reader: string;
  /** The side that leads sees the other's questions apart, after its own prompts. */
  leading: boolean;
  otherShared: boolean;
  opening: { by: string; text: string } | null;
  prompts: (AnswerPrompt & { form: PromptForm })[];
  questions: QuestionToReview[];
  ambitions: { id: number; title: string; meaning: string | null; slot: number }[];
  refused?: {
    problems: Record<string, Problem>;
    conflict?: { theirs: Record<string, string>; version: number };
  };
};

/** The whole preparation as one form: saved by itself while typing, by its buttons where there is no script. */
export function PreparationForm(props: PreparationFormProps) {
  const { conversationId, reader, refused, prompts, questions } = props;
  const form = useRef<HTMLFormElement>(null);
  const { state, version, touched, settle } = useAutosave(
    form,
    paths.answers(conversationId),
    refused?.conflict?.version ?? props.version,
  );
  const submit = useSubmit();
  const conflict = state.at === "conflict" ? state : refused?.conflict;
  const problems = state.at === "refused" ? (state.problems as Record<string, Problem>) : refused?.problems;

  const sendWhenSettled = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const target = event.currentTarget;
    const pressed = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    await settle();
    submit(pressed ?? target);
  };

  return (
    <Form
      method="post"
      action={paths.prepare(conversationId)}
      ref={form}
      className="stack"
      autoComplete="off"
      onInput={touched}
      onSubmit={(event) => void sendWhenSettled(event)}
    >
      <input type="hidden" name="version" value={version} autoComplete="off" />
      <input type="hidden" name="party" value={props.partyId} />
      <Conflict conflict={conflict} labels={labelsOf(prompts, questions)} />
      {problems?.form && !conflict && (
        <Notice tone="warn" role="alert">
          {problemText(problems.form)}
        </Notice>
      )}
      <Sheet>
        <div className="stack">
          {props.opening && <OpeningQuestion {...props.opening} />}
          {prompts.map((prompt) => (
            <Prompt key={prompt.id} prompt={prompt} {...props} problems={problems} />
          ))}
          {props.leading && questions.length > 0 && (
            <PreparationQuestions
              title={m.conversations_prep_questions_partner({ name: reader })}
              questions={questions}
              reader={reader}
              owner={false}
              problems={problems}
            />
          )}
          <p className="faint">{m.conversations_prep_no_pupils()}</p>
        </div>
      </Sheet>
      <div className="dock mt-0 flex-nowrap py-2">
        <SaveLine state={state} savedAt={props.savedAt} />
        <Button variant="quiet" size="small" name="next" value="stay">
          {m.conversations_prep_save()}
        </Button>
      </div>
      <ShareCard reader={reader} otherShared={props.otherShared} />
    </Form>
  );
}

function Prompt({
  prompt,
  reader,
  leading,
  questions,
  ambitions,
  problems,
}: PreparationFormProps & {
  prompt: PreparationFormProps["prompts"][number];
  problems?: Record<string, Problem>;
}) {
  if (prompt.form === "questions") {
    return (
      <PreparationQuestions
        title={prompt.text}
        questions={questions}
        reader={reader}
        owner={!leading}
        problems={problems}
      />
    );
  }
  return (
    <PreparationAnswer prompt={prompt} reader={reader} problems={problems}>
      {prompt.form === "vision" && <Ambitions ambitions={ambitions} />}
    </PreparationAnswer>
  );
}

function OpeningQuestion({ by, text }: { by: string; text: string }) {
  return (
    <p className="lead">
      {m.conversations_prep_opening({ name: by })} <q className="italic">{text}</q>
    </p>
  );
}

function Ambitions({ ambitions }: Pick<PreparationFormProps, "ambitions">) {
  if (ambitions.length === 0) return <p className="faint">{m.conversations_prep_no_vision()}</p>;
  return (
    <ul className="fold grid gap-3 sm:grid-cols-2">
      {ambitions.map((ambition) => (
        <li key={ambition.id}>
          <AmbitionName slot={ambition.slot} title={ambition.title} />
          {ambition.meaning && <div className="faint">{ambition.meaning}</div>}
        </li>
      ))}
    </ul>
  );
}

function ShareCard({ reader, otherShared }: { reader: string; otherShared: boolean }) {
  return (
    <Sheet tone="accent" className="stack near">
      <p>
        <strong>
          {otherShared
            ? m.conversations_prep_share_waits({ name: reader })
            : m.conversations_prep_share_first()}
        </strong>{" "}
        <span className="soft">
          {otherShared
            ? m.conversations_prep_share_waits_text()
            : m.conversations_prep_share_first_text({ name: reader })}
        </span>
      </p>
      <div className="actions">
        <Button variant="quiet" name="next" value="preview">
          {m.conversations_prep_share_preview({ name: reader })}
        </Button>
        <Button name="next" value="share">
          {m.conversations_prep_share_do({ name: reader })}
        </Button>
      </div>
    </Sheet>
  );
}

function labelsOf(prompts: AnswerPrompt[], questions: QuestionToReview[]): Record<string, string> {
  const labels: [string, string][] = prompts.map((prompt) => [answerField(prompt.id), prompt.text]);
  for (const question of questions) {
    const names = reviewFields(question.id);
    labels.push([names.helped, `${question.text} ${m.conversations_prep_question_helped()}`]);
    labels.push([names.hindered, `${question.text} ${m.conversations_prep_question_hindered()}`]);
  }
  return Object.fromEntries(labels);
}
