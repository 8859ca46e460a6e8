import { Form } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Check, Choice } from "#app/ui/choice.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { proposalAnswerInput, proposalInput } from "../input.ts";
import { formWords, optionsOf } from "./words.ts";

type Fields = Record<string, string | string[]>;
type ProposeFormProps = { name: string; fields?: Fields; problems?: Record<string, Problem> };

/** One sentence proposed to someone, who alone decides whether it becomes her question. */
export function ProposeToForm({ name, fields, problems }: ProposeFormProps) {
  const form = useActionForm({
    schema: proposalInput,
    fields: fields ?? { form: "question" },
    problems,
  });
  return (
    <Form {...form.formProps} className="form">
      <ErrorSummary problems={form.summary} />
      <TextArea
        label={m.questions_propose_text()}
        hint={m.questions_propose_text_hint()}
        seen={<SeenBy icon="users" text={m.questions_seen_you_and({ name })} />}
        size="short"
        required
        {...form.register("text")}
      />
      <Choice legend={m.questions_form()} options={optionsOf(formWords)} {...form.choice("form")} />
      <div className="actions">
        <Button>{m.questions_propose_do()}</Button>
      </div>
    </Form>
  );
}

type AnswerProps = {
  proposal: { text: string; by: string; version: number; inTalk: boolean };
  fields?: Fields;
  problems?: Record<string, Problem>;
  conflict?: { theirs: Record<string, string>; version: number };
};

/** Hers in her own words, or not at all; and whether who proposed it reads on. */
export function AnswerProposalForm({ proposal, fields, problems, conflict }: AnswerProps) {
  const form = useActionForm({
    schema: proposalAnswerInput,
    fields: fields ?? { text: proposal.text, readsOn: proposal.inTalk ? "on" : "" },
    problems,
  });
  return (
    <Form {...form.formProps} className="form">
      <Conflict conflict={conflict} labels={{ text: m.questions_text() }} />
      {!conflict && <ErrorSummary problems={form.summary} />}
      <TextArea
        label={m.questions_text()}
        hint={m.questions_text_hint()}
        size="short"
        {...form.register("text")}
      />
      <Check label={m.questions_proposal_reads_on({ name: proposal.by })} {...form.check("readsOn")} />
      <input type="hidden" name="version" value={conflict?.version ?? proposal.version} />
      <div className="actions">
        <Button name="act" value="accept">
          {m.questions_proposal_accept()}
        </Button>
        <Button variant="quiet" name="act" value="leave">
          {m.questions_proposal_leave()}
        </Button>
      </div>
      <p className="hint">{m.questions_proposal_leave_hint({ name: proposal.by })}</p>
    </Form>
  );
}
