import { and, asc, desc, eq, notInArray, sql } from "drizzle-orm";
import { allows } from "#app/features/auth/policy.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { visibleTo } from "#app/features/items/queries.server.ts";
import { dayOf } from "#app/lib/amsterdam.ts";
import { fullName } from "#app/lib/name.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { activities, items, participations, people } from "#db/schema/index.ts";
import type { Participant } from "../model.ts";
import { activityPolicy } from "../policy.ts";
import { standingTo } from "./access.server.ts";

/** Whether the viewer can say yes or no: she was asked, also when she said no before, or it is hers or her team's. */
export const mayAnswer = (db: Db, viewer: Viewer, activityId: number) =>
  allows(activityPolicy, "answer_invitation", standingTo(db, viewer, activityId));

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
      assignedBy: sql<
        string | null
      >`(select ab.given_name from people ab where ab.id = participations.assigned_by)`,
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
 * The viewer's own part in an activity. After a no there is nothing of the activity in it but who asked her and when she
 * answered, so that she can come back on it.
 * @throws NotFound when she has no say in it
 */
export function getOwnPart(db: Db, viewer: Viewer, activityId: number) {
  if (!mayAnswer(db, viewer, activityId)) throw new NotFound();
  const row = db
    .select({
      title: activities.title,
      state: activities.state,
      mayRead: sql<number>`ifnull(${visibleTo(viewer)}, 0)`,
    })
    .from(activities)
    .innerJoin(items, eq(items.id, activities.itemId))
    .where(eq(items.id, activityId))
    .get();
  if (!row) throw new NotFound();
  const { state } = row;
  const mine = listParticipants(db, activityId).find((one) => one.personId === viewer.personId);
  const mayRead = row.mayRead === 1;
  const said = listDeclined(db, viewer, activityId)[0];
  return { id: activityId, title: mayRead ? row.title : null, state, mayRead, mine, said };
}

/** What the viewer said no to and can still come back on, the latest first: who asked and when she answered, no more. */
export const listDeclined = (db: Db, viewer: Viewer, activityId?: number) =>
  db
    .select({
      id: participations.activityId,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
      invitedBy: participations.invitedBy,
      answeredAt: participations.answeredAt,
    })
    .from(participations)
    .innerJoin(activities, eq(activities.itemId, participations.activityId))
    .innerJoin(people, eq(people.id, participations.invitedBy))
    .where(
      and(
        eq(participations.personId, viewer.personId),
        eq(participations.state, "declined"),
        notInArray(activities.state, ["done", "cancelled"]),
        activityId === undefined ? sql`1` : eq(participations.activityId, activityId),
      ),
    )
    .orderBy(desc(participations.answeredAt), desc(participations.activityId))
    .all()
    .map(({ id, invitedBy, answeredAt, ...name }) => ({
      id,
      by: invitedBy === viewer.personId ? null : fullName(name),
      on: dayOf(answeredAt ?? 0),
    }));
