import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PromptList } from "#app/features/cycles/components/prompt-list.tsx";
import { promptsIn } from "#app/features/cycles/model.ts";
import { getTemplate } from "#app/features/cycles/queries.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { getLocale } from "#app/paraglide/runtime.js";
import { PageHead } from "#app/ui/page-head.tsx";

export const meta: MetaFunction = () => [{ title: m.cycles_template() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  return { template: answer(() => getTemplate(db, viewer, keyFrom(args.params.id))) };
}

export default function TemplatePage() {
  const { template } = useLoaderData<typeof loader>();
  const [language, other] = getLocale() === "en" ? (["en", "nl"] as const) : (["nl", "en"] as const);
  const side = (name: "staff" | "partner" | "both") => promptsIn(template.prompts, name, language);
  return (
    <>
      <PageHead
        over={
          <>
            {m.cycles_template()}, {m.cycles_template_version({ no: template.no })}
          </>
        }
        title={language === "en" ? template.nameEn : template.nameNl}
        lead={m.cycles_template_lead()}
      />
      <div className="halves">
        <PromptList title={m.cycles_side_staff()} prompts={side("staff")} otherLanguage={other} />
        <PromptList title={m.cycles_side_partner()} prompts={side("partner")} otherLanguage={other} />
        <PromptList title={m.cycles_side_both()} prompts={side("both")} otherLanguage={other} />
      </div>
    </>
  );
}
