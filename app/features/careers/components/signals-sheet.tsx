import { Form, Link } from "@remix-run/react";
import { EvidenceList } from "#app/features/evidence/components/evidence-list.tsx";
import type { EvidenceRow } from "#app/features/evidence/model.ts";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { Words } from "#app/ui/words.tsx";
import { SIGNAL_WORDS_AT_MOST } from "../input.ts";

type Signal = {
  id: number;
  text: string;
  example: string | null;
  words: string | null;
  evidence: readonly EvidenceRow[];
};

export type RefusedSignal = {
  fields: Record<string, string | string[]>;
  problems: Record<string, Problem>;
  conflict?: { theirs: Record<string, string>; version: number };
};

type SignalsSheetProps = {
  stepId: number;
  version: number;
  signals: readonly Signal[];
  evidence: readonly EvidenceRow[];
  me: number;
  refused?: RefusedSignal;
};

/** The signals of a role with what she has beside them: words, where she has them, and nothing where she has not. */
export function SignalsSheet({ signals, ...form }: SignalsSheetProps) {
  if (signals.length === 0) return null;
  return (
    <Sheet title={m.careers_signals()} seen={<SeenBy icon="lock" text={m.items_seen_only_you()} />}>
      <p className="soft measure">{m.careers_signals_lead()}</p>
      <ul className="rows over">
        {signals.map((signal) => (
          <li key={signal.id} className="stack tight">
            <h3>{signal.text}</h3>
            {signal.example && (
              <p className="faint">{m.careers_signal_example({ example: signal.example })}</p>
            )}
            {signal.words && <Words>{signal.words}</Words>}
            {signal.evidence.length > 0 && <EvidenceList evidence={signal.evidence} me={form.me} />}
            <SignalForm signal={signal} {...form} />
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

function SignalForm({
  signal,
  stepId,
  version,
  evidence,
  refused: other,
}: Omit<SignalsSheetProps, "signals"> & { signal: Signal }) {
  const refused = other && String(other.fields.signal) === String(signal.id) ? other : undefined;
  const problem = (name: string) => refused?.problems[name] && problemText(refused.problems[name]);
  const typed = refused?.fields;
  const has = signal.words !== null || signal.evidence.length > 0;
  return (
    <details className="more no-print" open={refused !== undefined}>
      <summary>
        {has ? m.careers_signal_change() : m.careers_signal_write()}
        <span className="unseen"> {m.careers_signal_about({ signal: signal.text })}</span>
      </summary>
      <Form method="post" action={paths.careerStep(stepId)} className="form over">
        <Conflict conflict={refused?.conflict} labels={{ text: m.careers_signal_text() }} />
        <TextArea
          id={`signal-${signal.id}`}
          name="text"
          size="short"
          label={m.careers_signal_text()}
          optional
          maxLength={SIGNAL_WORDS_AT_MOST}
          defaultValue={typed ? String(typed.text ?? "") : (signal.words ?? "")}
          error={problem("text")}
        />
        {evidence.length > 0 && (
          <Choice
            id={`evidence-${signal.id}`}
            name="evidence"
            legend={m.careers_signal_evidence()}
            hint={m.careers_signal_evidence_hint()}
            multiple
            look="list"
            options={evidence.map(({ id, title }) => ({ value: id, label: title }))}
            selected={typed ? [typed.evidence ?? []].flat() : signal.evidence.map(({ id }) => id)}
            error={problem("evidence")}
          />
        )}
        <input type="hidden" name="act" value="signal" />
        <input type="hidden" name="signal" value={signal.id} />
        <input type="hidden" name="version" value={refused?.conflict?.version ?? version} />
        <div className="actions">
          <Button size="small">{m.careers_signal_save()}</Button>
          <Link to={paths.newEvidence()}>{m.careers_signal_evidence_new()}</Link>
        </div>
      </Form>
    </details>
  );
}
