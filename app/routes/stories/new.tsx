import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { listOwnTeams } from "#app/features/questions/queries.server.ts";
import { writeStory } from "#app/features/stories/commands.server.ts";
import { StoryForm } from "#app/features/stories/components/story-form.tsx";
import { newStoryInput } from "#app/features/stories/input.ts";
import { listChain, listNotesForStory } from "#app/features/stories/queries.server.ts";
import { notFound, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.stories_new_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  if (viewer.schoolIds.length === 0) throw notFound();
  const asked = new URL(args.request.url).searchParams.get("note") ?? "";
  const around = /^[1-9]\d{0,14}$/.test(asked) ? Number(asked) : undefined;
  const chain = around === undefined ? [] : listChain(db, viewer, around);
  return {
    teams: listOwnTeams(db, viewer),
    notes: listNotesForStory(db, viewer, { around }),
    fields: { team: "", notes: chain.map(({ id }) => String(id)) },
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const form = await parseForm(args.request, newStoryInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => writeStory(db, viewer, form.value, now));
  if (!outcome.done) return outcome.refused;
  return redirectWith(paths.story(outcome.value), "noted");
}

export default function NewStoryPage() {
  const { teams, notes, fields } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <>
      <PageHead title={m.stories_new_title()} lead={m.stories_new_lead()} />
      <Sheet className="measure">
        <StoryForm
          teams={teams}
          notes={notes}
          fields={refused?.fields ?? fields}
          problems={refused?.problems}
        />
      </Sheet>
    </>
  );
}
