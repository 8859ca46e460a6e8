import { randomUUID } from "node:crypto";
import { and, desc, eq, ne, sql } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { ownedBy, visibleTo } from "#app/features/items/queries.server.ts";
import type { Db } from "#db/client.server.ts";
import { activities, items, learningQuestions } from "#db/schema/index.ts";
import { findActivity, findQuestion } from "../queries.server.ts";

/** A mark of its own for a form that sends a note: sent twice, it is one note. */
export const freshMark = () => randomUUID();

/**
 * Questions and activities a note of the viewer can be about: hers and her teams', the active and recent first, and the
 * one she came from, where she may read it.
 */
export function listSubjects(
  db: Db,
  viewer: Viewer,
  from: { questionId?: number | null; activityId?: number | null } = {},
) {
  const questions = db
    .select({ id: items.id, text: learningQuestions.text })
    .from(learningQuestions)
    .innerJoin(items, eq(items.id, learningQuestions.itemId))
    .where(and(ownedBy(viewer), eq(learningQuestions.state, "active")))
    .orderBy(desc(items.openedOn), desc(items.id))
    .limit(30)
    .all();
  const recent = db
    .select({ id: items.id, title: activities.title })
    .from(activities)
    .innerJoin(items, eq(items.id, activities.itemId))
    .where(and(visibleTo(viewer), ne(activities.state, "cancelled"), takesPart(viewer)))
    .orderBy(desc(sql`ifnull(${activities.startsOn}, ${items.openedOn})`), desc(items.id))
    .limit(30)
    .all();
  return {
    questions: withOne(questions, from.questionId, (id) => findQuestion(db, viewer, id)),
    activities: withOne(recent, from.activityId, (id) => findActivity(db, viewer, id)),
  };
}

function withOne<T extends { id: number }>(
  list: T[],
  id: number | null | undefined,
  find: (id: number) => T | undefined,
): T[] {
  if (!id || list.some((one) => one.id === id)) return list;
  const one = find(id);
  return one ? [one, ...list] : list;
}

/** Whether an activity is hers or her team's, or she said yes to it: a condition on `items`. */
export const takesPart = (viewer: Viewer) =>
  sql`(ifnull(${ownedBy(viewer)}, 0) or exists (select 1 from participations p where p.activity_id = ${items.id}
    and p.person_id = ${viewer.personId} and p.state in ('accepted', 'attended')))`;
