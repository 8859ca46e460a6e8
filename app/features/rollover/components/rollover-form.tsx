import { Form, Link } from "@remix-run/react";
import type { ComponentProps } from "react";
import { NextMoments } from "#app/features/cycles/components/next-year.tsx";
import type { Problem } from "#app/lib/problems.ts";
import { schoolYearName } from "#app/lib/school-year.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Choice, type ChoiceOption } from "#app/ui/choice.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { RolloverPart, RolloverRow } from "../model.ts";
import { rowInWords } from "./words.ts";

type Cycle = {
  now: { id: number; state: "draft" | "open" | "closed" } | null;
  nextId: number | null;
  next: { moments: ComponentProps<typeof NextMoments>["moments"] } | null;
};

type RolloverFormProps = {
  schoolId: number;
  year: number;
  cycle: Cycle;
  parts: readonly { part: RolloverPart; rows: readonly RolloverRow[] }[];
  refused?: { fields: Record<string, string | string[]>; problems: Record<string, Problem> };
};

/** What to do for the new year: ticked one by one, done all at once, and nothing that is not ticked. */
export function RolloverForm({ schoolId, year, cycle, parts, refused }: RolloverFormProps) {
  const from = schoolYearName(year - 1);
  const { formProps, choice, summary } = useActionForm({
    fields: refused?.fields ?? { cycles: cycle.next ? ["make"] : [] },
    problems: refused?.problems,
  });
  const acts: ChoiceOption[] = [
    ...(cycle.next ? [{ value: "make", label: m.rollover_make({ year: schoolYearName(year) }) }] : []),
    ...(cycle.now?.state === "open"
      ? [{ value: "close", label: m.rollover_close({ year: from }), hint: m.rollover_close_hint() }]
      : []),
  ];
  const going = (["memberships", "holdings"] as const).map((part) => ({
    part,
    options: (parts.find((one) => one.part === part)?.rows ?? [])
      .filter((row) => row.canGoOn)
      .map((row) => ({ value: row.id, label: rowInWords(part, row) })),
  }));
  const nothing = acts.length === 0 && going.every(({ options }) => options.length === 0);
  return (
    <Sheet title={m.rollover_do()}>
      <div className="stack">
        {cycle.nextId !== null && (
          <p>
            {m.rollover_made({ year: schoolYearName(year) })}{" "}
            <Link to={paths.cycle(cycle.nextId)}>{m.cycles_to_existing()}</Link>
          </p>
        )}
        {!cycle.now && (
          <p>
            {m.rollover_no_cycle({ year: from })}{" "}
            <Link to={paths.newCycle({ school: schoolId, year })}>{m.cycles_new()}</Link>
          </p>
        )}
        {cycle.next && <NextMoments moments={cycle.next.moments} from={year - 1} />}
        {nothing ? (
          <p className="soft">{m.rollover_nothing()}</p>
        ) : (
          <Form {...formProps} action={paths.rollover({ school: schoolId })} className="stack">
            <ErrorSummary problems={summary} />
            <input type="hidden" name="schoolId" value={schoolId} />
            <input type="hidden" name="year" value={year} />
            {acts.length > 0 && (
              <Choice
                legend={m.rollover_cycles()}
                options={acts}
                multiple
                look="list"
                {...choice("cycles")}
              />
            )}
            {going
              .filter(({ options }) => options.length > 0)
              .map(({ part, options }) => (
                <Choice
                  key={part}
                  legend={
                    part === "memberships" ? m.rollover_extend_memberships() : m.rollover_extend_holdings()
                  }
                  hint={m.rollover_extend_hint({ year: schoolYearName(year) })}
                  options={options}
                  multiple
                  look="list"
                  {...choice(part)}
                />
              ))}
            <div className="acts">
              <Button>{m.rollover_button()}</Button>
            </div>
          </Form>
        )}
      </div>
    </Sheet>
  );
}
