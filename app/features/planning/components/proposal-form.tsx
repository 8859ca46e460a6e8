import { Form } from "@remix-run/react";
import { useMemo, useState } from "react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import { doubtsOf } from "../doubts.ts";
import { rowFields } from "../input.ts";
import type { ShownProposal } from "../shown.ts";
import { ProposalRow } from "./proposal-row.tsx";
import { isWhole, proposedRows, typedRows, type Typed, type TypedRow } from "./typed-row.ts";
import { Unplaced } from "./unplaced.tsx";
import { WeekGrid } from "./week-grid.tsx";

type ProposalFormProps = {
  action: string;
  proposal: ShownProposal | null;
  /** The people of the board by name, for what was sent without a proposal around it. */
  people: ShownProposal["people"];
  refused?: {
    fields: Typed;
    problems: Record<string, Problem>;
    conflict?: { theirs: Record<string, string> };
  };
};

/** Dates to look at and change before anything is written: as a calendar, and by name with day and time beside it. */
export function ProposalForm({ action, proposal, people, refused }: ProposalFormProps) {
  const theirs = refused?.conflict?.theirs;
  const [rows, setRows] = useState<TypedRow[]>(() =>
    refused ? typedRows(refused.fields, theirs) : proposal ? proposedRows(proposal) : [],
  );
  const minutes = Number(refused?.fields.minutes ?? proposal?.wishes.minutes ?? 60) || 60;
  const doubts = useMemo(() => findDoubts(rows, proposal, minutes), [rows, proposal, minutes]);
  const change = (employmentId: number, change: Partial<TypedRow>) =>
    setRows((all) => all.map((row) => (row.employmentId === employmentId ? { ...row, ...change } : row)));
  const onMove = (employmentId: number, day: string) =>
    change(employmentId, { day, time: timeThere(rows, { employmentId, day }, proposal) });
  const nameOf = (id: number) => people.find((one) => one.employmentId === id);
  const problems = refused?.problems ?? {};
  const { version: _stale, ...named } = problems;
  const shown = rows.filter((row) => !row.skip && isWhole(row));
  return (
    <Sheet title={m.planning_proposal_title()} id="proposal">
      <Form method="post" action={action} noValidate className="form">
        <input
          type="hidden"
          name="choice"
          value={String(refused?.fields.choice ?? proposal?.choice ?? "open")}
        />
        <input type="hidden" name="minutes" value={minutes} />
        {theirs ? (
          <Notice tone="warn" role="alert">
            <p>{m.planning_stale()}</p>
          </Notice>
        ) : (
          <ErrorSummary
            problems={Object.entries(named).map(([name, problem]) => ({
              text: problemText(problem),
              id: /_\d+$/.test(name) ? `field-${name}` : undefined,
            }))}
          />
        )}
        {rows.length === 0 && proposal?.unplaced.length === 0 && <p>{m.planning_nobody()}</p>}
        {rows.length > 0 && <p className="soft">{m.planning_proposal_lead()}</p>}
        {proposal && shown.length > 0 && (
          <WeekGrid
            rows={shown.map((row) => ({
              ...row,
              name: nameOf(row.employmentId)?.givenName ?? "",
              doubtful: (doubts.get(row.employmentId) ?? []).length > 0,
            }))}
            setting={proposal.setting}
            fromDay={proposal.wishes.fromDay}
            toDay={proposal.wishes.toDay}
            onMove={onMove}
          />
        )}
        <ol className="plan-rows">
          {rows.map((row) => {
            const person = nameOf(row.employmentId);
            const names = rowFields(row.employmentId);
            return (
              person && (
                <ProposalRow
                  key={row.employmentId}
                  row={row}
                  person={person}
                  doubts={doubts.get(row.employmentId) ?? []}
                  errors={{ day: errorText(problems[names.day]), time: errorText(problems[names.time]) }}
                  theirs={theirs?.[names.day]}
                  onChange={(one) => change(row.employmentId, one)}
                />
              )
            );
          })}
        </ol>
        {rows.map((row) => (
          <input key={row.employmentId} type="hidden" name="employments" value={row.employmentId} />
        ))}
        {proposal && <Unplaced people={proposal.unplaced} />}
        {rows.length > 0 && (
          <div className="dock no-print">
            <Button name="act" value="plan">
              {m.planning_set()}
            </Button>
            <noscript>
              <Button name="act" value="look" variant="quiet">
                {m.planning_look()}
              </Button>
            </noscript>
            <span className="faint">{m.planning_set_hint()}</span>
          </div>
        )}
      </Form>
    </Sheet>
  );
}

const errorText = (problem: Problem | undefined) => problem && problemText(problem);

function findDoubts(rows: readonly TypedRow[], proposal: ShownProposal | null, minutes: number) {
  const whole = rows.filter((row) => !row.skip && isWhole(row));
  return new Map(
    whole.map((row) => {
      const diary = proposal?.diaries.find((one) => one.employmentId === row.employmentId);
      return [
        row.employmentId,
        diary && proposal ? doubtsOf(row, diary, whole, proposal.setting, minutes) : [],
      ] as const;
    }),
  );
}

/** On another day the first of the chosen times that is free there; her own where there is none. */
function timeThere(
  rows: readonly TypedRow[],
  { employmentId, day }: { employmentId: number; day: string },
  proposal: ShownProposal | null,
): string {
  const row = rows.find((one) => one.employmentId === employmentId)!;
  const diary = proposal?.diaries.find((one) => one.employmentId === employmentId);
  if (!proposal || !diary) return row.time;
  const others = rows.filter((one) => !one.skip && isWhole(one));
  const free = (time: string) => {
    const found = doubtsOf({ ...row, day, time }, diary, others, proposal.setting, proposal.wishes.minutes);
    return !found.includes("double_booked") && !found.includes("staff_taken");
  };
  return [row.time, ...proposal.wishes.times].find(free) ?? row.time;
}
