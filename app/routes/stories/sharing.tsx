import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { listOfferedAudiences } from "#app/features/items/commands.server.ts";
import { AudienceChoice } from "#app/features/items/components/sharing-form.tsx";
import { audienceValue } from "#app/features/items/model.ts";
import { shareStory } from "#app/features/stories/commands/share.server.ts";
import { YesChoice } from "#app/features/stories/components/yes-choice.tsx";
import { storySharingInput } from "#app/features/stories/input.ts";
import { notYetYes } from "#app/features/stories/model.ts";
import { getStory } from "#app/features/stories/queries.server.ts";
import { answer, notFound, perform, refuseForm } from "#app/http/answer.server.ts";
import { redirectWith } from "#app/http/flash.server.ts";
import { keyFrom, requireViewer, type Seat } from "#app/http/guard.server.ts";
import { parseForm } from "#app/http/parse-form.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { problemText } from "#app/ui/problem-text.ts";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.stories_sharing_title() }];

/** Who decides something here: its owner who reads it, and whoever put notes in it about those. */
function storyToShare({ db, viewer }: Pick<Seat, "db" | "viewer">, id: number) {
  const story = answer(() => getStory(db, viewer, id, "change"));
  const mayShare = story.may("share");
  if (!mayShare && story.ownParts.length === 0) throw notFound();
  return { story, mayShare };
}

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const { story, mayShare } = storyToShare({ db, viewer }, keyFrom(args.params.id));
  return {
    id: story.id,
    mayShare,
    offered: mayShare ? listOfferedAudiences(db, viewer, story) : [],
    fields: {
      audiences: story.audiences.map(audienceValue),
      // A yes that does not reach everybody any more is asked anew.
      yes: story.ownParts
        .filter(({ yesTo }) => story.reach.length > 0 && notYetYes(yesTo, story.reach).length === 0)
        .map(({ id }) => String(id)),
    },
    parts: story.ownParts.map(({ id, text, notedOn }) => ({ id, text, notedOn })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { db, viewer, now } = await requireViewer(args);
  const { story } = storyToShare({ db, viewer }, keyFrom(args.params.id));
  const form = await parseForm(args.request, storySharingInput);
  if (!form.ok) return refuseForm(form);
  const outcome = await perform(form, () => shareStory(db, viewer, story.id, form.value, now));
  if (!outcome.done) return outcome.refused;
  const fewer = form.value.audiences.length < story.audiences.length;
  return redirectWith(paths.story(story.id), fewer ? "withdrawn" : "shared");
}

export default function StorySharingPage() {
  const { id, mayShare, offered, fields, parts } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const ticked = (name: "audiences" | "yes") =>
    refused ? [refused.fields[name] ?? []].flat() : fields[name];
  const { audiences, yes } = refused?.problems ?? {};
  return (
    <>
      <PageHead
        title={m.stories_sharing_title()}
        actions={
          <ButtonLink to={paths.story(id)} variant="quiet">
            {m.stories_back()}
          </ButtonLink>
        }
      />
      <Sheet className="measure">
        <Form method="post" className="stack">
          {mayShare ? (
            <AudienceChoice
              offered={offered}
              chosen={ticked("audiences")}
              error={audiences && problemText(audiences)}
            />
          ) : (
            <p>{m.stories_yes_own_only()}</p>
          )}
          <YesChoice
            legend={m.stories_yes()}
            hint={m.stories_yes_hint()}
            parts={parts}
            chosen={ticked("yes")}
            error={yes && problemText(yes)}
          />
          {mayShare && <p className="hint">{m.items_share_withdraw()}</p>}
          <div className="actions">
            <Button>{m.stories_share_save()}</Button>
          </div>
        </Form>
      </Sheet>
    </>
  );
}
