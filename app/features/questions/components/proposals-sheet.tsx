import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";

type Proposal = { id: number; text: string; by: string; to: string };
type ProposalsProps = { proposals: readonly Proposal[] };

/** On her own page, only while a proposal waits for her: whose it is, and where she decides. */
export function ProposalsSheet({ proposals }: ProposalsProps) {
  if (proposals.length === 0) return null;
  return (
    <Sheet title={m.questions_proposals()}>
      <div className="rows">
        {proposals.map(({ id, text, by }) => (
          <article key={id} className="stack tight">
            <Words size="less">{text}</Words>
            <div className="meta">
              <span>{m.questions_proposed_by({ name: by })}</span>
              <SeenBy icon="users" text={m.questions_seen_you_and({ name: by })} />
              <Link to={paths.questionProposal(id)}>{m.questions_proposal_decide()}</Link>
            </div>
          </article>
        ))}
      </div>
    </Sheet>
  );
}

/** With whom it waits, for who proposed it. */
export function WaitingProposals({ proposals }: ProposalsProps) {
  if (proposals.length === 0) return null;
  return (
    <Sheet title={m.questions_proposals_waiting()}>
      <div className="rows">
        {proposals.map(({ id, text, to }) => (
          <article key={id} className="stack tight">
            <Words size="less">{text}</Words>
            <div className="meta">
              <span>{m.questions_proposal_waits({ name: to })}</span>
              <SeenBy icon="users" text={m.questions_seen_you_and({ name: to })} />
            </div>
          </article>
        ))}
      </div>
    </Sheet>
  );
}
