import { Form, Link } from "@remix-run/react";
import type { Problem } from "#app/lib/problems.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Conflict } from "#app/ui/conflict.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { useActionForm } from "#app/ui/form.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import { TextArea } from "#app/ui/text-area.tsx";
import { Words } from "#app/ui/words.tsx";
import { frameInput, wordsInput } from "../input.ts";
import type { PlanPage } from "../shown.ts";
import { Amounts } from "./line-form.tsx";

export const prompts = ["concrete", "contribute", "need"] as const;
export const promptWords = {
  concrete: m.plans_concrete,
  contribute: m.plans_contribute,
  need: m.plans_need,
};

/** The three questions of the team's talk, with what the team wrote under those it answered. */
export function Prompts({ plan, may, team, year }: Pick<PlanPage, "plan" | "may" | "team" | "year">) {
  return (
    <Sheet
      title={m.plans_prompts()}
      action={may.write && <Link to={paths.planWords(team.id, year)}>{m.plans_prompts_write()}</Link>}
    >
      <dl className="rows">
        {prompts.map((prompt) => (
          <div key={prompt}>
            <dt>{promptWords[prompt]()}</dt>
            {plan[prompt] && (
              <dd>
                <Words size="less">{plan[prompt]}</Words>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </Sheet>
  );
}

type FormProps = {
  fields: Record<string, string | string[]>;
  problems?: Record<string, Problem>;
  conflict?: { theirs: Record<string, string>; version: number };
  version: number;
};

/** The three questions, each with room for a sentence. */
export function PromptsForm({ fields, problems, conflict, version }: FormProps) {
  const form = useActionForm({ schema: wordsInput, fields, problems });
  return (
    <Form {...form.formProps} className="form">
      <Conflict
        conflict={conflict}
        labels={{ concrete: m.plans_concrete(), contribute: m.plans_contribute(), need: m.plans_need() }}
      />
      {!conflict && <ErrorSummary problems={form.summary} />}
      {prompts.map((prompt) => (
        <TextArea key={prompt} label={promptWords[prompt]()} {...form.register(prompt)} />
      ))}
      <input type="hidden" name="version" value={conflict?.version ?? version} />
      <div className="actions">
        <Button>{m.plans_save()}</Button>
      </div>
    </Form>
  );
}

/** What there is: days, hours, money and half days of cover, for the team as a whole. */
export function FrameForm({ fields, problems, conflict, version }: FormProps) {
  const form = useActionForm({ schema: frameInput, fields, problems });
  const labels = {
    days: m.plans_days_label(),
    hours: m.plans_frame_hours(),
    euros: m.plans_frame_money(),
    cover: m.plans_cover_label(),
  };
  return (
    <Form {...form.formProps} className="form">
      <Conflict conflict={conflict} labels={labels} />
      {!conflict && <ErrorSummary problems={form.summary} />}
      <Amounts register={form.register} whole />
      <input type="hidden" name="version" value={conflict?.version ?? version} />
      <div className="actions">
        <Button>{m.plans_save()}</Button>
      </div>
    </Form>
  );
}
