import { and, asc, desc, eq, inArray, isNull, notInArray, sql } from "drizzle-orm";
import { onDay } from "#app/features/auth/relations.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { ownedBy } from "#app/features/items/queries.server.ts";
import { fullName } from "#app/lib/name.ts";
import type { Db } from "#db/client.server.ts";
import { employments, goals, items, learningQuestions, people, teamMemberships } from "#db/schema/index.ts";
import { listMyActivities } from "../queries.server.ts";

/** Activities a new one may have grown from: what the viewer did or does herself, the latest first. */
export const listActivitiesToGrowFrom = (db: Db, viewer: Viewer, except: number[] = []) =>
  listMyActivities(db, viewer)
    .filter((activity) => activity.state !== "cancelled" && !except.includes(activity.id))
    .reverse()
    .slice(0, 15)
    .map(({ id, title, startsOn }) => ({ id, title, startsOn }));

/** Questions of the viewer and her teams an activity can be linked to. */
export const listOwnActiveQuestions = (db: Db, viewer: Viewer) =>
  db
    .select({ id: items.id, text: learningQuestions.text })
    .from(learningQuestions)
    .innerJoin(items, eq(items.id, learningQuestions.itemId))
    .where(and(ownedBy(viewer), eq(learningQuestions.state, "active"), isNull(items.closedOn)))
    .orderBy(desc(items.openedOn), desc(items.id))
    .all();

/** A goal an activity can be made for, by its key: of the board or of a school where the viewer works. */
export const findGoal = (db: Db, viewer: Viewer, id: number) =>
  db
    .select({ id: goals.id, text: goals.text })
    .from(goals)
    .where(
      and(
        eq(goals.id, id),
        eq(goals.boardId, viewer.boardId),
        sql`(${goals.schoolId} is null or ${inArray(goals.schoolId, viewer.schoolIds)})`,
      ),
    )
    .get();

/** Colleagues of a school who can be invited, by name; `near` is who shares a team with the viewer today. */
export function listColleagues(db: Db, viewer: Viewer, schoolId: number, except: number[] = []) {
  if (!viewer.schoolIds.includes(schoolId)) return [];
  const near = new Set(listTeammates(db, viewer));
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
    .map(({ id, ...name }) => ({ id, name: fullName(name), near: near.has(id) }));
}

/** Colleagues the viewer may assign a training to: all of a school she leads, else those whose gesprekspartner she is. */
export function listAssignable(db: Db, viewer: Viewer, schoolId: number, except: number[] = []) {
  const leads = viewer.ledSchoolIds.includes(schoolId);
  const own = viewer.partnerOf.filter((staff) => staff.schoolId === schoolId).map((staff) => staff.personId);
  if (!leads && own.length === 0) return [];
  return listColleagues(db, viewer, schoolId, except).filter((one) => leads || own.includes(one.id));
}

function listTeammates(db: Db, { teamIds, today }: Viewer): number[] {
  const atHome = db
    .select({ id: employments.personId })
    .from(employments)
    .where(
      and(inArray(employments.homeTeamId, teamIds), onDay(employments.fromDay, employments.toDay, today)),
    );
  const besides = db
    .select({ id: teamMemberships.personId })
    .from(teamMemberships)
    .where(
      and(
        inArray(teamMemberships.teamId, teamIds),
        onDay(teamMemberships.fromDay, teamMemberships.toDay, today),
      ),
    );
  return [...atHome.all(), ...besides.all()].map(({ id }) => id);
}
