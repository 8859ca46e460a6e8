import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { acceptQuestion, leaveQuestion } from "#app/features/questions/commands/propose.server.ts";
import { AnswerProposalForm } from "#app/features/questions/components/proposal-forms.tsx";
import { WaitingProposals } from "#app/features/questions/components/proposals-sheet.tsx";
import { proposalAnswerInput } from "#app/features/questions/input.ts";
import { getQuestion } from "#app/features/questions/queries.server.ts";
import { getProposal } from "#app/features/questions/queries/proposals.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";

export const meta: MetaFunction = () => [{ title: m.questions_proposal_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  const { state } = answer(() => getQuestion(db, viewer, id));
  if (state !== "proposed") throw redirect(paths.question(id));
  const proposal = answer(() => getProposal(db, viewer, id));
  return { proposal, mine: proposal.ownerId === viewer.personId };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getQuestion(db, viewer, id, "accept"));
  const form = await parseForm(args.request, proposalAnswerInput);
  if (!form.ok) return refuseForm(form);
  const { act, version, ...words } = form.value;
  const outcome = await perform(form, () =>
    act === "leave"
      ? leaveQuestion(db, viewer, id, version, now)
      : acceptQuestion(db, viewer, id, { ...words, version }, now),
  );
  if (!outcome.done) return outcome.refused;
  return act === "leave" ? redirectWith(paths.me(), "declined") : redirectWith(paths.question(id), "saved");
}

export default function ProposalPage() {
  const { proposal, mine } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={m.questions_proposal_title()}
        lead={mine ? m.questions_proposal_lead() : undefined}
        over={<span>{m.questions_proposed_by({ name: proposal.by })}</span>}
      />
      {mine ? (
        <div className="stack">
          <Words>{proposal.text}</Words>
          <Sheet>
            <AnswerProposalForm proposal={proposal} {...refused} />
          </Sheet>
        </div>
      ) : (
        <WaitingProposals proposals={[proposal]} />
      )}
    </>
  );
}
