import { and, eq } from "drizzle-orm";
import { allows } from "#app/features/auth/policy.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { getItem } from "#app/features/items/queries.server.ts";
import { fullName } from "#app/lib/name.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { activities, participations } from "#db/schema/index.ts";
import { tellOfInvitation } from "../activity-letters.server.ts";
import { isOver, type FundingSource } from "../model.ts";
import { activityPolicy } from "../policy.ts";
import { standingTo } from "../queries/access.server.ts";
import { listColleagues } from "../queries/choices.server.ts";
import { mayAnswer } from "../queries/participation.server.ts";
import { auditPart, findParticipation, moveUp, ofPerson, stopWaiting, takePlace } from "./places.server.ts";

type Amounts = { hours?: number | null; euros?: number | null; source?: FundingSource | null };

/**
 * Asks colleagues of the same school to join, by letter too; who is asked already stays as she answered, only who said no is asked anew.
 * @throws NotFound when it is not the viewer's, RuleBroken for a stranger or when it is over
 */
export function invite(db: Db, viewer: Viewer, activityId: number, personIds: number[], now: Date) {
  inTransaction(db, () => {
    const item = getItem(db, viewer, activityId, "change");
    const colleagues = new Set(listColleagues(db, viewer, item.schoolId).map((one) => one.id));
    if (personIds.some((id) => !colleagues.has(id))) throw new RuleBroken({ invited: "not_known" });
    for (const personId of personIds) {
      const asked = { state: "invited", invitedBy: viewer.personId, invitedAt: now.getTime() } as const;
      const { changes } = db
        .insert(participations)
        .values({ activityId, personId, ...asked })
        .onConflictDoUpdate({
          target: [participations.activityId, participations.personId],
          set: { ...asked, answeredAt: null, assignedBy: null },
          setWhere: eq(participations.state, "declined"),
        })
        .run();
      if (changes === 0) continue;
      auditPart(db, viewer.personId, "participation.invited", { activityId, subjectId: personId }, now);
      tellOfInvitation(db, { activityId, personId, by: fullName(viewer), today: viewer.today }, now);
    }
  });
}

/** Takes back an invitation that was not answered. @throws NotFound when there is none to take back */
export function uninvite(db: Db, viewer: Viewer, activityId: number, personId: number, now: Date) {
  inTransaction(db, () => {
    getItem(db, viewer, activityId, "change");
    const { changes } = db
      .delete(participations)
      .where(and(ofPerson(activityId, personId), eq(participations.state, "invited")))
      .run();
    if (changes === 0) throw new NotFound();
    auditPart(db, viewer.personId, "participation.changed", { activityId, subjectId: personId }, now);
  });
}

/**
 * The invited one's own answer, which she can change while the activity is not called off. Who belongs to the team it is of
 * joins and leaves without being asked. A yes where every place is taken waits; a no gives the place to who waits.
 * @returns what came of it
 * @throws NotFound when she was not invited, RuleBroken when it is called off, was assigned to her or she said she was there
 */
export function answerInvitation(
  db: Db,
  viewer: Viewer,
  activityId: number,
  answer: "accept" | "decline",
  now: Date,
): "in" | "waiting" | "out" {
  return inTransaction(db, () => {
    const activity = db.select().from(activities).where(eq(activities.itemId, activityId)).get();
    const asked = findParticipation(db, activityId, viewer.personId);
    if (!activity || !mayAnswer(db, viewer, activityId)) throw new NotFound();
    if (asked?.state === "attended" || activity.state === "cancelled")
      throw new RuleBroken({ answer: "not_allowed" });
    if (answer === "accept") return takePlace(db, viewer, activityId, now);
    if (asked && asked.assignedBy !== null) throw new RuleBroken({ answer: "assigned" });
    sayNo(db, viewer, activityId, asked, now);
    return "out";
  });
}

/** Who signed up by herself signs off without leaving a no behind; everybody else said no. */
function sayNo(
  db: Db,
  viewer: Viewer,
  activityId: number,
  asked: typeof participations.$inferSelect | undefined,
  now: Date,
) {
  const { personId } = viewer;
  const at = now.getTime();
  stopWaiting(db, personId, activityId);
  if (asked?.invitedBy === personId && !isHers(db, viewer, activityId)) {
    db.delete(participations).where(ofPerson(activityId, personId)).run();
  } else {
    const said = { state: "declined", answeredAt: at } as const;
    db.insert(participations)
      .values({ activityId, personId, invitedBy: personId, invitedAt: at, ...said })
      .onConflictDoUpdate({ target: [participations.activityId, participations.personId], set: said })
      .run();
  }
  auditPart(db, personId, "participation.answered", { activityId, subjectId: personId }, now);
  moveUp(db, viewer, activityId, now);
}

const isHers = (db: Db, viewer: Viewer, activityId: number) =>
  allows(activityPolicy, "change", standingTo(db, viewer, activityId));

/**
 * What it took the viewer herself: minutes, cents and who pays; and whether she was there, once it goes on or is over.
 * @throws NotFound when she takes no part
 */
export function tellAmounts(
  db: Db,
  viewer: Viewer,
  activityId: number,
  { attended, ...amounts }: Amounts & { attended?: boolean },
  now: Date,
) {
  inTransaction(db, () => {
    const asked = findParticipation(db, activityId, viewer.personId);
    const activity = db.select().from(activities).where(eq(activities.itemId, activityId)).get();
    if (!activity || (asked?.state !== "accepted" && asked?.state !== "attended")) throw new NotFound();
    const begun = isOver(activity.state) || activity.state === "running";
    db.update(participations)
      .set({ ...columnsOf(amounts, asked), state: attended && begun ? "attended" : "accepted" })
      .where(ofPerson(activityId, viewer.personId))
      .run();
    auditPart(db, viewer.personId, "participation.changed", { activityId, subjectId: viewer.personId }, now);
  });
}

/** The writer takes part in what she plans, with her own hours and euros. Called inside her command. */
export function takePart(db: Db, viewer: Viewer, activityId: number, amounts: Amounts, now: Date) {
  const at = now.getTime();
  const { personId } = viewer;
  const own = { personId, state: "accepted", invitedBy: personId, invitedAt: at, answeredAt: at } as const;
  db.insert(participations)
    .values({ activityId, ...own, ...columnsOf(amounts) })
    .run();
}

/** Her own hours and euros change with what she edits; who takes no part does not begin to by editing. */
export function changeOwnAmounts(db: Db, viewer: Viewer, activityId: number, amounts: Amounts) {
  const asked = findParticipation(db, activityId, viewer.personId);
  if (asked?.state !== "accepted" && asked?.state !== "attended") return;
  db.update(participations).set(columnsOf(amounts, asked)).where(ofPerson(activityId, viewer.personId)).run();
}

/** Who pays for what was assigned is no choice of hers. */
const columnsOf = ({ hours, euros, source }: Amounts, asked?: { assignedBy: number | null }) => ({
  minutes: hours ?? null,
  cents: euros ?? null,
  source: asked && asked.assignedBy !== null ? ("assigned" as const) : (source ?? null),
});
