import { and, eq, inArray } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { closeGoal, retellGoal } from "#app/features/vision/goal-commands.server.ts";
import { getGoal } from "#app/features/vision/goal-queries.server.ts";
import type { GoalEndInput } from "#app/features/vision/input.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { goalStories } from "#db/schema/index.ts";
import { listStoriesToName } from "../queries/vision.server.ts";

/**
 * Ends a goal, or tells the end of one that was ended, together with the stories that tell it too. One the writer may not read
 * stays as another named it; naming a story opens it to nobody.
 * @throws as closeGoal and retellGoal
 */
export function tellEndOfGoal(
  db: Db,
  viewer: Viewer,
  id: number,
  { stories, ...end }: GoalEndInput & { stories: readonly number[] },
  now: Date,
) {
  inTransaction(db, () => {
    const goal = getGoal(db, viewer, id, "change");
    if (goal.state === "open") closeGoal(db, viewer, id, end, now);
    else retellGoal(db, viewer, id, end, now);
    const offered = listStoriesToName(db, viewer, goal).map((story) => story.id);
    db.delete(goalStories)
      .where(and(eq(goalStories.goalId, id), inArray(goalStories.storyId, offered)))
      .run();
    for (const storyId of offered.filter((one) => stories.includes(one)))
      db.insert(goalStories).values({ goalId: id, storyId }).run();
  });
}
