import { Form } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { momentsInput } from "../input.ts";
import { momentKinds } from "../model.ts";
import { MomentFields, type TemplateChoice } from "./moment-fields.tsx";

type MomentsFormProps = {
  cycleId: number;
  version: number;
  templates: readonly TemplateChoice[];
  fields: Record<string, string | string[]>;
  problems?: Record<string, Problem>;
};

/** The moments of a cycle that is there already, all of them open to change. */
export function MomentsForm({ cycleId, version, templates, fields, problems }: MomentsFormProps) {
  const form = useActionForm({ schema: momentsInput, fields, problems });
  return (
    <Form {...form.formProps} action={paths.cycleMoments(cycleId)} className="form">
      <ErrorSummary problems={form.summary} />
      <input type="hidden" name="version" value={version} />
      {momentKinds.map((kind) => (
        <Sheet key={kind}>
          <MomentFields kind={kind} form={form} templates={templates} />
        </Sheet>
      ))}
      <div className="actions">
        <Button>{m.cycles_save_moments()}</Button>
        <ButtonLink variant="plain" to={paths.cycle(cycleId)}>
          {m.ui_cancel()}
        </ButtonLink>
      </div>
    </Form>
  );
}
