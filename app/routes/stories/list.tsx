import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { StoriesSheet, StoryList } from "#app/features/stories/components/story-list.tsx";
import {
  listOwnStories,
  listReleasedStories,
  listStoriesShownTo,
  listStoriesToAnswer,
} from "#app/features/stories/queries.server.ts";
import { requireViewer } from "#app/http/guard.server.ts";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { PageHead } from "#app/ui/page-head.tsx";
import { Sheet } from "#app/ui/sheet.tsx";

export const meta: MetaFunction = () => [{ title: m.stories_title() }];

export async function loader(args: LoaderFunctionArgs) {
  const { db, viewer } = await requireViewer(args);
  const released = viewer.boardMember ? listReleasedStories(db, viewer) : [];
  const told = new Set(released.map(({ id }) => id));
  return {
    me: viewer.personId,
    mayWrite: viewer.schoolIds.length > 0,
    mine: listOwnStories(db, viewer),
    asked: listStoriesToAnswer(db, viewer),
    shown: listStoriesShownTo(db, viewer).filter(({ id }) => !told.has(id)),
    released,
  };
}

export default function StoriesPage() {
  const { me, mayWrite, mine, asked, shown, released } = useLoaderData<typeof loader>();
  const write = mayWrite && <ButtonLink to={paths.newStory()}>{m.stories_new()}</ButtonLink>;
  return (
    <>
      <PageHead title={m.stories_title()} lead={m.stories_lead()} actions={mine.length > 0 && write} />
      <div className="stack">
        <StoriesSheet title={m.stories_asked()} stories={asked} me={me} />
        <StoriesSheet title={m.stories_released_title()} stories={released} me={me} />
        <Sheet title={m.stories_mine()}>
          {mine.length === 0 && (
            <EmptyState
              icon="book-open"
              title={m.stories_empty_title()}
              text={m.stories_empty_text()}
              action={write}
            />
          )}
          <StoryList stories={mine} me={me} />
        </Sheet>
        <StoriesSheet title={m.stories_shown()} stories={shown} me={me} />
      </div>
    </>
  );
}
