import { and, asc, desc, eq, exists, inArray, isNull, ne, notInArray, or, sql, type SQL } from "drizzle-orm";
import { onDay } from "#app/features/auth/relations.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { teamLabel } from "#app/features/items/model.ts";
import { getItem, listAudiences, ownedBy, visibleTo } from "#app/features/items/queries.server.ts";
import { fullName } from "#app/lib/name.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import {
  activities,
  activityGoals,
  activityGrowths,
  activityQuestions,
  employments,
  goals,
  items,
  learningQuestions,
  participations,
  people,
  teams,
} from "#db/schema/index.ts";
import { participantsShown, type ActivityRow, type Participant } from "./model.ts";

/** Activities of a question, as far as the viewer may read them, in the order of their days. */
export const listActivitiesOfQuestion = (db: Db, viewer: Viewer, questionId: number) =>
  listActivities(db, viewer, inArray(items.id, linkedTo(db, questionId)));

/** Activities of a goal, as far as the viewer may read them, in the order of their days. */
export const listActivitiesOfGoal = (db: Db, viewer: Viewer, goalId: number) =>
  listActivities(
    db,
    viewer,
    inArray(
      items.id,
      db.select({ id: activityGoals.activityId }).from(activityGoals).where(eq(activityGoals.goalId, goalId)),
    ),
  );

/** What the viewer does or did herself: her own, her teams', and where she said yes. */
export const listMyActivities = (db: Db, viewer: Viewer) =>
  listActivities(db, viewer, or(ownedBy(db, viewer), takesPart(db, viewer, ["accepted", "attended"]))!);

/** Invitations that wait for the viewer's answer. */
export const listInvitations = (db: Db, viewer: Viewer) =>
  listActivities(db, viewer, and(takesPart(db, viewer, ["invited"]), ne(activities.state, "cancelled"))!);

/** Activities of others that are shared with the viewer and that she takes no part in. */
export const listActivitiesShownTo = (db: Db, viewer: Viewer) =>
  listActivities(
    db,
    viewer,
    and(
      sql`not ifnull(${ownedBy(db, viewer)}, 0)`,
      sql`not ${takesPart(db, viewer, ["invited", "accepted", "attended", "declined"])}`,
      ne(activities.state, "cancelled"),
    )!,
  );

/** Activities the viewer can say a new one grew from, the latest first. */
export const listActivitiesToGrowFrom = (db: Db, viewer: Viewer, except: number[] = []) =>
  listActivities(db, viewer, and(ne(activities.state, "cancelled"), notInArray(items.id, except))!)
    .reverse()
    .slice(0, 30);

/** Colleagues of a school who can be invited, by name. */
export function listColleagues(db: Db, viewer: Viewer, schoolId: number, except: number[] = []) {
  if (!viewer.schoolIds.includes(schoolId)) return [];
  return db
    .selectDistinct({
      id: people.id,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
    })
    .from(people)
    .innerJoin(employments, eq(employments.personId, people.id))
    .where(
      and(
        eq(employments.schoolId, schoolId),
        onDay(employments.fromDay, employments.toDay, viewer.today),
        notInArray(people.id, [viewer.personId, ...except]),
      ),
    )
    .orderBy(asc(people.familyName), asc(people.givenName), asc(people.id))
    .all()
    .map(({ id, ...name }) => ({ id, name: fullName(name) }));
}

/**
 * An activity with everything its page says, of what is linked only what the viewer may read.
 * @throws NotFound when it is not there or the act is not hers
 */
