import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { changeExpertise, withdrawExpertise } from "#app/features/expertise/commands.server.ts";
import { ChangeExpertiseForm, WithdrawExpertise } from "#app/features/expertise/components/change-form.tsx";
import { expertiseChangeInput, withdrawInput } from "#app/features/expertise/input.ts";
import { getExpertise } from "#app/features/expertise/queries.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseAct, readForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { SeenBy } from "#app/ui/seen-by.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.expertise_one_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  const { subject, source, version } = answer(() => getExpertise(db, viewer, id, "change"));
  return { subject, words: source ?? "", version: String(version) };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getExpertise(db, viewer, id, "change"));
  const sent = await readForm(args.request);
  if (sent.get("act") === "withdraw") {
    const form = parseAct(sent, withdrawInput);
    if (!form.ok) return refuseForm(form);
    const done = await perform(form, () => withdrawExpertise(db, viewer, id, now));
    return done.done ? redirectWith(paths.expertise(), "withdrawn") : done.refused;
  }
  const form = parseAct(sent, expertiseChangeInput);
  if (!form.ok) return refuseForm(form);
  const done = await perform(form, () => changeExpertise(db, viewer, id, form.value, now));
  return done.done ? redirectWith(paths.expertise(), "saved") : done.refused;
}

export default function OneExpertisePage() {
  const saved = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const on = refused?.conflict?.version ?? saved.version;
  return (
    <>
      <PageHead
        over={<Link to={paths.expertise()}>{m.expertise_title()}</Link>}
        title={m.expertise_one_title()}
      />
      <Sheet className="measure" seen={<SeenBy icon="building-2" text={m.items_seen_school()} />}>
        <div className="stack">
          <ChangeExpertiseForm key={on} saved={saved} refused={refused} />
          <WithdrawExpertise />
        </div>
      </Sheet>
    </>
  );
}
