import { and, asc, desc, eq, inArray, ne, or, sql, type SQL } from "drizzle-orm";
import { allows } from "#app/features/auth/policy.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { teamLabel } from "#app/features/items/model.ts";
import {
  getItem,
  hasCompany,
  listAudiences,
  ownedBy,
  visibleTo,
} from "#app/features/items/queries.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import {
  activities,
  activityGoals,
  activityGrowths,
  activityQuestions,
  goals,
  items,
  learningQuestions,
  people,
  teams,
} from "#db/schema/index.ts";
import { offerOf, participantsShown, type ActivityRow } from "./model.ts";
import { activityPolicy } from "./policy.ts";
import { standingTo, takesPart, waitsForPlace } from "./queries/access.server.ts";
import { listParticipants } from "./queries/participation.server.ts";

/** Activities of a question, as far as the viewer may read them, in the order of their days. */
export const listActivitiesOfQuestion = (db: Db, viewer: Viewer, questionId: number) =>
  listActivities(db, viewer, inArray(items.id, linkedTo(db, questionId)));

/** What the viewer does or did herself: her own, her teams', and where she said yes. */
export const listMyActivities = (db: Db, viewer: Viewer) =>
  listActivities(db, viewer, or(ownedBy(viewer), takesPart(viewer, ["accepted", "attended"]))!);

/** Invitations that wait for the viewer's answer. */
export const listInvitations = (db: Db, viewer: Viewer) =>
  listActivities(
    db,
    viewer,
    and(
      takesPart(viewer, ["invited"]),
      sql`not ${waitsForPlace(viewer)}`,
      ne(activities.state, "cancelled"),
    )!,
  );

/** Activities of others that are shared with the viewer and that she takes no part in, at most the 80 latest. */
export const listActivitiesShownTo = (db: Db, viewer: Viewer) =>
  listActivities(
    db,
    viewer,
    and(
      sql`not ifnull(${ownedBy(viewer)}, 0)`,
      sql`not ${takesPart(viewer, ["invited", "accepted", "attended", "declined"])}`,
      ne(activities.state, "cancelled"),
    )!,
  ).slice(-80);

/**
 * An activity with everything its page says, of what is linked only what the viewer may read.
 * @throws NotFound when it is not there or the act is not hers
 */
export function getActivity(db: Db, viewer: Viewer, id: number, act: "read" | "change" = "read") {
  const item = getItem(db, viewer, id, act);
  const row = db.select().from(activities).where(eq(activities.itemId, id)).get();
  const [card] = listActivities(db, viewer, eq(items.id, id));
  if (!row || !card) throw new NotFound();
  const held = standingTo(db, viewer, id);
  const may = (other: keyof typeof activityPolicy) => allows(activityPolicy, other, held);
  const organises = may("read_declined");
  const all = listParticipants(db, id);
  const mine = all.find((one) => one.personId === viewer.personId);
  const ownPeople = viewer.partnerOf
    .filter((staff) => staff.schoolId === item.schoolId)
    .map((staff) => staff.personId);
  const insight = { me: viewer.personId, organises, readsNames: may("read_participants"), ownPeople };
  return {
    ...row,
    ...card,
    version: item.version,
    schoolId: item.schoolId,
    ownerTeamId: item.ownerTeamId,
    may,
    mine,
    readsNames: insight.readsNames,
    participants: participantsShown(all, insight).map(({ personId, name, state, assignedBy }) => ({
      personId,
      name,
      state,
      assignedBy,
    })),
    offer: may("change") ? offerOf(row) : undefined,
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
      inArray(
        items.id,
        db
          .select({ id: activityGrowths.grewFromId })
          .from(activityGrowths)
          .where(eq(activityGrowths.activityId, id)),
      ),
    ),
    grewInto: listActivities(
      db,
      viewer,
      inArray(
        items.id,
        db
          .select({ id: activityGrowths.activityId })
          .from(activityGrowths)
          .where(eq(activityGrowths.grewFromId, id)),
      ),
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
      unplanned: activities.unplanned,
      startsOn: activities.startsOn,
      endsOn: activities.endsOn,
      company: sql<number>`${hasCompany()}`,
      ownerPersonId: items.ownerPersonId,
      givenName: people.givenName,
      teamName: teams.name,
      teamKind: teams.kind,
    })
    .from(activities)
    .innerJoin(items, eq(items.id, activities.itemId))
    .leftJoin(people, eq(people.id, items.ownerPersonId))
    .leftJoin(teams, eq(teams.id, items.ownerTeamId))
    .where(and(visibleTo(viewer), which))
    .orderBy(sql`ifnull(${activities.startsOn}, '9999')`, asc(items.openedOn), asc(items.id))
    .all();
  const audiences = listAudiences(
    db,
    rows.map((row) => row.id),
    viewer.today,
  );
  return rows.map(({ ownerPersonId, givenName, teamName, teamKind, company, ...activity }) => ({
    ...activity,
    owner: {
      personId: ownerPersonId,
      givenName,
      teamName: teamName && teamLabel({ name: teamName, kind: teamKind ?? "" }),
      company: company === 1,
    },
    audiences: audiences.get(activity.id) ?? [],
  }));
}

const listLinkedQuestions = (db: Db, viewer: Viewer, activityId: number) =>
  db
    .select({
      id: items.id,
      text: learningQuestions.text,
      own: sql<number>`ifnull(${ownedBy(viewer)}, 0)`,
    })
    .from(activityQuestions)
    .innerJoin(learningQuestions, eq(learningQuestions.itemId, activityQuestions.questionId))
    .innerJoin(items, eq(items.id, learningQuestions.itemId))
    .where(and(eq(activityQuestions.activityId, activityId), visibleTo(viewer)))
    .orderBy(desc(items.openedOn), desc(items.id))
    .all()
    .map(({ own, ...question }) => ({ ...question, own: own === 1 }));

const linkedTo = (db: Db, questionId: number) =>
  db
    .select({ id: activityQuestions.activityId })
    .from(activityQuestions)
    .where(eq(activityQuestions.questionId, questionId));
