import { Link } from "@remix-run/react";
import { m } from "#app/paraglide/messages.js";
import { paths } from "#app/paths.ts";
import { Choice } from "#app/ui/choice.tsx";
import { Sheet } from "#app/ui/sheet.tsx";
import type { StoryRow } from "../model.ts";

/** In the form that ends a goal: which stories tell it too. Absent where there is none to name. */
export function StoriesOfEnd({ stories, named, began }: StoriesToNameProps & { began: readonly string[] }) {
  if (stories.length === 0) return null;
  return (
    <>
      {began.map((id) => (
        <input key={id} type="hidden" name="storiesBegan" value={id} />
      ))}
      <Choice
        name="stories"
        legend={m.stories_of_end_legend()}
        hint={m.stories_to_name_hint()}
        optional
        multiple
        look="list"
        selected={named}
        options={stories.map((story) => ({ value: story.id, label: nameOf(story), hint: writerOf(story) }))}
      />
    </>
  );
}

/** Which stories tell what came of a goal: whose, and the way to each. Nothing where none is named. */
export function StoriesTelling({ stories }: { stories: readonly StoryRow[] }) {
  return stories.map((story) => (
    <p key={story.id}>
      {m.stories_tells_end({ who: writerOf(story) })} <Link to={paths.story(story.id)}>{nameOf(story)}</Link>
    </p>
  ));
}

const nameOf = ({ title, opening }: StoryRow) => title ?? (opening || m.stories_untitled());
const writerOf = ({ owner }: StoryRow) => owner.teamName ?? owner.givenName ?? "";

/** Which stories gave rise to a version of a vision too: whose, and the way to each. Nothing where none is named. */
export function StoriesBehind({ stories }: { stories: readonly StoryRow[] }) {
  if (stories.length === 0) return null;
  return (
    <div className="soft measure">
      {stories.map((story) => (
        <p key={story.id}>
          {m.stories_behind_vision({ who: writerOf(story) })}{" "}
          <Link to={paths.story(story.id)}>{nameOf(story)}</Link>
        </p>
      ))}
    </div>
  );
}

type StoriesToNameProps = { stories: readonly StoryRow[]; named: readonly string[] };

/** In the form of a vision: which stories gave rise to it too. Absent where there is none to name. */
export function StoriesToName({ stories, named }: StoriesToNameProps) {
  if (stories.length === 0) return null;
  return (
    <Sheet title={m.stories_to_name()}>
      <Choice
        name="stories"
        legend={m.stories_to_name_legend()}
        hint={m.stories_to_name_hint()}
        multiple
        look="list"
        selected={named}
        options={stories.map((story) => ({
          value: story.id,
          label: nameOf(story),
          hint: writerOf(story),
        }))}
      />
    </Sheet>
  );
}
