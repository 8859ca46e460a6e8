import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { Left } from "#app/features/hours/components/left.tsx";
import { whatIsLeft } from "#app/features/hours/queries.server.ts";
import { makeRequest } from "#app/features/requests/commands.server.ts";
import { AskForm } from "#app/features/requests/components/ask-form.tsx";
import { askInput } from "#app/features/requests/input.ts";
import { listAskable } from "#app/features/requests/queries/askable.server.ts";
import { OWN_SOURCE } from "#app/features/requests/states.ts";
import { notFound, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.requests_new() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  if (viewer.schoolIds.length === 0) throw notFound();
  const activities = listAskable(db, viewer);
  const wanted = new URL(args.request.url).searchParams.get("activity") ?? "";
  const activity = activities.some(({ id }) => String(id) === wanted) ? wanted : "";
  const leadsHerself = viewer.employments.every(({ schoolId }) => viewer.ledSchoolIds.includes(schoolId));
  return {
    activities,
    readers: {
      partners: [...new Set(viewer.partners.map((partner) => partner.givenName))],
      leaderBesides: !leadsHerself,
    },
    left: whatIsLeft(db, viewer, [viewer.personId], viewer.today).get(viewer.personId),
    fields: { activity, kind: "other", source: OWN_SOURCE },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  if (viewer.schoolIds.length === 0) throw notFound();
  const form = await parseForm(args.request, askInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => makeRequest(db, viewer, form.value, now));
  return outcome.done ? redirectWith(paths.request(outcome.value), "request_asked") : outcome.refused;
}

export default function NewRequestPage() {
  const { activities, readers, left, fields } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead title={m.requests_new()} lead={<p className="soft">{m.requests_lead()}</p>} />
      <Sheet className="measure">
        <AskForm
          activities={activities}
          readers={readers}
          beside={left && <Left left={left} />}
          fields={refused?.fields ?? fields}
          problems={refused?.problems}
        />
      </Sheet>
    </>
  );
}
