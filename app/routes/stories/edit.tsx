import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { changeStory } from "#app/features/stories/commands.server.ts";
import { StoryForm } from "#app/features/stories/components/story-form.tsx";
import { promptWords } from "#app/features/stories/components/words.ts";
import { storyInput } from "#app/features/stories/input.ts";
import { storyPrompts } from "#app/features/stories/model.ts";
import { getStory, listNotesForStory } from "#app/features/stories/queries.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Conflict } from "#app/ui/conflict.tsx";
import { typedOnTop } from "#app/ui/form.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.stories_edit_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  return answer(() => {
    const story = getStory(db, viewer, keyFrom(args.params.id), "change");
    const recent = listNotesForStory(db, viewer);
    const inIt = story.ownParts.map(({ id, text, notedOn }) => ({ id, text, notedOn }));
    return {
      notes: [...inIt, ...recent.filter((note) => !inIt.some(({ id }) => id === note.id))],
      fields: {
        title: story.title ?? "",
        ...Object.fromEntries(storyPrompts.map((prompt) => [prompt, story.words[prompt] ?? ""])),
        notes: inIt.map(({ id }) => String(id)),
        version: String(story.version),
      },
    };
  });
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  answer(() => getStory(db, viewer, id, "change"));
  const form = await parseForm(args.request, storyInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => changeStory(db, viewer, id, form.value, now));
  if (!outcome.done) return outcome.refused;
  return redirectWith(paths.story(id), "saved");
}

export default function EditStoryPage() {
  const { notes, fields } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const typed = typedOnTop(refused);
  const asked = Object.fromEntries(storyPrompts.map((prompt) => [prompt, promptWords[prompt].ask()]));
  return (
    <>
      <PageHead title={m.stories_edit_title()} />
      <Sheet className="measure">
        <Conflict conflict={refused?.conflict} labels={{ title: m.stories_conflict_title(), ...asked }} />
        <StoryForm key={typed?.version} notes={notes} fields={typed ?? fields} problems={refused?.problems} />
      </Sheet>
    </>
  );
}
