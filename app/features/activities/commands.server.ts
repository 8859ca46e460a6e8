import { and, eq, inArray, sql } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { AuditAction } from "#app/features/audit/actions.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { openItem, schoolFor, shareItem } from "#app/features/items/commands.server.ts";
import { audiencesForTeam } from "#app/features/items/model.ts";
import { getItem, ownedBy, visibleTo } from "#app/features/items/queries.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import {
  activities,
  activityGoals,
  activityGrowths,
  activityQuestions,
  goals,
  items,
} from "#db/schema/index.ts";
import { invite, keepOwnParticipation } from "./commands/participate.server.ts";
import { endsAfterStart, type ActivityInput, type NewActivityInput } from "./input.ts";
import type { Strengthener } from "./model.ts";

type NewActivity = Partial<NewActivityInput> & Pick<NewActivityInput, "title" | "kind">;

/**
 * Plans or tells of an activity of the viewer, or of a team of hers. A title and a kind are enough; she takes part herself.
 * @returns its key
 * @throws NotFound for a team or school that is not hers, RuleBroken beside the field for what cannot be linked or invited
 */
export function planActivity(db: Db, viewer: Viewer, activity: NewActivity, now: Date): number {
  return inTransaction(db, () => {
    const schoolId = schoolFor(db, viewer, { schoolId: activity.school, teamId: activity.team });
    const id = openItem(db, viewer, { kind: "activity", schoolId, teamId: activity.team }, now);
    db.insert(activities)
      .values({ itemId: id, ...columnsOf(activity) })
      .run();
    keepOwnParticipation(db, viewer, id, activity, now);
    linkQuestions(db, viewer, id, activity.questions ?? []);
    linkGoals(db, viewer, id, schoolId, activity.goals ?? []);
    growFrom(db, viewer, id, activity.grewFrom ?? []);
    if (activity.invited?.length) invite(db, viewer, id, activity.invited, now);
    const audiences = activity.team
      ? audiencesForTeam(activity.team, activity.audiences ?? [])
      : (activity.audiences ?? []);
    if (audiences.length > 0) shareItem(db, viewer, id, audiences, now);
    audit(db, viewer, "activity.written", id, now);
    return id;
  });
}

/** @throws NotFound when it is not hers, Stale when someone else was first, RuleBroken beside the field */
export function changeActivity(db: Db, viewer: Viewer, id: number, activity: ActivityInput, now: Date) {
  inTransaction(db, () => {
    moveOn(db, viewer, id, activity.version);
    db.update(activities).set(columnsOf(activity)).where(eq(activities.itemId, id)).run();
    keepOwnParticipation(db, viewer, id, activity, now);
    linkQuestions(db, viewer, id, activity.questions);
    growFrom(db, viewer, id, activity.grewFrom);
    const closed = activity.state === "done" || activity.state === "cancelled";
    db.update(items)
      .set({ closedOn: closed ? viewer.today : null })
      .where(eq(items.id, id))
      .run();
    audit(db, viewer, closed ? "activity.closed" : "activity.changed", id, now);
  });
}

/** Chooses the one thing that would make it stronger, or takes the choice back. @throws NotFound, Stale */
export function chooseStrengthener(
  db: Db,
  viewer: Viewer,
  id: number,
  strengthener: Strengthener | null,
  version: number,
  now: Date,
) {
  inTransaction(db, () => {
    moveOn(db, viewer, id, version);
    db.update(activities).set({ strengthener }).where(eq(activities.itemId, id)).run();
    audit(db, viewer, "activity.changed", id, now);
  });
}

function moveOn(db: Db, viewer: Viewer, id: number, version: number) {
  const item = getItem(db, viewer, id, "change");
  const present = db.select().from(activities).where(eq(activities.itemId, id)).get();
  if (!present) throw new NotFound();
  const { changes } = db
    .update(items)
    .set({ version: sql`${items.version} + 1` })
    .where(and(eq(items.id, id), eq(items.version, version)))
    .run();
  const { title, expectedWhat, teamHears } = present;
  if (changes === 0)
    throw new Stale(item.version, { title, expectedWhat: expectedWhat ?? "", teamHears: teamHears ?? "" });
}

const asked = (answer: "yes" | "no" | null | undefined) => (answer ? answer === "yes" : null);

function columnsOf(activity: NewActivity) {
  const { startsOn = null, endsOn = null } = activity;
  if (!endsAfterStart({ startsOn, endsOn })) throw new RuleBroken({ endsOn: "end_before_start" });
  return {
    title: activity.title,
    kind: activity.kind,
    state: activity.state ?? "planned",
    formal: asked(activity.formal),
    onSite: asked(activity.onSite),
    provider: activity.provider ?? null,
    place: activity.place ?? null,
    startsOn,
    endsOn,
    expectedWhat: activity.expectedWhat ?? null,
    expectedBecause: activity.expectedBecause ?? null,
    expectedNotice: activity.expectedNotice ?? null,
    lookBackOn: activity.lookBackOn ?? null,
    teamHears: activity.teamHears ?? null,
    teamHearsOn: activity.teamHearsOn ?? null,
    strengthener: activity.strengthener ? Number(activity.strengthener) : null,
  };
}

/** Exactly these of the viewer's own questions; links that others made to theirs stay. */
function linkQuestions(db: Db, viewer: Viewer, activityId: number, wanted: number[]) {
  const own = db
    .select({ id: items.id })
    .from(items)
    .where(and(eq(items.kind, "question"), ownedBy(db, viewer)))
    .all();
  const ownIds = own.map((item) => item.id);
  if (wanted.some((id) => !ownIds.includes(id))) throw new RuleBroken({ questions: "not_known" });
  db.delete(activityQuestions)
    .where(and(eq(activityQuestions.activityId, activityId), inArray(activityQuestions.questionId, ownIds)))
    .run();
  for (const questionId of wanted) db.insert(activityQuestions).values({ activityId, questionId }).run();
}

function linkGoals(db: Db, viewer: Viewer, activityId: number, schoolId: number, wanted: number[]) {
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
function growFrom(db: Db, viewer: Viewer, activityId: number, wanted: number[]) {
  const readable = db
    .select({ id: items.id })
    .from(items)
    .where(and(eq(items.kind, "activity"), visibleTo(db, viewer)));
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

function audit(db: Db, viewer: Viewer, action: AuditAction, id: number, now: Date) {
  recordAudit(
    db,
    { actorId: viewer.personId, action, object: "activity", objectId: id, subjectId: viewer.personId },
    now,
  );
}
