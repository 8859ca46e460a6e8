import { and, eq, inArray, isNull } from "drizzle-orm";
import { auditActivity, followState, moveOn } from "#app/features/activities/commands/move-on.server.ts";
import { auditPart } from "#app/features/activities/commands/places.server.ts";
import { isOver, type ActivityState } from "#app/features/activities/model.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { ownedBy } from "#app/features/items/queries.server.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { activities, items, participations, requests } from "#db/schema/index.ts";
import type { RequestRow } from "../access.server.ts";
import { auditRequest, moveRequest } from "./move.server.ts";

/**
 * It is booked, from today. Where the activity is the viewer's own, its own page says so too.
 * @throws NotFound when it is not hers, Stale when it moved on, RuleBroken where there is no yes or it was booked before
 */
export function bookRequest(db: Db, viewer: Viewer, id: number, version: number, now: Date) {
  inTransaction(db, () => {
    const before = approvedRequest(db, viewer, id, "book", version);
    if (before.bookedOn) throw new RuleBroken({ form: "not_open" });
    db.update(requests).set({ bookedOn: viewer.today }).where(eq(requests.id, id)).run();
    auditRequest(db, viewer, "request.booked", before, now);
    carryState(db, viewer, before.activityId, "booked", now);
  });
}

type Took = { personId: number; minutes: number | null; cents: number | null };

/**
 * It is done: who was there, and what it took each of them in hours and money.
 * @throws NotFound when it is not hers, Stale when it moved on, RuleBroken where there is no yes, it has yet to begin, or
 * someone is named who takes no part
 */
export function finishRequest(
  db: Db,
  viewer: Viewer,
  id: number,
  { attended, version }: { attended: readonly Took[]; version: number },
  now: Date,
) {
  inTransaction(db, () => {
    const before = approvedRequest(db, viewer, id, "finish", version);
    const activity = getActivityRow(db, before.activityId);
    if (activity.startsOn && activity.startsOn > viewer.today) throw new RuleBroken({ form: "not_yet" });
    for (const took of attended) wasThere(db, viewer, before, took, now);
    db.update(requests).set({ doneOn: viewer.today }).where(eq(requests.id, id)).run();
    auditRequest(db, viewer, "request.finished", before, now, {
      people: attended.length,
      minutes: attended.reduce((sum, one) => sum + (one.minutes ?? 0), 0),
      cents: attended.reduce((sum, one) => sum + (one.cents ?? 0), 0),
    });
    if (before.personId === viewer.personId) carryState(db, viewer, before.activityId, "done", now);
  });
}

/** Keeps the number of the invoice with it, or takes it away. @throws NotFound, Stale, RuleBroken as bookRequest */
export function noteInvoice(
  db: Db,
  viewer: Viewer,
  id: number,
  { reference, version }: { reference: string | null; version: number },
  now: Date,
) {
  inTransaction(db, () => {
    const before = moveRequest(db, viewer, id, "book", version);
    if (before.state !== "approved") throw new RuleBroken({ reference: "not_open" });
    db.update(requests).set({ invoiceReference: reference }).where(eq(requests.id, id)).run();
    auditRequest(db, viewer, "request.invoice_noted", before, now);
  });
}

function approvedRequest(db: Db, viewer: Viewer, id: number, act: "book" | "finish", version: number) {
  const before = moveRequest(db, viewer, id, act, version);
  if (before.state !== "approved" || before.doneOn) throw new RuleBroken({ form: "not_open" });
  return before;
}

/**
 * Who asked for herself was there even where she had not said so; of a group only who said yes. What it takes someone with a
 * request of her own is said there, not by the group.
 */
function wasThere(db: Db, viewer: Viewer, request: RequestRow, took: Took, now: Date) {
  const { activityId } = request;
  const { personId, minutes, cents } = took;
  const which = and(eq(participations.activityId, activityId), eq(participations.personId, personId));
  const part = db.select().from(participations).where(which).get();
  const joins = part?.state === "accepted" || part?.state === "attended";
  if (!joins && personId !== request.personId) throw new RuleBroken({ attended: "not_known" });
  const source = part && part.assignedBy !== null ? ("assigned" as const) : request.source;
  const ofHerOwn = request.personId !== personId && hasYesOfHerOwn(db, activityId, personId);
  const amounts = { state: "attended" as const, ...(ofHerOwn ? {} : { minutes, cents, source }) };
  const at = now.getTime();
  db.insert(participations)
    .values({ activityId, personId, invitedBy: personId, invitedAt: at, answeredAt: at, ...amounts })
    .onConflictDoUpdate({ target: [participations.activityId, participations.personId], set: amounts })
    .run();
  auditPart(db, viewer.personId, "participation.changed", { activityId, subjectId: personId }, now);
}

const hasYesOfHerOwn = (db: Db, activityId: number, personId: number) =>
  db
    .select({ id: requests.id })
    .from(requests)
    .where(
      and(
        eq(requests.activityId, activityId),
        eq(requests.personId, personId),
        eq(requests.state, "approved"),
        isNull(requests.places),
      ),
    )
    .get() !== undefined;

const earlier: Record<"booked" | "done", ActivityState[]> = {
  booked: ["idea", "planned"],
  done: ["idea", "planned", "booked", "running"],
};

/** The activity's own state goes along where it is the viewer's own to change; of another's nothing changes. */
function carryState(db: Db, viewer: Viewer, activityId: number, state: "booked" | "done", now: Date) {
  const own = db
    .select({ version: items.version, closedOn: items.closedOn })
    .from(activities)
    .innerJoin(items, eq(items.id, activities.itemId))
    .where(and(eq(items.id, activityId), ownedBy(viewer), inArray(activities.state, earlier[state])))
    .get();
  if (!own) return;
  moveOn(db, viewer, activityId, own.version);
  db.update(activities).set({ state }).where(eq(activities.itemId, activityId)).run();
  const what = isOver(state)
    ? followState(db, viewer, { id: activityId, state, closedOn: own.closedOn })
    : "activity.changed";
  auditActivity(db, viewer, what, activityId, now);
}

function getActivityRow(db: Db, id: number) {
  const row = db.select().from(activities).where(eq(activities.itemId, id)).get();
  if (!row) throw new NotFound();
  return row;
}
