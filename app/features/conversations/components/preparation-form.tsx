import { Form, useSubmit } from "@remix-run/react";
import type { FormEvent, RefObject } from "react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { AmbitionName } from "#app/ui/ambition-name.tsx";
import { Button } from "#app/ui/button.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import { answerField, privateField, reviewFields } from "../input.ts";
import type { PromptForm } from "../model.ts";
import { PreparationAnswer, type AnswerPrompt } from "./preparation-answer.tsx";
import { PreparationDraft } from "./preparation-draft.tsx";
import { PreparationQuestions, type QuestionToReview } from "./preparation-questions.tsx";
import { PreparationShare } from "./preparation-share.tsx";
import { SaveLine } from "./save-line.tsx";
import { TakeOver } from "./take-over.tsx";
import { useAutosave } from "./use-autosave.ts";
import { useDeviceDraft } from "./use-device-draft.ts";
import { useLeaving } from "./use-leaving.tsx";

export type PreparationFormProps = {
  conversationId: number;
  form: RefObject<HTMLFormElement>;
  /** Opens what this device kept; null where it is not her own. */
  draftKey: string | null;
  personId: number;
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
  /** The questions that stand on the agenda already. */
  placed: readonly number[];
  refused?: {
    problems: Record<string, Problem>;
    conflict?: { theirs: Record<string, string>; version: number };
  };
};

/** The whole preparation as one form: saved by itself while typing, by its buttons where there is no script. */
export function PreparationForm(props: PreparationFormProps) {
  const { conversationId, form, reader, refused, prompts, questions } = props;
  const { keeper, offer, answer } = useDeviceDraft(form, props);
  const { state, version, touched, flush, unsaved } = useAutosave(
    form,
    paths.answers(conversationId),
    refused?.conflict?.version ?? props.version,
    { keeper, held: Boolean(refused?.conflict) },
  );
  const { byHand, question } = useLeaving({ unsaved, flush });
  const submit = useSubmit();
  const conflict = state.at === "conflict" ? state : refused?.conflict;
  const problems = state.at === "refused" ? (state.problems as Record<string, Problem>) : refused?.problems;
  const labels = labelsOf(prompts, questions);

  const sendWhenSaved = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const target = event.currentTarget;
    const pressed = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null;
    await flush();
    // Without a connection, or signed out: the words stay here, and the line says why.
    if (unsaved() === "waiting") return;
    byHand.current = true;
    submit(pressed ?? target);
  };
  const answerOffer = (choice: "restore" | "drop") => {
    answer(choice);
    if (choice === "restore") touched();
  };

  return (
    <Form
      method="post"
      action={paths.prepare(conversationId)}
      ref={form}
      className="stack"
      autoComplete="off"
      onInput={touched}
      onSubmit={(event) => void sendWhenSaved(event)}
    >
      <input type="hidden" name="version" value={version} autoComplete="off" />
      <input type="hidden" name="party" value={props.partyId} />
      {offer && <PreparationDraft offer={offer} labels={labels} onAnswer={answerOffer} />}
      <Conflict conflict={conflict} labels={labels} />
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
              placed={props.placed}
              problems={problems}
            />
          )}
          <p className="faint">{m.conversations_prep_no_pupils()}</p>
        </div>
      </Sheet>
      {question}
      <div className="dock mt-0 flex-nowrap py-2">
        <SaveLine state={state} savedAt={props.savedAt} />
        <Button variant="quiet" size="small" name="next" value="stay">
          {m.conversations_prep_save()}
        </Button>
      </div>
      <PreparationShare reader={reader} otherShared={props.otherShared} />
    </Form>
  );
}

function Prompt({
  prompt,
  reader,
  leading,
  questions,
  ambitions,
  placed,
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
        placed={placed}
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
          <TakeOver words={ambition.title} />
        </li>
      ))}
    </ul>
  );
}

/** What each field is called on this page, for who has to choose between two texts of it. */
function labelsOf(prompts: AnswerPrompt[], questions: QuestionToReview[]): Record<string, string> {
  const labels: [string, string][] = prompts.flatMap((prompt): [string, string][] => [
    [answerField(prompt.id), prompt.text],
    [privateField(prompt.id), m.conversations_prep_keep_about({ prompt: prompt.text })],
  ]);
  for (const question of questions) {
    const names = reviewFields(question.id);
    labels.push([names.howItWent, `${question.text} ${m.conversations_prep_question_went()}`]);
    labels.push([names.helped, `${question.text} ${m.conversations_prep_question_helped()}`]);
    labels.push([names.hindered, `${question.text} ${m.conversations_prep_question_hindered()}`]);
    labels.push([names.keptPrivate, m.conversations_prep_keep_about({ prompt: question.text })]);
  }
  return Object.fromEntries(labels);
}
