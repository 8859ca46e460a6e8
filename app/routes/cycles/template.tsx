import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { allows } from "#app/features/auth/policy.ts";
import { retireTemplate } from "#app/features/cycles/commands/template.server.ts";
import { PromptList } from "#app/features/cycles/components/prompt-list.tsx";
import { TemplateActs, TemplateUses } from "#app/features/cycles/components/template-acts.tsx";
import { TemplatePreview } from "#app/features/cycles/components/template-preview.tsx";
import { templateName } from "#app/features/cycles/components/words.ts";
import { retireInput } from "#app/features/cycles/input.ts";
import { templatePolicy, templateRelations } from "#app/features/cycles/policy.ts";
import { listSide, type Preparing } from "#app/features/cycles/template-model.ts";
import { getTemplate, listUses } from "#app/features/cycles/template-queries.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Notice } from "#app/ui/notice.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import { Tabs } from "#app/ui/tabs.tsx";

export const meta: MetaFunction = () => [{ title: m.cycles_template() }];

const sides: readonly Preparing[] = ["staff", "partner"];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const template = answer(() => getTemplate(db, viewer, keyFrom(args.params.id)));
  const as = new URL(args.request.url).searchParams.get("as");
  return {
    template: {
      ...template,
      prompts: template.prompts.sort((a, b) => a.position - b.position),
      own: template.boardId !== null,
      retired: template.retiredOn !== null && template.retiredOn <= viewer.today,
    },
    as: sides.find((side) => side === as) ?? null,
    writes: allows(templatePolicy, "write", templateRelations(viewer)),
    uses: listUses(db, viewer, template.id),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getTemplate(db, viewer, id, "write"));
  const form = await parseForm(args.request, retireInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => retireTemplate(db, viewer, id, form.value, now));
  return outcome.done ? redirectWith(paths.template(id), "saved") : outcome.refused;
}

export default function TemplatePage() {
  const { template, as, writes, uses } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const of = (side: Preparing) => listSide(template.prompts, side);
  return (
    <>
      <PageHead
        over={
          <>
            <Link to={paths.templates()}>{m.cycles_templates()}</Link>,{" "}
            {m.cycles_template_version({ no: template.no })}
          </>
        }
        title={templateName(template)}
        lead={m.cycles_template_lead()}
        actions={writes && template.newest && <TemplateActs template={template} />}
      />
      <div className="stack">
        {refused && (
          <Notice tone="warn" role="alert">
            {problemText(Object.values(refused.problems)[0]!)}
          </Notice>
        )}
        <TemplateUses template={template} uses={uses} />
        <Tabs
          label={m.cycles_template()}
          entries={[
            { to: paths.template(template.id), label: m.cycles_view_all(), current: as === null },
            {
              to: paths.template(template.id, "staff"),
              label: m.cycles_view_staff(),
              current: as === "staff",
            },
            {
              to: paths.template(template.id, "partner"),
              label: m.cycles_view_partner(),
              current: as === "partner",
            },
          ]}
        />
        {as === null ? (
          <div className="halves">
            <PromptList title={m.cycles_side_staff()} prompts={of("staff")} />
            <PromptList title={m.cycles_side_partner()} prompts={of("partner")} />
          </div>
        ) : (
          <div className="measure">
            <TemplatePreview
              title={as === "staff" ? m.cycles_view_staff() : m.cycles_view_partner()}
              prompts={of(as)}
            />
          </div>
        )}
      </div>
    </>
  );
}
