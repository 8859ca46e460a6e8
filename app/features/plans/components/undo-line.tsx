import type { useFetcher } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import { Words } from "#app/ui/words.tsx";

/** Everything of a line that was just taken off, as the form that puts it back sends it. */
export type Removed = Record<string, string | string[]>;

/** What an act on the sheet comes back with, when it does not simply show the sheet anew. */
export type Answered =
  { removed: Removed } | { ok: false; problems: Record<string, Problem>; conflict?: unknown };

type UndoProps = { teamId: number; year: number; removed: Removed; fetcher: ReturnType<typeof useFetcher> };

/** What was just taken off the sheet, with the way to put it back where it stood. */
export function UndoLine({ teamId, year, removed, fetcher }: UndoProps) {
  return (
    <fetcher.Form method="post" action={paths.planLines(teamId, year)} className="actions" preventScrollReset>
      {Object.entries(removed).flatMap(([name, values]) =>
        [values].flat().map((value) => <input key={name + value} type="hidden" name={name} value={value} />),
      )}
      <span role="status">
        <span className="faint">{m.plans_removed()}</span>{" "}
        <Words as="span" size="least">
          {removed.text}
        </Words>
      </span>
      <Button variant="quiet" size="small" icon="undo-2" name="act" value="add">
        {m.plans_undo()}
      </Button>
    </fetcher.Form>
  );
}

/** What the last act on the sheet came to, above it: taken off and put back, or why it was refused. */
export function LastAct({
  answered,
  ...of
}: Omit<UndoProps, "removed"> & { answered: Answered | undefined }) {
  if (!answered) return null;
  if ("removed" in answered) return <UndoLine {...of} removed={answered.removed} />;
  const reasons = answered.conflict
    ? [m.plans_conflict()]
    : Object.values(answered.problems).map(problemText);
  return (
    <Notice tone="warn" role="alert">
      {reasons.map((reason) => (
        <p key={reason}>{reason}</p>
      ))}
    </Notice>
  );
}
