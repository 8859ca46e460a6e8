import { and, asc, desc, eq, exists, inArray, notInArray, or, sql } from "drizzle-orm";
import { scopes } from "#app/features/auth/policy.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { itemConditions, visibleTo } from "#app/features/items/queries.server.ts";
import { fullName } from "#app/lib/name.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { activities, items, participations, people } from "#db/schema/index.ts";
import type { Participant, ParticipationState } from "../model.ts";
import { activityPolicy } from "../policy.ts";

/** Whether the viewer has one of these answers on an activity: a condition on `items`. */
export const takesPart = (db: Db, viewer: Viewer, states: readonly ParticipationState[]) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(participations)
      .where(
        and(
          eq(participations.activityId, items.id),
          eq(participations.personId, viewer.personId),
          inArray(participations.state, states),
        ),
      ),
  );

/** Whether the viewer can say yes or no: she was asked, also when she said no before, or it is hers or her team's. */
export function mayAnswer(db: Db, viewer: Viewer, activityId: number): boolean {
  const which = or(
    ...scopes(activityPolicy, "answer_invitation", itemConditions(viewer)),
    takesPart(db, viewer, ["declined"]),
  )!;
  const row = db
    .select({ id: items.id })
    .from(items)
    .where(and(eq(items.id, activityId), which))
    .get();
  return row !== undefined;
}

type WithAmounts = Participant & Pick<typeof participations.$inferSelect, "minutes" | "cents" | "source">;

/** Everyone who was asked, with her answer, by name. Whom of them a viewer is told of, `participantsShown` says. */
export function listParticipants(db: Db, activityId: number): WithAmounts[] {
  return db
    .select({
      personId: participations.personId,
      state: participations.state,
      minutes: participations.minutes,
      cents: participations.cents,
      source: participations.source,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
    })
    .from(participations)
    .innerJoin(people, eq(people.id, participations.personId))
    .where(eq(participations.activityId, activityId))
    .orderBy(asc(people.familyName), asc(people.givenName), asc(people.id))
    .all()
    .map(({ givenName, namePrefix, familyName, ...one }) => ({
      ...one,
      name: fullName({ givenName, namePrefix, familyName }),
    }));
}

/**
 * The viewer's own part in an activity. After a no it tells her no more of the activity than its title, so that she can come
 * back on it.
 * @throws NotFound when she has no say in it
 */
export function getOwnPart(db: Db, viewer: Viewer, activityId: number) {
  if (!mayAnswer(db, viewer, activityId)) throw new NotFound();
  const activity = db
    .select({
      id: items.id,
      title: activities.title,
      state: activities.state,
      mayRead: sql<number>`ifnull(${visibleTo(viewer)}, 0)`,
    })
    .from(activities)
    .innerJoin(items, eq(items.id, activities.itemId))
    .where(eq(items.id, activityId))
    .get();
  if (!activity) throw new NotFound();
  const mine = listParticipants(db, activityId).find((one) => one.personId === viewer.personId);
  return { ...activity, mayRead: activity.mayRead === 1, mine };
}

/** What the viewer said no to and can still come back on, the latest first. */
export const listDeclined = (db: Db, viewer: Viewer) =>
  db
    .select({ id: activities.itemId, title: activities.title })
    .from(participations)
    .innerJoin(activities, eq(activities.itemId, participations.activityId))
    .where(
      and(
        eq(participations.personId, viewer.personId),
        eq(participations.state, "declined"),
        notInArray(activities.state, ["done", "cancelled"]),
      ),
    )
    .orderBy(desc(participations.answeredAt), desc(activities.itemId))
    .all();
