import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { EvidenceSheet } from "#app/features/evidence/components/evidence-list.tsx";
import { listEvidenceOf } from "#app/features/evidence/queries.server.ts";
import { AskedToWrite } from "#app/features/stories/components/author-forms.tsx";
import { AuthorsSheet } from "#app/features/stories/components/authors-sheet.tsx";
import { ReleaseSheet } from "#app/features/stories/components/release-sheet.tsx";
import { SeenByStory } from "#app/features/stories/components/seen-by-story.tsx";
import { StoryText } from "#app/features/stories/components/story-text.tsx";
import { writersInWords } from "#app/features/stories/components/words.ts";
import { notYetYes } from "#app/features/stories/model.ts";
import { getStory } from "#app/features/stories/queries.server.ts";
import { answer } from "#app/http/answer.server.ts";
import { keyFrom, requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { showDay } from "#app/ui/dates.ts";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.stories_story() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  return answer(() => {
    const { may, ...story } = getStory(db, viewer, keyFrom(args.params.id));
    return {
      me: viewer.personId,
      story,
      leftOut: story.ownParts.some(({ yesTo }) => notYetYes(yesTo, story.reach).length > 0),
      evidence: listEvidenceOf(db, viewer, story.id),
      may: {
        change: may("change"),
        share: may("share"),
        invite: may("invite"),
        release: may("release"),
        withdraw: may("withdraw_release"),
      },
    };
  });
}

export default function StoryPage() {
  const { me, story, leftOut, evidence, may } = useLoaderData<typeof loader>();
  const { owner, ownerName, authors, mine } = story;
  const others = owner.personId !== me || authors.some(({ state }) => state === "accepted");
  return (
    <>
      <PageHead
        title={story.title ?? m.stories_story()}
        ownWords={story.title !== null}
        over={showDay(story.writtenOn, "weekday")}
        lead={others && m.stories_story_of({ names: writersInWords(ownerName, authors) })}
        actions={
          may.change && (
            <ButtonLink variant="quiet" to={paths.editStory(story.id)}>
              {m.stories_edit()}
            </ButtonLink>
          )
        }
      />
      <div className="stack measure">
        {mine === "invited" && <AskedToWrite storyId={story.id} by={ownerName} />}
        <Sheet as="article" seen={<SeenByStory story={story} me={me} />}>
          <StoryText words={story.words} notes={story.notes} />
          {leftOut && <p className="hint over">{m.stories_left_out()}</p>}
          {(may.share || (may.change && story.ownParts.length > 0)) && (
            <p className="meta over">
              <Link to={paths.storySharing(story.id)}>{m.stories_sharing()}</Link>
              {may.share && <Link to={paths.itemRemoval(story.id)}>{m.stories_delete()}</Link>}
            </p>
          )}
        </Sheet>
        <ReleaseSheet
          storyId={story.id}
          releasedOn={story.releasedOn}
          mayRelease={may.release}
          mayWithdraw={may.withdraw}
        />
        {(may.invite || authors.length > 0) && (
          <AuthorsSheet
            storyId={story.id}
            ownerName={ownerName}
            authors={authors}
            mine={mine}
            mayInvite={may.invite}
          />
        )}
        <EvidenceSheet itemId={story.id} evidence={evidence} me={me} mayAdd={may.change} />
      </div>
    </>
  );
}
