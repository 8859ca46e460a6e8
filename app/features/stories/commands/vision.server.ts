import { and, eq, inArray } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { adoptVision, saveDraft } from "#app/features/vision/commands.server.ts";
import type { VisionInput } from "#app/features/vision/input.ts";
import type { VisionPlace } from "#app/features/vision/model.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { visionStories } from "#db/schema/index.ts";
import { listStoriesToName } from "../queries/vision.server.ts";

/**
 * Keeps or adopts the next version of a vision together with the stories it came from too. One the editor may not read stays
 * as another named it.
 * @returns the key of the version
 * @throws as saveDraft and adoptVision
 */
export function saveVision(
  db: Db,
  viewer: Viewer,
  place: VisionPlace,
  { adopts, stories, ...input }: VisionInput & { adopts: boolean; stories: readonly (number | null)[] },
  now: Date,
): number {
  return inTransaction(db, () => {
    const id = (adopts ? adoptVision : saveDraft)(db, viewer, place, input, now);
    const offered = listStoriesToName(db, viewer, place).map((story) => story.id);
    db.delete(visionStories)
      .where(and(eq(visionStories.visionId, id), inArray(visionStories.storyId, offered)))
      .run();
    for (const storyId of offered.filter((one) => stories.includes(one)))
      db.insert(visionStories).values({ visionId: id, storyId }).run();
    return id;
  });
}
