import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { TemplateSheet } from "#app/features/cycles/components/template-sheet.tsx";
import { templatePolicy, templateRelations } from "#app/features/cycles/policy.ts";
import { listTemplates } from "#app/features/cycles/template-queries.server.ts";
import { allows } from "#app/features/auth/policy.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";

export const meta: MetaFunction = () => [{ title: m.cycles_templates() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  return {
    templates: listTemplates(db, viewer.boardId),
    writes: allows(templatePolicy, "write", templateRelations(viewer)),
    today: viewer.today,
  };
}

export default function TemplatesPage() {
  const { templates, writes, today } = useLoaderData<typeof loader>();
  const retired = templates.filter(({ retiredOn }) => retiredOn !== null && retiredOn <= today);
  const offered = templates.filter((template) => !retired.includes(template));
  return (
    <>
      <PageHead
        title={m.cycles_templates()}
        over={writes && <Link to={paths.cycles()}>{m.cycles_title()}</Link>}
        lead={writes ? m.cycles_templates_lead_write() : m.cycles_templates_lead()}
      />
      <div className="stack">
        <TemplateSheet
          title={m.cycles_templates_own()}
          templates={offered.filter((template) => template.own)}
          empty={m.cycles_templates_own_none()}
        />
        <TemplateSheet
          title={m.cycles_templates_shipped()}
          templates={offered.filter((template) => !template.own)}
        />
        <TemplateSheet title={m.cycles_templates_retired()} templates={retired} />
      </div>
    </>
  );
}
