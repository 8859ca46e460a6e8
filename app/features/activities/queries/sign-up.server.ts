import { and, asc, count, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { teamLabel } from "#app/features/items/model.ts";
import { fullName } from "#app/lib/name.ts";
import type { Db } from "#db/client.server.ts";
import {
  activities,
  participations,
  people,
  signUps,
  signUpTeams,
  signUpWaits,
  teams,
} from "#db/schema/index.ts";
import { hasPlace, takesSignUps, type SignUpShown } from "../model.ts";
import { listActivities } from "../queries.server.ts";
import { activitiesFor, takesPart, waitsForPlace } from "./access.server.ts";

/** How many take part: everybody who said yes, signed up, was assigned or was there. */
export const countTaken = (db: Db, activityId: number): number =>
  db
    .select({ taken: count() })
    .from(participations)
    .where(
      and(eq(participations.activityId, activityId), inArray(participations.state, ["accepted", "attended"])),
    )
    .get()!.taken;

/** How an activity stands for signing up: limit, last day and state. Undefined where it was never opened. */
export const findSignUp = (db: Db, activityId: number) =>
  db
    .select({
      places: signUps.places,
      closesOn: signUps.closesOn,
      wholeSchool: signUps.wholeSchool,
      state: activities.state,
    })
    .from(signUps)
    .innerJoin(activities, eq(activities.itemId, signUps.activityId))
    .where(eq(signUps.activityId, activityId))
    .get();

/**
 * What the page says about signing up, for who already reads the activity: for whom it is open, whether there is a place,
 * and whether she waits herself. Who waits is told to who organises it only.
 */
export function readSignUp(
  db: Db,
  viewer: Viewer,
  activityId: number,
  organises: boolean,
): SignUpShown | undefined {
  const row = findSignUp(db, activityId);
  if (!row) return undefined;
  const named = db
    .select({ id: teams.id, name: teams.name, kind: teams.kind })
    .from(signUpTeams)
    .innerJoin(teams, eq(teams.id, signUpTeams.teamId))
    .where(eq(signUpTeams.activityId, activityId))
    .orderBy(teams.name, teams.id)
    .all();
  const waiting = db
    .select({
      personId: people.id,
      givenName: people.givenName,
      namePrefix: people.namePrefix,
      familyName: people.familyName,
    })
    .from(signUpWaits)
    .innerJoin(people, eq(people.id, signUpWaits.personId))
    .where(eq(signUpWaits.activityId, activityId))
    .orderBy(asc(signUpWaits.id))
    .all()
    .map(({ personId, ...name }) => ({ personId, name: fullName(name) }));
  return {
    places: row.places,
    closesOn: row.closesOn,
    wholeSchool: row.wholeSchool,
    teams: named.map((team) => ({ id: team.id, label: teamLabel(team) })),
    open: takesSignUps(row, viewer.today),
    free: hasPlace(row.places, countTaken(db, activityId)),
    waits: waiting.some((one) => one.personId === viewer.personId),
    waiting: organises ? waiting : [],
  };
}

/** Activities the viewer may sign up for today, and has nothing to do with yet. */
export const listOpenToSignUp = (db: Db, viewer: Viewer) =>
  listActivities(
    db,
    viewer,
    and(
      activitiesFor(viewer, "sign_up"),
      sql`not ${takesPart(viewer, ["invited", "accepted", "attended"])}`,
      sql`not ${waitsForPlace(viewer)}`,
      sql`${activities.state} not in ('done', 'cancelled')`,
      sql`exists (select 1 from sign_ups su where su.activity_id = items.id and (su.closes_on is null or su.closes_on >= ${viewer.today}))`,
    )!,
  );

/** Where the viewer waits for a place. */
export const listWaiting = (db: Db, viewer: Viewer) =>
  listActivities(
    db,
    viewer,
    and(waitsForPlace(viewer), sql`${activities.state} not in ('done', 'cancelled')`)!,
  );

/** The groups an activity of a school can be opened for: the school, and its living teams. */
export const listGroupsOfSchool = (db: Db, schoolId: number) =>
  db
    .select({ id: teams.id, name: teams.name, kind: teams.kind })
    .from(teams)
    .where(and(eq(teams.schoolId, schoolId), isNull(teams.archivedOn)))
    .orderBy(teams.name, teams.id)
    .all()
    .map((team) => ({ id: team.id, label: teamLabel(team) }));
