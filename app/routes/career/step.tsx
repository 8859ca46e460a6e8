import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { serveStep } from "#app/features/careers/commands/serve.server.ts";
import { writeSignal } from "#app/features/careers/commands/signal.server.ts";
import { moveStep } from "#app/features/careers/commands/step.server.ts";
import { SignalsSheet } from "#app/features/careers/components/signals-sheet.tsx";
import { StepCard, StepHead } from "#app/features/careers/components/step-head.tsx";
import { StepQuestion } from "#app/features/careers/components/step-question.tsx";
import { signalInput, stepOrderInput, stepQuestionInput } from "#app/features/careers/input.ts";
import { getStepPage } from "#app/features/careers/queries/step.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer, type Seat } from "#app/http/guard.server.ts";
import { parseAct, readForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Notice } from "#app/ui/notice.tsx";
import { problemText } from "#app/ui/problem-text.ts";

// What she wants stays out of the history of a browser others use too.
export const meta: MetaFunction = () => [{ title: m.careers_step() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  return { me: viewer.personId, ...answer(() => getStepPage(db, viewer, keyFrom(args.params.id))) };
}

export async function action(args: ActionFunctionArgs) {
  const seat = await requireViewer(args);
  const id = keyFrom(args.params.id);
  const { schoolId } = answer(() => getStepPage(seat.db, seat.viewer, id));
  const sent = await readForm(args.request);
  if (sent.get("act") === "signal") return beside(seat, id, sent);
  if (sent.get("act") === "move") return move(seat, id, sent, paths.career({ school: schoolId }));
  return serve(seat, id, sent);
}

async function beside({ db, viewer, now }: Seat, id: number, sent: FormData) {
  const form = parseAct(sent, signalInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => writeSignal(db, viewer, id, form.value, now));
  return outcome.done ? redirectWith(paths.careerStep(id), "saved") : outcome.refused;
}

async function move({ db, viewer }: Seat, id: number, sent: FormData, back: string) {
  const form = parseAct(sent, stepOrderInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => moveStep(db, viewer, id, form.value));
  return outcome.done ? redirectWith(back, "saved") : outcome.refused;
}

async function serve({ db, viewer, now }: Seat, id: number, sent: FormData) {
  const form = parseAct(sent, stepQuestionInput);
  if (!form.ok) return refuseForm(form);
  const { question: questionId, version } = form.value;
  const outcome = await perform(form, () => serveStep(db, viewer, id, { questionId, version }, now));
  return outcome.done ? redirectWith(paths.careerStep(id), "saved") : outcome.refused;
}

export default function StepPage() {
  const { me, step, schoolId, questions, signals, evidence, ...told } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const beside = refused?.fields.act === "signal" ? refused : undefined;
  // Of a signal the reason stands beside its words.
  const problem = refused && !beside && (refused.problems.version ?? refused.problems.move);
  const question = beside ? undefined : refused?.problems.question;
  return (
    <>
      <StepHead step={step} />
      <div className="stack">
        <StepCard step={step} {...told} />
        {problem && (
          <Notice tone="warn" role="alert">
            {problemText(problem)}
          </Notice>
        )}
        <StepQuestion step={step} questions={questions} error={question && problemText(question)} />
        <SignalsSheet
          stepId={step.id}
          version={step.version}
          refused={beside}
          {...{ signals, evidence, me }}
        />
        <p className="no-print">
          <Link to={paths.career({ school: schoolId })}>{m.careers_back()}</Link>
        </p>
      </div>
    </>
  );
}
