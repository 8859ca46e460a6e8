import { readersInWords } from "#app/features/items/components/readers-words.ts";
import { readersIcon } from "#app/features/items/model.ts";
import { m } from "#app/paraglide/messages.js";
import { SeenBy } from "#app/ui/seen-by.tsx";
import type { StoryRow } from "../model.ts";

type SeenByStoryProps = { story: Pick<StoryRow, "audiences" | "owner" | "releasedOn">; me: number };

/** Who reads a story, in words with a sign: as every item, and the board once it was released. */
export function SeenByStory({ story, me }: SeenByStoryProps) {
  const { audiences, owner, releasedOn } = story;
  const icon = releasedOn === null ? readersIcon(audiences, owner) : "building-2";
  return <SeenBy icon={icon} text={inWords(story, me)} />;
}

function inWords({ audiences, owner, releasedOn }: SeenByStoryProps["story"], me: number): string {
  const readers = readersInWords(audiences, owner, me);
  if (releasedOn === null) return readers;
  if (audiences.length > 0 || owner.company) return m.stories_seen_and_board({ readers });
  return owner.personId === me
    ? m.stories_seen_you_board()
    : m.stories_seen_released({ name: owner.teamName ?? owner.givenName ?? "" });
}
