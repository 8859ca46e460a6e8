import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { getGroup } from "#app/features/groups/access.server.ts";
import { setPurpose } from "#app/features/groups/commands/purpose.server.ts";
import { PurposeForm } from "#app/features/groups/components/purpose-form.tsx";
import { purposeInput } from "#app/features/groups/input.ts";
import { listPurposeChoices, readPurpose } from "#app/features/groups/queries/purpose.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? m.groups_purpose_title({ name: data.name }) : m.groups_purpose() },
];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const group = answer(() => getGroup(db, viewer, keyFrom(args.params.id), "set_purpose"));
  const now = readPurpose(db, group.id);
  return {
    id: group.id,
    name: group.name,
    choices: listPurposeChoices(db, viewer, group),
    fields: {
      ambitions: now.ambitions.map(({ id }) => String(id)),
      goals: now.goals.map(({ id }) => String(id)),
      version: String(group.version),
    },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getGroup(db, viewer, id, "set_purpose"));
  const form = await parseForm(args.request, purposeInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => setPurpose(db, viewer, id, form.value, now));
  return outcome.done ? redirectWith(paths.team(id), "saved") : outcome.refused;
}

export default function TeamPurposePage() {
  const { id, name, choices, fields } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const nothing = choices.ambitions.length + choices.goals.length === 0;
  return (
    <>
      <PageHead
        over={<Link to={paths.team(id)}>{m.teams_back({ name })}</Link>}
        title={m.groups_purpose_title({ name })}
        lead={m.groups_purpose_lead()}
      />
      <Sheet className="measure">
        {nothing ? (
          <EmptyState
            title={m.groups_purpose_nothing()}
            text={m.groups_purpose_nothing_text()}
            action={<Link to={paths.vision()}>{m.vision_title()}</Link>}
          />
        ) : (
          <PurposeForm key={refused?.conflict?.version} {...{ choices, fields, refused }} />
        )}
      </Sheet>
    </>
  );
}
