import { Form } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import type { ProposalState } from "../model.ts";

type DateProposalProps = {
  talk: { id: number; version: number; proposal?: ProposalState };
  /** The one she talks with. */
  name: string;
  /** The page the yes leads back to. */
  back: string;
};

/** How it stands with the date, and where it is hers to answer: yes in one click, or another date. */
export function DateProposal({ talk, name, back }: DateProposalProps) {
  const words = proposalWords(talk.proposal, name);
  if (!words) return null;
  return (
    <div className="meta">
      <span>{words}</span>
      {talk.proposal === "to_answer" && (
        <Form method="post" action={paths.conversationAcceptance(talk.id)} className="acts">
          <input type="hidden" name="version" value={talk.version} />
          <input type="hidden" name="back" value={back} />
          <Button size="small">
            {m.conversations_proposal_yes()}
            <span className="unseen"> {m.conversations_with({ name })}</span>
          </Button>
          <ButtonLink size="small" variant="quiet" to={paths.conversationDate(talk.id)}>
            {m.conversations_proposal_other()}
            <span className="unseen"> {m.conversations_with({ name })}</span>
          </ButtonLink>
        </Form>
      )}
    </div>
  );
}

/** Who still has to say yes, in a sentence; nothing where the date is agreed upon or there is none. */
export function proposalWords(proposal: ProposalState | undefined, name: string): string | null {
  if (proposal === "to_answer") return m.conversations_proposal_theirs({ name });
  return proposal === "waiting" ? m.conversations_proposal_mine({ name }) : null;
}