export function getActivity(db: Db, viewer: Viewer, id: number, act: "read" | "change" = "read") {
  const item = getItem(db, viewer, id, act);
  const row = db.select().from(activities).where(eq(activities.itemId, id)).get();
  const [card] = listActivities(db, viewer, eq(items.id, id));
  if (!row || !card) throw new NotFound();
  const all = listParticipants(db, id);
  const mine = all.find((one) => one.personId === viewer.personId);
  return {
    ...row,
    ...card,
    version: item.version,
    schoolId: item.schoolId,
    ownerTeamId: item.ownerTeamId,
    may: item.may,
    mine,
    participants: participantsShown(all, viewer.personId, item.may("change")).map(
      ({ personId, name, state }) => ({ personId, name, state }),
    ),
    participantIds: all.map((one) => one.personId),
    questions: listLinkedQuestions(db, viewer, id),
    goals: db
      .select({ id: goals.id, text: goals.text })
      .from(activityGoals)
      .innerJoin(goals, eq(goals.id, activityGoals.goalId))
      .where(eq(activityGoals.activityId, id))
      .orderBy(goals.id)
      .all(),
    grewFrom: listActivities(
      db,
      viewer,
      inArray(items.id, grown(db, activityGrowths.grewFromId, eq(activityGrowths.activityId, id))),
    ),
    grewInto: listActivities(
      db,
      viewer,
      inArray(items.id, grown(db, activityGrowths.activityId, eq(activityGrowths.grewFromId, id))),
    ),
  };
}

export function listActivities(db: Db, viewer: Viewer, which: SQL): ActivityRow[] {
  const rows = db
    .select({
      id: items.id,
      title: activities.title,
      kind: activities.kind,
      state: activities.state,
      startsOn: activities.startsOn,
      endsOn: activities.endsOn,
      ownerPersonId: items.ownerPersonId,
      givenName: people.givenName,
      teamName: teams.name,
      teamKind: teams.kind,
    })
    .from(activities)
    .innerJoin(items, eq(items.id, activities.itemId))
    .leftJoin(people, eq(people.id, items.ownerPersonId))
    .leftJoin(teams, eq(teams.id, items.ownerTeamId))
    .where(and(visibleTo(db, viewer), which))
    .orderBy(sql`ifnull(${activities.startsOn}, '9999')`, asc(items.openedOn), asc(items.id))
    .all();
  const audiences = listAudiences(
    db,
    rows.map((row) => row.id),
    viewer.today,
  );
  return rows.map(({ ownerPersonId, givenName, teamName, teamKind, ...activity }) => ({
    ...activity,
    owner: {
      personId: ownerPersonId,
      givenName,
      teamName: teamName && teamLabel({ name: teamName, kind: teamKind ?? "" }),
    },
    audiences: audiences.get(activity.id) ?? [],
  }));
}

function listParticipants(
  db: Db,
  activityId: number,
): (Participant & Pick<typeof participations.$inferSelect, "minutes" | "cents" | "source">)[] {
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

const listLinkedQuestions = (db: Db, viewer: Viewer, activityId: number) =>
  db
    .select({ id: items.id, text: learningQuestions.text })
    .from(activityQuestions)
    .innerJoin(learningQuestions, eq(learningQuestions.itemId, activityQuestions.questionId))
    .innerJoin(items, eq(items.id, learningQuestions.itemId))
    .where(and(eq(activityQuestions.activityId, activityId), visibleTo(db, viewer)))
    .orderBy(desc(items.openedOn), desc(items.id))
    .all();

const linkedTo = (db: Db, questionId: number) =>
  db
    .select({ id: activityQuestions.activityId })
    .from(activityQuestions)
    .where(eq(activityQuestions.questionId, questionId));

const grown = (
  db: Db,
  column: typeof activityGrowths.activityId | typeof activityGrowths.grewFromId,
  which: SQL,
) => db.select({ id: column }).from(activityGrowths).where(which);

const takesPart = (db: Db, viewer: Viewer, states: (typeof participations.$inferSelect)["state"][]) =>
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

/** Questions of the viewer and her teams an activity can be linked to. */
export const listOwnActiveQuestions = (db: Db, viewer: Viewer) =>
  db
    .select({ id: items.id, text: learningQuestions.text })
    .from(learningQuestions)
    .innerJoin(items, eq(items.id, learningQuestions.itemId))
    .where(and(ownedBy(db, viewer), eq(learningQuestions.state, "active"), isNull(items.closedOn)))
    .orderBy(desc(items.openedOn), desc(items.id))
    .all();
