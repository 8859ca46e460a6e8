import type { FormAnswer } from "#app/features/settings/components/form-answer.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { problemText } from "#app/ui/problem-text.ts";

type MarkProps = {
  personId: number;
  line: { id: number; text: string; doneOn: string | null; version: number };
  /** Told on the page of the line alone, where a refused form comes back. */
  refused?: FormAnswer;
};

/** Done, or after all not yet: by who received it or her gesprekspartner. */
export function MarkLine({ personId, line: { id, text, doneOn, version }, refused }: MarkProps) {
  const [problem] = refused?.conflict ? [] : Object.values(refused?.problems ?? {});
  return (
    <form method="post" action={paths.handoverLine(personId, id)}>
      <Conflict conflict={refused?.conflict} labels={{}} />
      {problem && (
        <Notice tone="warn" role="alert">
          {problemText(problem)}
        </Notice>
      )}
      <input type="hidden" name="version" value={version} />
      <Button size="small" variant="quiet" name="act" value={doneOn ? "undone" : "done"}>
        {doneOn ? m.handover_undone() : m.handover_done()}
        <span className="unseen"> {text}</span>
      </Button>
    </form>
  );
}
