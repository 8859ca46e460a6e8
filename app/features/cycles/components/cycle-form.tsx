import { Form } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/choice.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { newCycleInput } from "../input.ts";
import { momentKinds } from "../model.ts";
import { MomentFields, type TemplateChoice } from "./moment-fields.tsx";

export type TeamToStart = { id: number; name: string };

type CycleFormProps = {
  schoolId: number;
  schoolYear: number;
  teams: readonly TeamToStart[];
  templates: readonly TemplateChoice[];
  fields: Record<string, string | string[]>;
  problems?: Record<string, Problem>;
};

const others = momentKinds.filter((kind) => kind !== "progress");

/** A new cycle: one conversation for everyone lies ready, the others are folded away until someone wants them. */
export function CycleForm({ schoolId, schoolYear, teams, templates, fields, problems }: CycleFormProps) {
  const form = useActionForm({ schema: newCycleInput, fields, problems });
  const used = others.some((kind) => (fields[`${kind}_use`] ?? "not") !== "not");
  return (
    <Form {...form.formProps} className="form">
      <ErrorSummary problems={form.summary} />
      <input type="hidden" name="schoolId" value={schoolId} />
      <input type="hidden" name="schoolYear" value={schoolYear} />
      <Sheet title={m.cycles_moments()}>
        <div className="form">
          <p className="soft measure">{m.cycles_moments_hint()}</p>
          <MomentFields kind="progress" form={form} templates={templates} />
          <details className="more" open={used}>
            <summary>{m.cycles_moments_more()}</summary>
            <div className="form over">
              {others.map((kind) => (
                <MomentFields key={kind} kind={kind} form={form} templates={templates} />
              ))}
            </div>
          </details>
        </div>
      </Sheet>
      <Sheet title={m.cycles_teams()}>
        {teams.length === 0 && <p className="soft">{m.cycles_teams_none()}</p>}
        {teams.length > 0 && (
          <Choice
            legend={m.cycles_teams()}
            hideLabel
            multiple
            hint={m.cycles_teams_hint()}
            options={teams.map((team) => ({ value: team.id, label: team.name }))}
            {...form.choice("teamIds")}
          />
        )}
      </Sheet>
      <div className="actions">
        <Button>{m.cycles_make()}</Button>
      </div>
    </Form>
  );
}
