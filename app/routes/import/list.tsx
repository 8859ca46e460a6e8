import { data, type ActionFunctionArgs, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { redirect } from "@remix-run/node";
import { beginImport } from "#app/features/import/commands/begin.server.ts";
import { RunList } from "#app/features/import/components/run-list.tsx";
import { UploadForm } from "#app/features/import/components/upload-form.tsx";
import { bringInput } from "#app/features/import/input.ts";
import { importPolicy } from "#app/features/import/policy.ts";
import { listRuns } from "#app/features/import/queries/runs.server.ts";
import { holdFiles, lookAt } from "#app/features/import/under-way.server.ts";
import { listSchoolsToStaff } from "#app/features/people/queries/choices.server.ts";
import { perform, refuseForm } from "#app/http/answer.server.ts";
import { requireStanding } from "#app/http/guard.server.ts";
import { parseFields } from "#app/http/parse-form.server.ts";
import { withUploads } from "#app/http/upload.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.import_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireStanding(args, importPolicy, "bring");
  const schools = listSchoolsToStaff(db, viewer).map(({ id, name }) => ({ id, name }));
  return { schools, runs: listRuns(db, viewer) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireStanding(args, importPolicy, "bring");
  return withUploads(args.request, "files", async (sent, files) => {
    const form = parseFields(sent, bringInput);
    if (!form.ok) return refuseForm(form);
    if (files.length === 0)
      return refuseForm({ ok: false, fields: form.fields, problems: { files: "required" } });
    const look = await lookAt(files);
    if ("refused" in look)
      return data({ ok: false as const, fields: form.fields, problems: {}, file: look }, { status: 422 });
    const { preset, lines } = look;
    const brought = {
      preset,
      lines,
      fileNames: files.map(({ name }) => name.slice(0, 200)),
      schoolId: form.value.school,
      replaces: form.value.replaces,
    };
    const begun = await perform(form, () => beginImport(db, viewer, brought, now));
    if (!begun.done) return begun.refused;
    holdFiles(begun.value, files, look);
    return redirect(paths.import(begun.value));
  });
}

export default function ImportsPage() {
  const { schools, runs } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={m.import_title()}
        lead={m.import_lead()}
        actions={
          <ButtonLink variant="quiet" icon="download" to={paths.importTemplate()} reloadDocument>
            {m.import_template()}
          </ButtonLink>
        }
      />
      <div className="stack measure">
        <Sheet title={m.import_bring()}>
          <UploadForm schools={schools} waiting={runs.find(({ waits }) => waits)} refused={refused} />
        </Sheet>
        <RunList runs={runs} />
      </div>
    </>
  );
}
