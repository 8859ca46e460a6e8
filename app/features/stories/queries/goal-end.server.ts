import { eq, inArray } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import type { Goal } from "#app/features/vision/goal-queries.server.ts";
import type { Db } from "#db/client.server.ts";
import { goalStories, items } from "#db/schema/index.ts";
import { listStories } from "../queries.server.ts";
import { listStoriesToName } from "./vision.server.ts";

/**
 * The stories the end of a goal names, as far as the viewer may read them; and for who ends it those that can be named.
 * The viewer must already see the goal.
 */
export function readStoriesOfGoal(db: Db, viewer: Viewer, goal: Goal & { mayChange: boolean }) {
  const named = db
    .select({ id: goalStories.storyId })
    .from(goalStories)
    .where(eq(goalStories.goalId, goal.id));
  return {
    named: goal.state === "open" ? [] : listStories(db, viewer, inArray(items.id, named)),
    toName: goal.mayChange ? listStoriesToName(db, viewer, goal) : [],
  };
}
