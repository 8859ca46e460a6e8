import { Form } from "@remix-run/react";
import { answerFor, type FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import type { ExpertiseProposal } from "../model.ts";
import { kindWords } from "./words.ts";

type ProposalsProps = { proposals: readonly ExpertiseProposal[]; refused: FormAnswer | undefined };

/** What she did and shared, as something to be asked about: as it is, in her words, or not. Nobody else reads this. */
export function Proposals({ proposals, refused }: ProposalsProps) {
  if (proposals.length === 0) return null;
  return (
    <Sheet
      title={m.expertise_proposals()}
      seen={<SeenBy icon="lock" text={m.items_seen_only_you()} />}
      tone="sunk"
    >
      <p className="soft">{m.expertise_proposals_lead()}</p>
      <div className="rows">
        {proposals.map((proposal) => (
          <ProposalForm
            key={proposal.itemId}
            proposal={proposal}
            refused={answerFor(refused, "accept", "item", proposal.itemId)}
          />
        ))}
      </div>
    </Sheet>
  );
}

type ProposalFormProps = { proposal: ExpertiseProposal; refused: FormAnswer | undefined };

function ProposalForm({ proposal: { itemId, kind, text }, refused }: ProposalFormProps) {
  const form = useActionForm({
    fields: refused?.fields ?? { subject: text },
    problems: refused?.problems,
    prefix: `from-${itemId}`,
    labels: { subject: m.expertise_subject(), words: m.expertise_words() },
  });
  return (
    <Form {...form.formProps} action={paths.expertise()} className="form">
      <input type="hidden" name="item" value={itemId} />
      <ErrorSummary problems={form.summary} />
      <TextArea
        label={m.expertise_subject()}
        hint={kindWords[kind]()}
        size="short"
        {...form.register("subject")}
      />
      <details className="more" open={Boolean(refused?.fields.words)}>
        <summary>{m.expertise_words_more()}</summary>
        <TextArea label={m.expertise_words()} size="short" optional {...form.register("words")} />
      </details>
      <div className="actions">
        <Button size="small" name="act" value="accept">
          {m.expertise_show()}
        </Button>
        <Button size="small" variant="quiet" name="act" value="refuse">
          {m.expertise_not_this()}
        </Button>
      </div>
    </Form>
  );
}
