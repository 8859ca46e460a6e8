import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { getGroup } from "#app/features/groups/access.server.ts";
import { openPage, removePage, writePage } from "#app/features/groups/commands/page.server.ts";
import { PageActs, PageForm } from "#app/features/groups/components/page-form.tsx";
import { pageActInput, pageInput } from "#app/features/groups/input.ts";
import { findPage } from "#app/features/groups/queries/page.server.ts";
import { answerFor } from "#app/features/settings/components/form-answer.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseAct, readForm, type ParsedForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Conflict } from "#app/ui/conflict.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? m.groups_page_title({ name: data.name }) : m.groups_page() },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const { id, name } = answer(() => getGroup(db, viewer, keyFrom(args.params.id), "write_page"));
  return { id, name, page: findPage(db, viewer, id) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getGroup(db, viewer, id, "write_page"));
  const sent = await readForm(args.request);
  const act = sent.get("act");
  const run = async <T,>(form: ParsedForm<T>, command: (value: T) => void, to: string) => {
    if (!form.ok) return refuseForm(form);
    const outcome = await perform(form, () => command(form.value));
    return outcome.done ? redirectWith(to, act === "remove" ? "deleted" : "saved") : outcome.refused;
  };
  if (act === "open" || act === "close")
    return run(
      parseAct(sent, pageActInput),
      ({ version }) => openPage(db, viewer, id, { open: act === "open", version }, now),
      paths.teamPage(id),
    );
  if (act === "remove")
    return run(
      parseAct(sent, pageActInput),
      ({ version }) => removePage(db, viewer, id, version, now),
      paths.team(id),
    );
  return run(parseAct(sent, pageInput), (given) => writePage(db, viewer, id, given, now), paths.teamPage(id));
}

export default function TeamPagePage() {
  const { id, name, page } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const written = answerFor(refused, "write") ?? (refused?.fields.act === "" ? refused : undefined);
  return (
    <>
      <PageHead
        over={<Link to={paths.team(id)}>{m.teams_back({ name })}</Link>}
        title={m.groups_page_title({ name })}
        lead={m.groups_page_lead()}
      />
      <div className="stack measure">
        {!written && <Conflict conflict={refused?.conflict} labels={{ text: m.groups_page_text() }} />}
        <Sheet>
          <PageForm key={page?.version ?? 0} page={page} refused={written} />
        </Sheet>
        {page && (
          <Sheet title={m.groups_page_readers()}>
            <PageActs page={page} />
          </Sheet>
        )}
      </div>
    </>
  );
}
