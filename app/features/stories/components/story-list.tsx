import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { showDay } from "#app/ui/dates.ts";
import { Sheet } from "#app/ui/sheet.tsx";
import { Words } from "#app/ui/words.tsx";
import type { StoryRow } from "../model.ts";
import { SeenByStory } from "./seen-by-story.tsx";

type StoryListProps = { stories: readonly StoryRow[]; me: number };

/** Stories by their title and how they begin; nothing of the notes in them. */
export function StoryList({ stories, me }: StoryListProps) {
  return (
    <div className="rows">
      {stories.map((story) => (
        <article key={story.id} className="stack tight">
          <Words as="div" size="less">
            <Link to={paths.story(story.id)} className="plain">
              {story.title ?? (story.opening || m.stories_untitled())}
            </Link>
          </Words>
          {story.title && story.opening && <p className="soft">{story.opening}</p>}
          <div className="meta">
            <time dateTime={story.writtenOn}>{showDay(story.writtenOn)}</time>
            <SeenByStory story={story} me={me} />
          </div>
        </article>
      ))}
    </div>
  );
}

/** A sheet of stories, absent where there are none. */
export function StoriesSheet({ title, stories, me }: StoryListProps & { title: string }) {
  if (stories.length === 0) return null;
  return (
    <Sheet title={title}>
      <StoryList stories={stories} me={me} />
    </Sheet>
  );
}
