import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { writeTemplate } from "#app/features/cycles/commands/template.server.ts";
import { TemplateForm } from "#app/features/cycles/components/template-form.tsx";
import { templateName } from "#app/features/cycles/components/words.ts";
import { templateInput } from "#app/features/cycles/input.ts";
import { getTemplate } from "#app/features/cycles/template-queries.server.ts";
import { movePrompt, readPromptMove, templateFields } from "#app/features/cycles/template-rows.ts";
import { answer, perform, refuseForm, type Refused } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Conflict } from "#app/ui/conflict.tsx";
import { PageHead } from "#app/ui/page-head.tsx";

export const meta: MetaFunction = () => [{ title: m.cycles_template_change() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const asked = answer(() => getTemplate(db, viewer, keyFrom(args.params.id), "write"));
  // What is written follows the newest version, whichever one the link was of.
  const template = answer(() => getTemplate(db, viewer, asked.newestId, "write"));
  const own = template.boardId !== null;
  const prompts = template.prompts.sort((a, b) => a.position - b.position);
  const fields = templateFields({ ...template, prompts });
  return {
    id: template.id,
    version: template.version,
    nameNl: template.nameNl,
    nameEn: template.nameEn,
    become: own ? (template.used ? ("follow" as const) : ("change" as const)) : ("make" as const),
    fields: own
      ? fields
      : { ...fields, nameNl: `${template.nameNl} (eigen)`, nameEn: `${template.nameEn} (own)` },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getTemplate(db, viewer, id, "write"));
  const form = await parseForm(args.request, templateInput);
  const move = readPromptMove(form.fields.arrange);
  if (move)
    return data({
      ok: false,
      fields: movePrompt(form.fields, move),
      problems: {},
    } satisfies Refused as Refused);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => writeTemplate(db, viewer, id, form.value, now));
  return outcome.done ? redirectWith(paths.template(outcome.value), "saved") : outcome.refused;
}

const words = {
  make: [m.cycles_edit_lead_make, m.cycles_edit_make],
  follow: [m.cycles_edit_lead_follow, m.cycles_edit_follow],
  change: [m.cycles_edit_lead_change, m.cycles_edit_change],
} as const;

export default function EditTemplatePage() {
  const { id, version, fields, become, ...names } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  // After a conflict the next save is meant to go over what is there now; otherwise it keeps what it was begun on.
  const begun = refused && !refused.conflict ? Number(refused.fields.version) || 0 : version;
  const [lead, save] = words[become];
  return (
    <>
      <PageHead over={m.cycles_templates()} title={templateName(names)} lead={lead()} />
      <div className="stack">
        <Conflict
          conflict={refused?.conflict}
          labels={{
            nameNl: m.cycles_name_nl(),
            nameEn: m.cycles_name_en(),
            promptsNl: m.cycles_prompts_in_nl(),
            promptsEn: m.cycles_prompts_in_en(),
          }}
        />
        <TemplateForm
          id={id}
          version={begun}
          fields={refused?.fields ?? fields}
          problems={refused?.problems}
          save={save()}
        />
      </div>
    </>
  );
}
