import { and, eq, inArray } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { closeGoal, retellGoal } from "#app/features/vision/goal-commands.server.ts";
import { getGoal } from "#app/features/vision/goal-queries.server.ts";
import type { GoalEndInput } from "#app/features/vision/input.ts";
import { mergeSets } from "#app/features/vision/model.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { goalStories } from "#db/schema/index.ts";
import { listStoriesToName } from "../queries/vision.server.ts";

/** The stories ticked, and those that were ticked when the page was opened. */
type Named = { stories: readonly number[]; storiesBegan?: readonly number[] };

/**
 * Ends a goal, or tells the end of one that was ended, together with the stories that tell it too. One the writer may not read
 * stays as another named it; naming a story opens it to nobody.
 * @throws as closeGoal and retellGoal
 */
export function tellEndOfGoal(
  db: Db,
  viewer: Viewer,
  id: number,
  { stories, storiesBegan, ...end }: GoalEndInput & Named,
  now: Date,
) {
  inTransaction(db, () => {
    const goal = getGoal(db, viewer, id, "change");
    if (goal.state === "open") closeGoal(db, viewer, id, end, now);
    else retellGoal(db, viewer, id, end, now);
    const offered = listStoriesToName(db, viewer, goal).map((story) => story.id);
    const before = db
      .select({ id: goalStories.storyId })
      .from(goalStories)
      .where(eq(goalStories.goalId, id))
      .all();
    const named = before.map((one) => one.id);
    const chosen = mergeSets(storiesBegan ?? named, stories, named);
    db.delete(goalStories)
      .where(and(eq(goalStories.goalId, id), inArray(goalStories.storyId, offered)))
      .run();
    for (const storyId of offered.filter((one) => chosen.includes(one)))
      db.insert(goalStories).values({ goalId: id, storyId }).run();
  });
}
