import { and, eq, inArray, sql } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { getItem, ownedBy, visibleTo } from "#app/features/items/queries.server.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { activityGoals, activityGrowths, activityQuestions, goals, items } from "#db/schema/index.ts";
import { auditActivity } from "./move-on.server.ts";

// What an activity hangs on; each is called inside a command of its owner.

/** Exactly these of the viewer's own questions; links that others made to theirs stay. */
export function linkQuestions(db: Db, viewer: Viewer, activityId: number, wanted: number[]) {
  const own = db
    .select({ id: items.id })
    .from(items)
    .where(and(eq(items.kind, "question"), ownedBy(viewer)))
    .all();
  const ownIds = own.map((item) => item.id);
  if (wanted.some((id) => !ownIds.includes(id))) throw new RuleBroken({ questions: "not_known" });
  db.delete(activityQuestions)
    .where(and(eq(activityQuestions.activityId, activityId), inArray(activityQuestions.questionId, ownIds)))
    .run();
  for (const questionId of wanted) db.insert(activityQuestions).values({ activityId, questionId }).run();
}

/**
 * A reader of an activity links questions of her own to it, and takes her links away: each by the owner of the question.
 * @throws NotFound when she does not read the activity, RuleBroken for a question that is not hers
 */
export function linkOwnQuestions(db: Db, viewer: Viewer, activityId: number, wanted: number[], now: Date) {
  inTransaction(db, () => {
    const item = getItem(db, viewer, activityId);
    if (item.kind !== "activity") throw new NotFound();
    linkQuestions(db, viewer, activityId, wanted);
    auditActivity(db, viewer, "activity.linked", activityId, now);
  });
}

/** Goals of the school or the board it is done for, also without a question between. */
export function linkGoals(db: Db, viewer: Viewer, activityId: number, schoolId: number, wanted: number[]) {
  for (const goalId of wanted) {
    const goal = db
      .select()
      .from(goals)
      .where(and(eq(goals.id, goalId), eq(goals.boardId, viewer.boardId)))
      .get();
    if (!goal || (goal.schoolId !== null && goal.schoolId !== schoolId))
      throw new RuleBroken({ goals: "not_known" });
    db.insert(activityGoals).values({ activityId, goalId }).run();
  }
}

/** What it grew from: exactly these, of what the viewer can read; other links stay. A loop is refused here. */
export function growFrom(db: Db, viewer: Viewer, activityId: number, wanted: number[]) {
  const readable = db
    .select({ id: items.id })
    .from(items)
    .where(and(eq(items.kind, "activity"), visibleTo(viewer)));
  const known = db
    .select({ id: items.id })
    .from(items)
    .where(and(inArray(items.id, wanted), inArray(items.id, readable)))
    .all();
  if (known.length < wanted.length) throw new RuleBroken({ grewFrom: "not_known" });
  db.delete(activityGrowths)
    .where(and(eq(activityGrowths.activityId, activityId), inArray(activityGrowths.grewFromId, readable)))
    .run();
  for (const grewFromId of wanted) {
    if (cameFrom(db, grewFromId, activityId)) throw new RuleBroken({ grewFrom: "loop" });
    db.insert(activityGrowths).values({ activityId, grewFromId }).onConflictDoNothing().run();
  }
}

/** Whether the later activity is the earlier one, or grew from it in any number of steps. */
function cameFrom(db: Db, laterId: number, earlierId: number): boolean {
  const row = db.get<{ found: number }>(sql`
    with recursive reached(id) as (
      select ${earlierId}
      union
      select ${activityGrowths.activityId} from ${activityGrowths} join reached on ${activityGrowths.grewFromId} = reached.id
    )
    select 1 as found from reached where id = ${laterId} limit 1`);
  return row !== undefined;
}
