import { and, eq, inArray } from "drizzle-orm";
import { planActivity } from "#app/features/activities/commands.server.ts";
import { isOver, type ActivityKind, type FundingSource } from "#app/features/activities/model.ts";
import { activityPolicy } from "#app/features/activities/policy.ts";
import { standingTo } from "#app/features/activities/queries/access.server.ts";
import { dropPromise } from "#app/features/agreements/commands/drop-promise.server.ts";
import { allows } from "#app/features/auth/policy.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { activities, items, requests } from "#db/schema/index.ts";
import { auditRequest, moveRequest } from "./commands/move.server.ts";
import type { AskInput } from "./input.ts";
import { tellOfAsking, tellOfWithdrawal } from "./request-letters.server.ts";

export { approveRequest, declineRequest } from "./commands/answer.server.ts";
export { bookRequest, finishRequest, noteInvoice } from "./commands/carry-out.server.ts";

type Asking = {
  minutes?: number | null;
  cents?: number | null;
  source: FundingSource;
  coverAsked: boolean;
  coverWords?: string | null;
  /** For a group, by who organises it: minutes and cents are for each place. */
  places?: number | null;
};

/**
 * Asks for time, money or cover for an activity of hers, or one she takes part in; for a group with places by who organises
 * it. Who answers hears of it, without what it is for. The same one sent twice within a minute is one.
 * @returns its key
 * @throws NotFound for what she may not ask for, RuleBroken beside the field when nothing is asked, it is over, or asked already
 */
export function askRequest(db: Db, viewer: Viewer, activityId: number, input: Asking, now: Date): number {
  return inTransaction(db, () => {
    const asked = columnsOf(input);
    const schoolId = findAskable(db, viewer, activityId, asked.places !== null);
    if (!asked.minutes && !asked.cents && !asked.coverAsked) throw new RuleBroken({ hours: "ask_something" });
    const running = findRunning(db, viewer.personId, activityId);
    if (running) {
      if (running.sentTwice(asked, now)) return running.id;
      throw new RuleBroken({ activity: "already_asked" });
    }
    const { minutes, cents, source } = asked;
    const own = { activityId, personId: viewer.personId, schoolId, askedOn: viewer.today };
    const { id } = db
      .insert(requests)
      .values({
        ...own,
        ...asked,
        askedAt: now.getTime(),
        ...{ askedMinutes: minutes, askedCents: cents, askedSource: source },
      })
      .returning({ id: requests.id })
      .get();
    const { personId } = viewer;
    auditRequest(db, viewer, "request.asked", { id, personId }, now, { minutes, cents, source });
    tellOfAsking(db, viewer, { id, schoolId }, now);
    return id;
  });
}

/**
 * Asks for something that is no activity yet: one sentence makes it, hers alone, and the request with it.
 * @returns the key of the request
 * @throws as askRequest
 */
export function askForNew(
  db: Db,
  viewer: Viewer,
  { title, kind }: { title: string; kind: ActivityKind },
  input: Asking,
  now: Date,
): number {
  return inTransaction(db, () => {
    const { minutes: hours = null, cents: euros = null, source } = input;
    const part = input.places ? {} : { hours, euros, source };
    const activityId = planActivity(db, viewer, { title, kind, state: "idea", ...part }, now);
    return askRequest(db, viewer, activityId, input, now);
  });
}

/**
 * Asks what a form says: for an activity of hers, or for something new in a sentence.
 * @throws as askRequest; RuleBroken beside the title where neither is said, or both
 */
export function makeRequest(db: Db, viewer: Viewer, input: AskInput, now: Date): number {
  const { activity, title, kind, hours, euros, source, cover, coverWords, places } = input;
  const asking = { minutes: hours, cents: euros, source, coverAsked: cover, coverWords, places };
  if (activity !== null) {
    if (title) throw new RuleBroken({ title: "one_of_two" });
    return askRequest(db, viewer, activity, asking, now);
  }
  if (!title) throw new RuleBroken({ title: "required" });
  return askForNew(db, viewer, { title, kind }, asking, now);
}

/**
 * Takes a request back, also after a yes while it is not done; what the school promised with that yes goes with it.
 * @throws NotFound when it is not hers, Stale when it was answered meanwhile, RuleBroken when there is nothing to take back
 */
export function withdrawRequest(db: Db, viewer: Viewer, id: number, version: number, now: Date) {
  inTransaction(db, () => {
    const before = moveRequest(db, viewer, id, "withdraw", version);
    if (!(before.state === "open" || before.state === "approved") || before.doneOn)
      throw new RuleBroken({ form: "not_open" });
    if (before.agreementId !== null) dropPromise(db, viewer, before.agreementId, now);
    db.update(requests)
      .set({ state: "withdrawn", decidedBy: null, decidedOn: null, decidedWhy: null, bookedOn: null })
      .where(eq(requests.id, id))
      .run();
    auditRequest(db, viewer, "request.withdrawn", before, now);
    tellOfWithdrawal(db, viewer, before.schoolId, before.decidedBy, now);
  });
}

const columnsOf = ({ minutes, cents, source, coverAsked, coverWords, places }: Asking) => ({
  minutes: minutes || null,
  cents: cents || null,
  source,
  coverAsked,
  coverWords: coverAsked ? (coverWords ?? null) : null,
  places: places ?? null,
});

/** The school an activity is of. @throws NotFound when it is not hers to ask for, RuleBroken when it is over */
function findAskable(db: Db, viewer: Viewer, activityId: number, forGroup: boolean): number {
  const held = standingTo(db, viewer, activityId);
  if (!allows(activityPolicy, "ask", held)) throw new NotFound();
  const activity = db
    .select({ schoolId: items.schoolId, state: activities.state })
    .from(activities)
    .innerJoin(items, eq(items.id, activities.itemId))
    .where(eq(items.id, activityId))
    .get();
  if (!activity || !viewer.schoolIds.includes(activity.schoolId)) throw new NotFound();
  if (forGroup && !allows(activityPolicy, "ask_for_group", held))
    throw new RuleBroken({ places: "not_allowed" });
  if (isOver(activity.state)) throw new RuleBroken({ activity: "activity_over" });
  return activity.schoolId;
}

const A_MINUTE = 60_000;

function findRunning(db: Db, personId: number, activityId: number) {
  const which = and(eq(requests.activityId, activityId), eq(requests.personId, personId));
  const running = db
    .select()
    .from(requests)
    .where(and(which, inArray(requests.state, ["open", "approved"])))
    .get();
  if (!running) return undefined;
  const sentTwice = (asked: ReturnType<typeof columnsOf>, now: Date) =>
    running.state === "open" &&
    running.askedAt > now.getTime() - A_MINUTE &&
    (Object.keys(asked) as (keyof typeof asked)[]).every((name) => asked[name] === running[name]);
  return { id: running.id, sentTwice };
}
