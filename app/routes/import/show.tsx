import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { answerImport } from "#app/features/import/commands/answer.server.ts";
import { Stage } from "#app/features/import/components/stage.tsx";
import { importPolicy } from "#app/features/import/policy.ts";
import { actInputs, isImportAct, readShown } from "#app/features/import/input.ts";
import { getImportPage } from "#app/features/import/queries/page.server.ts";
import { getRun } from "#app/features/import/queries/runs.server.ts";
import { startJob } from "#app/features/import/under-way.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireStanding } from "#app/http/guard.server.ts";
import { logFault } from "#app/http/log.server.ts";
import { parseAct, readForm } from "#app/http/parse-form.server.ts";
import { services } from "#app/http/services.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";

export const meta: MetaFunction = () => [{ title: m.import_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireStanding(args, importPolicy, "bring");
  const id = keyFrom(args.params.id);
  const asked = new URL(args.request.url).searchParams;
  return answer(() => getImportPage(db, viewer, id, { ...readShown(asked), columns: asked.has("columns") }));
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireStanding(args, importPolicy, "bring");
  const id = keyFrom(args.params.id);
  answer(() => getRun(db, viewer, id));
  const sent = await readForm(args.request);
  const act = sent.get("act");
  const form = parseAct(sent, actInputs[isImportAct(act) ? act : "apply"]);
  if (!form.ok) return refuseForm(form);
  const asked = { act: isImportAct(act) ? act : ("unknown" as const), value: form.value };
  const outcome = await perform(form, () => answerImport(db, viewer, id, asked, now));
  if (!outcome.done) return outcome.refused;
  const { job, goTo } = outcome.value;
  if (job) {
    const { env } = services();
    const database = { path: env.databasePath, auditKey: env.auditKey };
    const { requestId } = args.context;
    const work = startJob(db, job, { viewer, now, database }, (fault) =>
      logFault(fault, { method: "JOB", url: paths.import(id), requestId }),
    );
    // Nothing to look at meanwhile where it is done in this very thread.
    if (database.path === ":memory:") await work;
  }
  if (goTo === "invited") return redirectWith(paths.import(id), "invited");
  return goTo === "list"
    ? redirectWith(paths.imports(), "removed")
    : redirect(paths.import(id, { show: goTo }));
}

export default function ImportPage() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        over={<Link to={paths.imports()}>{m.import_title()}</Link>}
        title={page.fileNames.join(", ")}
        lead={m.import_lines({ lines: page.lines })}
      />
      <Stage page={page} refused={refused} />
    </>
  );
}
