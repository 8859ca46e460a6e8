import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { getActivity } from "#app/features/activities/queries.server.ts";
import { leaveLookBack, lookBack } from "#app/features/value/commands/look-back.server.ts";
import { LookBackSheet } from "#app/features/value/components/look-back-sheet.tsx";
import { leaveLookBackInput, lookBackInput } from "#app/features/value/input.ts";
import { findLookBack } from "#app/features/value/queries/look-back.server.ts";
import { answer, notFound, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseFields, readForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";

export const meta: MetaFunction = () => [{ title: m.value_look_back() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getActivity(db, viewer, id));
  const shown = findLookBack(db, viewer, id);
  if (!shown) throw notFound();
  return { me: viewer.personId, lookBack: shown };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getActivity(db, viewer, id));
  if (!findLookBack(db, viewer, id)?.joins) throw notFound();
  const sent = await readForm(args.request);
  if (sent.get("act") === "leave") {
    const form = parseFields(sent, leaveLookBackInput);
    if (!form.ok) return refuseForm(form);
    const left = await perform(form, () => leaveLookBack(db, viewer, id, now));
    if (!left.done) return left.refused;
    return redirectWith(form.value.back === "me" ? paths.me() : paths.activity(id), "left_open");
  }
  const form = parseFields(sent, lookBackInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => lookBack(db, viewer, id, form.value, now));
  return outcome.done ? redirectWith(paths.activity(id), "noted") : outcome.refused;
}

export default function LookBackPage() {
  const { me, lookBack: shown } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead
        title={shown.title}
        actions={<Link to={paths.activity(shown.activityId)}>{m.activities_back()}</Link>}
      />
      <LookBackSheet lookBack={shown} me={me} refused={refused ?? undefined} />
    </>
  );
}
