import { and, between, eq, sql } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { openItem, schoolFor, shareItem } from "#app/features/items/commands.server.ts";
import { audiencesForTeam } from "#app/features/items/model.ts";
import { RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { activities, items } from "#db/schema/index.ts";
import { growFrom, linkGoals, linkQuestions } from "./commands/link.server.ts";
import { auditActivity, followState, moveOn } from "./commands/move-on.server.ts";
import { tellItIsOff } from "./commands/call-off.server.ts";
import { changeOwnAmounts, invite, takePart } from "./commands/participate.server.ts";
import { endsAfterStart, type ActivityInput, type AfterwardsInput, type NewActivityInput } from "./input.ts";
import { textToKeep } from "./model.ts";
import { listParticipants } from "./queries/participation.server.ts";

type NewActivity = Partial<NewActivityInput> &
  Pick<NewActivityInput, "title" | "kind"> & { unplanned?: boolean };

/**
 * Plans or tells of an activity of the viewer, or of a team of hers. A title and a kind are enough; she takes part herself.
 * The same one sent twice within a minute is one.
 * @returns its key
 * @throws NotFound for a team or school that is not hers, RuleBroken beside the field for what cannot be linked or invited
 */
export function planActivity(db: Db, viewer: Viewer, activity: NewActivity, now: Date): number {
  return inTransaction(db, () => {
    const schoolId = schoolFor(db, viewer, { schoolId: activity.school, teamId: activity.team });
    const columns = { ...factsOf(activity), ...wordsOf(activity) };
    const sentTwice = findJustPlanned(db, viewer, { ...activity, ...columns, schoolId }, now);
    if (sentTwice) return sentTwice;
    const id = openItem(db, viewer, { kind: "activity", schoolId, teamId: activity.team }, now);
    const strengthener = activity.strengthener ? Number(activity.strengthener) : null;
    db.insert(activities)
      .values({ itemId: id, ...columns, strengthener, unplanned: activity.unplanned ?? false })
      .run();
    takePart(db, viewer, id, activity, now);
    linkQuestions(db, viewer, id, activity.questions ?? []);
    linkGoals(db, viewer, id, schoolId, activity.goals ?? []);
    growFrom(db, viewer, id, activity.grewFrom ?? []);
    if (activity.invited?.length) invite(db, viewer, id, activity.invited, now);
    const audiences = activity.team
      ? audiencesForTeam(activity.team, activity.audiences ?? [])
      : (activity.audiences ?? []);
    if (audiences.length > 0) shareItem(db, viewer, id, audiences, now);
    followState(db, viewer, { id, state: columns.state, closedOn: null });
    auditActivity(db, viewer, "activity.written", id, now);
    return id;
  });
}

/**
 * Notes what came by itself, in one sentence and afterwards: it has been, today unless another day is given.
 * @returns its key
 * @throws NotFound for a team that is not hers, RuleBroken still_to_come for a day that has not been
 */
export function noteAfterwards(db: Db, viewer: Viewer, input: AfterwardsInput, now: Date): number {
  const startsOn = input.startsOn ?? viewer.today;
  if (startsOn > viewer.today) throw new RuleBroken({ startsOn: "still_to_come" });
  const { title, kind, team } = input;
  const told = { title, kind: kind ?? ("other" as const), team, startsOn, state: "done" as const };
  return planActivity(db, viewer, { ...told, unplanned: true }, now);
}

const A_MINUTE = 60_000;

type Planned = ReturnType<typeof factsOf> & Pick<NewActivity, "team" | "invited"> & { schoolId: number };

function findJustPlanned(db: Db, viewer: Viewer, activity: Planned, now: Date): number | undefined {
  const asked = new Set([viewer.personId, ...(activity.invited ?? [])]);
  const alike = db
    .select({ id: items.id })
    .from(items)
    .innerJoin(activities, eq(activities.itemId, items.id))
    .where(
      and(
        eq(items.createdBy, viewer.personId),
        eq(items.schoolId, activity.schoolId),
        sql`${items.ownerTeamId} is ${activity.team ?? null}`,
        between(items.createdAt, now.getTime() - A_MINUTE, now.getTime()),
        eq(activities.title, activity.title),
        eq(activities.kind, activity.kind),
        sql`${activities.startsOn} is ${activity.startsOn}`,
      ),
    )
    .all();
  return alike.find(({ id }) => {
    const there = listParticipants(db, id);
    return there.length === asked.size && there.every((one) => asked.has(one.personId));
  })?.id;
}

/** Called off, it is told by letter to who was to be there. @throws NotFound when it is not hers, Stale when someone else was first, RuleBroken beside the field */
export function changeActivity(db: Db, viewer: Viewer, id: number, activity: ActivityInput, now: Date) {
  inTransaction(db, () => {
    const present = moveOn(db, viewer, id, activity.version);
    const columns = { ...factsOf(activity), ...wordsOf(activity, present) };
    db.update(activities).set(columns).where(eq(activities.itemId, id)).run();
    changeOwnAmounts(db, viewer, id, activity);
    linkQuestions(db, viewer, id, activity.questions);
    growFrom(db, viewer, id, activity.grewFrom);
    const what = followState(db, viewer, { id, state: columns.state, closedOn: present.closedOn });
    auditActivity(db, viewer, what, id, now);
    if (columns.state === "cancelled" && present.state !== "cancelled") tellItIsOff(db, viewer, id, now);
  });
}

const asked = (answer: "yes" | "no" | null | undefined) => (answer ? answer === "yes" : null);

function factsOf(activity: NewActivity | ActivityInput) {
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
    lookBackOn: activity.lookBackOn ?? null,
    teamHearsOn: activity.teamHearsOn ?? null,
  };
}

type Words = Pick<
  typeof activities.$inferSelect,
  "expectedWhat" | "expectedBecause" | "expectedNotice" | "teamHears"
>;

const wordsOf = (given: Partial<Words>, present?: Words) => ({
  expectedWhat: textToKeep(given.expectedWhat, present?.expectedWhat),
  expectedBecause: textToKeep(given.expectedBecause, present?.expectedBecause),
  expectedNotice: textToKeep(given.expectedNotice, present?.expectedNotice),
  teamHears: textToKeep(given.teamHears, present?.teamHears),
});
