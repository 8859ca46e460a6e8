import { and, eq, inArray } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { adoptVision, saveDraft } from "#app/features/vision/commands.server.ts";
import { beginDraft } from "#app/features/vision/draft-rows.server.ts";
import type { VisionInput } from "#app/features/vision/input.ts";
import { mergeSets, type VisionPlace } from "#app/features/vision/model.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { visionStories } from "#db/schema/index.ts";
import { listStoriesToName } from "../queries/vision.server.ts";

/** The stories ticked, and those that were ticked when the page was opened: what another named meanwhile stays. */
type Named = { stories: readonly (number | null)[]; storiesBegan?: readonly (number | null)[] };

/**
 * Keeps or adopts the next version of a vision together with the stories it came from too. One the editor may not read stays
 * as another named it.
 * @returns the key of the version; null where nothing is said that the current vision does not say
 * @throws as saveDraft and adoptVision
 */
export function saveVision(
  db: Db,
  viewer: Viewer,
  place: VisionPlace,
  { adopts, stories, storiesBegan, ...input }: VisionInput & Named & { adopts: boolean },
  now: Date,
): number | null {
  return inTransaction(db, () => {
    const kept = (adopts ? adoptVision : saveDraft)(db, viewer, place, input, now);
    const offered = listStoriesToName(db, viewer, place).map((story) => story.id);
    // A story named is something new: a draft in the words of now holds it.
    const names = offered.some((one) => stories.includes(one));
    const id = kept ?? (names ? beginDraft(db, viewer, place.schoolId, now) : null);
    if (id === null) return null;
    const before = db
      .select({ id: visionStories.storyId })
      .from(visionStories)
      .where(eq(visionStories.visionId, id))
      .all();
    const named = before.map((one) => one.id);
    const chosen = mergeSets(storiesBegan ?? named, stories, named);
    db.delete(visionStories)
      .where(and(eq(visionStories.visionId, id), inArray(visionStories.storyId, offered)))
      .run();
    for (const storyId of offered.filter((one) => chosen.includes(one)))
      db.insert(visionStories).values({ visionId: id, storyId }).run();
    return id;
  });
}
