import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { releaseStory, withdrawRelease } from "#app/features/stories/commands/share.server.ts";
import { YesChoice } from "#app/features/stories/components/yes-choice.tsx";
import { releaseInput } from "#app/features/stories/input.ts";
import { getStory } from "#app/features/stories/queries.server.ts";
import { answer, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.stories_release_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const story = answer(() => getStory(db, viewer, keyFrom(args.params.id), "release"));
  return {
    id: story.id,
    parts: story.ownParts.map(({ id, text, notedOn }) => ({ id, text, notedOn })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const id = keyFrom(args.params.id);
  const story = answer(() => getStory(db, viewer, id, "withdraw_release"));
  const form = await parseForm(args.request, releaseInput);
  if (!form.ok) return refuseForm(form);
  const gives = form.value.act === "give";
  if (gives) answer(() => getStory(db, viewer, id, "release"));
  const outcome = await perform(form, () =>
    gives ? releaseStory(db, viewer, story.id, form.value.yes, now) : withdrawRelease(db, viewer, id, now),
  );
  if (!outcome.done) return outcome.refused;
  return redirectWith(paths.story(id), gives ? "shared" : "withdrawn");
}

export default function StoryReleasePage() {
  const { id, parts } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { act, yes } = refused?.problems ?? {};
  return (
    <>
      <PageHead title={m.stories_release_title()} />
      <Sheet className="measure">
        <Form method="post" className="stack">
          <input type="hidden" name="act" value="give" />
          <p>{m.stories_release_lead()}</p>
          {act && (
            <p className="field-error" role="alert">
              {problemText(act)}
            </p>
          )}
          <YesChoice
            legend={m.stories_release_yes()}
            hint={m.stories_yes_hint()}
            parts={parts}
            chosen={refused ? [refused.fields.yes ?? []].flat() : []}
            error={yes && problemText(yes)}
          />
          <div className="actions">
            <Button>{m.stories_release_do()}</Button>
            <ButtonLink to={paths.story(id)} variant="quiet">
              {m.stories_release_not()}
            </ButtonLink>
          </div>
        </Form>
      </Sheet>
    </>
  );
}
