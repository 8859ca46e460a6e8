import type { ReactNode } from "react";
import { MoveLookBack } from "#app/features/activities/components/move-look-back.tsx";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import type { Signal, SignalOf } from "../model.ts";
import { AgendaStep, PostStep } from "./steps.tsx";
import { SchoolStep } from "./school-steps.tsx";

export type TalkForIt = { id: number; name: string; placed: boolean };
export type StepProps<S extends Signal = Signal> = {
  signal: S;
  /** The row in words, for who hears the button alone. */
  about: string;
  talk: TalkForIt | null;
  today: string;
  schoolYear: number;
};

/** The one thing to do about a row: a button that does it, or the way to where a person has to write something. */
export function SignalSteps(props: StepProps): ReactNode {
  const { signal, about, talk, today } = props;
  switch (signal.code) {
    case "question_without_activity":
      return (
        <Go
          to={paths.newActivity({ question: signal.subjectId })}
          step={m.attention_question_step()}
          about={about}
        />
      );
    case "activity_without_note":
      return (
        <Go to={paths.newNote({ activity: signal.subjectId })} step={m.attention_note_step()} about={about} />
      );
    case "look_back_due":
      return <LookBackSteps signal={signal} about={about} today={today} />;
    case "agreement_moved_twice":
      return (
        <>
          <OnAgreement id={signal.subjectId} act="drop" step={m.attention_let_go()} about={about} />
          <ButtonLink
            variant="plain"
            size="small"
            to={paths.agreement(signal.subjectId)}
            aria-label={`${m.attention_moved_look()}: ${about}`}
          >
            {m.attention_moved_look()}
          </ButtonLink>
        </>
      );
    case "path_without_step":
      return <Go to={paths.newCareerStep(signal.schoolId)} step={m.attention_path_step()} about={about} />;
    case "agreement_without_conversation":
      return <TalkStep signal={signal} about={about} />;
    case "views_differ":
    case "promise_not_arranged":
      return talk ? (
        <AgendaStep
          talk={talk}
          point={signal.text}
          agreement={signal.subjectId}
          step={signal.code === "views_differ" ? m.attention_differ_step() : m.attention_promise_bring_up()}
          about={about}
        />
      ) : (
        <Go
          to={signal.forPersonId === null ? paths.agreement(signal.subjectId) : paths.newConversation()}
          step={signal.forPersonId === null ? m.attention_agreement_look() : m.attention_agreement_ask()}
          about={about}
        />
      );
    case "own_promise":
      return (
        <>
          <OnAgreement id={signal.subjectId} act="tick" step={m.attention_promise_step()} about={about} />
          <ButtonLink
            variant="plain"
            size="small"
            to={paths.agreement(signal.subjectId)}
            aria-label={`${m.attention_promise_other_day()}: ${about}`}
          >
            {m.attention_promise_other_day()}
          </ButtonLink>
        </>
      );
    default:
      return <SchoolStep {...props} signal={signal} />;
  }
}

type GoProps = { to: string; step: string; about: string; variant?: "quiet" | "plain" };

export const Go = ({ to, step, about, variant = "quiet" }: GoProps) => (
  <ButtonLink variant={variant} size="small" to={to} aria-label={`${step}: ${about}`}>
    {step}
  </ButtonLink>
);

type OnAgreementProps = { id: number; act: "tick" | "drop"; step: string; about: string };

const OnAgreement = ({ id, act, step, about }: OnAgreementProps) => (
  <PostStep
    action={paths.agreement(id)}
    fields={{ act, back: paths.attention() }}
    step={step}
    about={about}
  />
);

function LookBackSteps({
  signal,
  about,
  today,
}: Pick<StepProps<SignalOf<"look_back_due">>, "signal" | "about" | "today">) {
  const { subjectId: id, title, version } = signal;
  return (
    <>
      <Go to={paths.lookBack(id)} step={m.attention_note_step()} about={`${title}, ${about}`} />
      <form method="post" action={paths.lookBack(id)}>
        <input type="hidden" name="back" value="attention" />
        <Button
          variant="plain"
          size="small"
          name="act"
          value="leave"
          aria-label={`${m.attention_let_go()}: ${title}`}
        >
          {m.attention_let_go()}
        </Button>
      </form>
      <MoveLookBack activityId={id} {...{ title, version, today }} />
    </>
  );
}

/** Asking for a talk, or planning one with who it is about; where that cannot be, the agreements themselves. */
function TalkStep({
  signal,
  about,
}: Pick<StepProps<SignalOf<"agreement_without_conversation">>, "signal" | "about">) {
  const { mine, employmentId } = signal;
  if (employmentId === null)
    return <Go to={paths.agreements()} step={m.attention_agreement_look()} about={about} />;
  return mine ? (
    <Go to={paths.newConversation(employmentId)} step={m.attention_agreement_ask()} about={about} />
  ) : (
    <Go to={paths.newConversation(employmentId)} step={m.attention_agreement_plan()} about={about} />
  );
}
