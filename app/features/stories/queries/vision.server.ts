import { and, eq, inArray } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { VisionPlace } from "#app/features/vision/model.ts";
import type { Db } from "#db/client.server.ts";
import { items, schools, shares, visionStories } from "#db/schema/index.ts";
import type { StoryRow } from "../model.ts";
import { listReleasedStories, listStories } from "../queries.server.ts";

/**
 * Stories a vision can say it came from: of a school those it shares with everybody there, of a board those released; the
 * latest first, as far as the viewer may read them.
 */
export function listStoriesToName(db: Db, viewer: Viewer, { schoolId }: VisionPlace): StoryRow[] {
  if (schoolId === null) return listReleasedStories(db, viewer);
  const open = db.select({ id: shares.itemId }).from(shares).where(eq(shares.audience, "school"));
  const ofBoard = db.select({ id: schools.id }).from(schools).where(eq(schools.boardId, viewer.boardId));
  return listStories(
    db,
    viewer,
    and(eq(items.schoolId, schoolId), inArray(items.schoolId, ofBoard), inArray(items.id, open))!,
  );
}

/** The stories each version of a vision came from too, as far as the viewer may read them. */
export function listStoriesOfVisions(db: Db, viewer: Viewer, visionIds: number[]): Map<number, StoryRow[]> {
  if (visionIds.length === 0) return new Map();
  const named = db.select().from(visionStories).where(inArray(visionStories.visionId, visionIds)).all();
  const ids = named.map(({ storyId }) => storyId);
  const readable = named.length > 0 ? listStories(db, viewer, inArray(items.id, ids)) : [];
  return new Map(
    visionIds.map((id) => [
      id,
      readable.filter((story) => named.some((one) => one.visionId === id && one.storyId === story.id)),
    ]),
  );
}
