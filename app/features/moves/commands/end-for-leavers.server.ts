import { and, eq, inArray, lt, sql, type SQL } from "drizzle-orm";
import { moveUp } from "#app/features/activities/commands/places.server.ts";
import { recordAudit, type AuditEntry } from "#app/features/audit/record.server.ts";
import { eraseDrafts } from "#app/features/conversations/commands/erase-drafts.server.ts";
import { endEditingOfLeavers } from "#app/features/vision/editor-commands.server.ts";
import { moveAlong } from "./moving.server.ts";
import { dayOf } from "#app/lib/amsterdam.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import {
  activities,
  conversations,
  employments,
  items,
  participations,
  requests,
  signUpWaits,
  teamInvitations,
  teams,
} from "#db/schema/index.ts";

/**
 * What ends for someone the day after her last at a school: talks not held yet, requests nobody answered, places in
 * activities still to come, invitations and writing a vision along; for who goes to another school also what she said of what
 * she wrote. What was held, granted or written stays as it is. Twice is once.
 */
export function endForLeavers(db: Db, now: Date) {
  inTransaction(db, () => {
    cancelTalks(db, now);
    withdrawRequests(db, now);
    freePlaces(db, now);
    forgetInvitations(db, dayOf(now));
    endEditingOfLeavers(db, now);
    moveAlong(db, now);
  });
}

/** Worked at the school once and does not any more, nor is to begin there again. */
const left = (person: SQL, school: SQL, today: string): SQL => sql`(exists (select 1 from employments gone
    where gone.person_id = ${person} and gone.school_id = ${school} and gone.to_day < ${today})
  and not exists (select 1 from employments stays where stays.person_id = ${person} and stays.school_id = ${school}
    and (stays.to_day is null or stays.to_day >= ${today})))`;

function cancelTalks(db: Db, now: Date) {
  const ended = db
    .select({ id: conversations.id, staffId: employments.personId })
    .from(conversations)
    .innerJoin(employments, eq(employments.id, conversations.employmentId))
    .where(and(inArray(conversations.state, ["to_plan", "planned"]), lt(employments.toDay, dayOf(now))))
    .orderBy(conversations.id)
    .all();
  for (const { id, staffId } of ended) {
    eraseDrafts(db, id, null, now);
    db.update(conversations)
      .set({
        state: "cancelled",
        version: sql`${conversations.version} + 1`,
        calendarSequence: sql`${conversations.calendarSequence} + 1`,
      })
      .where(eq(conversations.id, id))
      .run();
    tell(
      db,
      { action: "conversation.cancelled", object: "conversation", objectId: id, subjectId: staffId },
      now,
    );
  }
}

function withdrawRequests(db: Db, now: Date) {
  const open = db
    .update(requests)
    .set({ state: "withdrawn", version: sql`${requests.version} + 1` })
    .where(
      and(eq(requests.state, "open"), left(sql`requests.person_id`, sql`requests.school_id`, dayOf(now))),
    )
    .returning({ id: requests.id, personId: requests.personId })
    .all();
  for (const { id, personId } of open)
    tell(db, { action: "request.withdrawn", object: "request", objectId: id, subjectId: personId }, now);
}

/** Places in what has not begun go to who waits; whoever waited herself waits no more. */
function freePlaces(db: Db, now: Date) {
  const today = dayOf(now);
  const there = (person: SQL) => left(person, sql`${items.schoolId}`, today);
  const free = db
    .select({ activityId: participations.activityId, personId: participations.personId })
    .from(participations)
    .innerJoin(activities, eq(activities.itemId, participations.activityId))
    .innerJoin(items, eq(items.id, participations.activityId))
    .where(
      and(
        inArray(participations.state, ["invited", "accepted"]),
        inArray(activities.state, ["idea", "planned", "booked"]),
        sql`(${activities.startsOn} is null or ${activities.startsOn} >= ${today})`,
        sql`${items.ownerPersonId} is not ${participations.personId}`,
        there(sql`${participations.personId}`),
      ),
    )
    .all();
  for (const { activityId, personId } of free) {
    db.delete(participations)
      .where(and(eq(participations.activityId, activityId), eq(participations.personId, personId)))
      .run();
    tell(
      db,
      { action: "participation.changed", object: "activity", objectId: activityId, subjectId: personId },
      now,
    );
  }
  const waiting = db
    .select({ id: signUpWaits.id })
    .from(signUpWaits)
    .innerJoin(items, eq(items.id, signUpWaits.activityId))
    .where(there(sql`${signUpWaits.personId}`))
    .all();
  for (const { id } of waiting) db.delete(signUpWaits).where(eq(signUpWaits.id, id)).run();
  for (const { activityId, personId } of free) moveUp(db, { personId, today }, activityId, now);
}

function forgetInvitations(db: Db, today: string) {
  const asked = db
    .select({ teamId: teamInvitations.teamId, personId: teamInvitations.personId })
    .from(teamInvitations)
    .innerJoin(teams, eq(teams.id, teamInvitations.teamId))
    .where(
      and(
        eq(teamInvitations.state, "invited"),
        left(sql`${teamInvitations.personId}`, sql`${teams.schoolId}`, today),
      ),
    )
    .all();
  for (const { teamId, personId } of asked)
    db.delete(teamInvitations)
      .where(and(eq(teamInvitations.teamId, teamId), eq(teamInvitations.personId, personId)))
      .run();
}

const tell = (db: Db, entry: Omit<AuditEntry, "actorId">, now: Date) =>
  recordAudit(db, { ...entry, actorId: null }, now);
