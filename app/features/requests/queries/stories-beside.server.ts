import { sql } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { visibleTo } from "#app/features/items/queries.server.ts";
import { listStories } from "#app/features/stories/queries.server.ts";
import type { Db } from "#db/client.server.ts";

const MOST = 3;

/**
 * Stories about this activity, or about another for the same goal: what stands beside an answer are people's own words.
 * Only where the viewer reads the story, a note in it and the activity that note is about: nothing hints at the rest.
 */
export function listStoriesBeside(db: Db, viewer: Viewer, activityId: number) {
  const readable = sql`(select items.id from items where ${visibleTo(viewer)})`;
  const about = sql`exists (select 1 from story_notes sn join value_notes vn on vn.item_id = sn.note_id
    where sn.story_id = items.id and sn.note_id in ${readable} and vn.activity_id in ${readable}
      and (vn.activity_id = ${activityId} or exists (select 1 from activity_goals one
        join activity_goals other on other.goal_id = one.goal_id
        where one.activity_id = ${activityId} and other.activity_id = vn.activity_id)))`;
  return listStories(db, viewer, about).slice(0, MOST);
}
