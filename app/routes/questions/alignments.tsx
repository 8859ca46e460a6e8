import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { removeAlignment, setAlignment } from "#app/features/questions/commands/align.server.ts";
import {
  LinkedSheet,
  OpenGoalsSheet,
  OpenAmbitionsSheet,
} from "#app/features/questions/components/alignment-sheets.tsx";
import { alignmentInput, targetOf } from "#app/features/questions/input.ts";
import { getQuestion } from "#app/features/questions/queries.server.ts";
import { listOpenAmbitions, listOpenGoals } from "#app/features/vision/queries.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Words } from "#app/ui/words.tsx";

export const meta: MetaFunction = () => [{ title: m.questions_alignments_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  const { text, schoolId, alignments } = answer(() => getQuestion(db, viewer, id, "align"));
  const lineages = new Set(alignments.flatMap((link) => (link.goalId === null ? [link.lineageId] : [])));
  const goals = new Set(alignments.map((link) => link.goalId));
  const ambitions = listOpenAmbitions(db, viewer, schoolId);
  return {
    id,
    text,
    alignments,
    hasVision: ambitions.length > 0,
    ambitions: ambitions.filter((ambition) => !lineages.has(ambition.lineageId)),
    goals: listOpenGoals(db, viewer, schoolId).filter((goal) => !goals.has(goal.id)),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getQuestion(db, viewer, id, "align"));
  const form = await parseForm(args.request, alignmentInput);
  if (!form.ok) return refuseForm(form);
  const { target, judgement, why, link, version } = form.value;
  const outcome = await perform(form, () =>
    judgement === "none"
      ? removeAlignment(db, viewer, id, link ?? 0, now)
      : setAlignment(db, viewer, { questionId: id, ...targetOf(target), judgement, why, version }, now),
  );
  if (!outcome.done) return outcome.refused;
  return redirectWith(paths.questionAlignments(id), judgement === "none" ? "removed" : "saved");
}

export default function AlignmentsPage() {
  const { id, text, alignments, hasVision, ambitions, goals } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        over={
          <Words as="span" size="less">
            {text}
          </Words>
        }
        title={m.questions_alignments_title()}
        lead={m.questions_alignments_lead()}
        actions={<ButtonLink to={paths.question(id)}>{m.questions_alignments_done()}</ButtonLink>}
      />
      <div className="stack">
        {alignments.length > 0 && <LinkedSheet questionId={id} links={alignments} refused={refused} />}
        {!hasVision && <p className="soft">{m.questions_alignments_no_vision()}</p>}
        {ambitions.length > 0 && (
          <OpenAmbitionsSheet questionId={id} ambitions={ambitions} refused={refused} />
        )}
        {goals.length > 0 && <OpenGoalsSheet questionId={id} goals={goals} refused={refused} />}
      </div>
    </>
  );
}
