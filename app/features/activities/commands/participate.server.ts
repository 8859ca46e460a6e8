import { and, eq } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { getItem } from "#app/features/items/queries.server.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { activities, participations } from "#db/schema/index.ts";
import type { FundingSource } from "../model.ts";
import { listColleagues } from "../queries.server.ts";

type Amounts = { hours?: number | null; euros?: number | null; source?: FundingSource | null };

/** Asks colleagues of the same school to join; who is asked already stays as she answered. @throws NotFound, RuleBroken */
export function invite(db: Db, viewer: Viewer, activityId: number, personIds: number[], now: Date) {
  inTransaction(db, () => {
    const item = getItem(db, viewer, activityId, "change");
    const colleagues = new Set(listColleagues(db, viewer, item.schoolId).map((one) => one.id));
    if (personIds.some((id) => !colleagues.has(id))) throw new RuleBroken({ invited: "not_known" });
    for (const personId of personIds) {
      db.insert(participations)
        .values({
          activityId,
          personId,
          state: "invited",
          invitedBy: viewer.personId,
          invitedAt: now.getTime(),
        })
        .onConflictDoNothing()
        .run();
      audit(db, viewer, "participation.invited", activityId, personId, now);
    }
  });
}

/**
 * The invited one's own answer, which she can change while the activity is not over.
 * @throws NotFound when she was not invited, RuleBroken when it is over
 */
export function answerInvitation(
  db: Db,
  viewer: Viewer,
  activityId: number,
  answer: "accept" | "decline",
  now: Date,
) {
  inTransaction(db, () => {
    const asked = findParticipation(db, activityId, viewer.personId);
    const activity = db.select().from(activities).where(eq(activities.itemId, activityId)).get();
    if (!asked || !activity) throw new NotFound();
    if (asked.state === "attended" || activity.state === "cancelled")
      throw new RuleBroken({ answer: "not_allowed" });
    db.update(participations)
      .set({ state: answer === "accept" ? "accepted" : "declined", answeredAt: now.getTime() })
      .where(and(eq(participations.activityId, activityId), eq(participations.personId, viewer.personId)))
      .run();
    audit(db, viewer, "participation.answered", activityId, viewer.personId, now);
  });
}

/** What it took the viewer herself: minutes, cents and who pays. @throws NotFound when she takes no part */
export function tellAmounts(db: Db, viewer: Viewer, activityId: number, amounts: Amounts, now: Date) {
  inTransaction(db, () => {
    const asked = findParticipation(db, activityId, viewer.personId);
    if (!asked || (asked.state !== "accepted" && asked.state !== "attended")) throw new NotFound();
    db.update(participations)
      .set(columnsOf(amounts))
      .where(and(eq(participations.activityId, activityId), eq(participations.personId, viewer.personId)))
      .run();
    audit(db, viewer, "participation.changed", activityId, viewer.personId, now);
  });
}

/** The writer takes part in what she plans, with her own hours and euros. Called inside her command. */
export function keepOwnParticipation(
  db: Db,
  viewer: Viewer,
  activityId: number,
  amounts: Amounts,
  now: Date,
) {
  const at = now.getTime();
  db.insert(participations)
    .values({
      activityId,
      personId: viewer.personId,
      state: "accepted",
      invitedBy: viewer.personId,
      invitedAt: at,
      answeredAt: at,
      ...columnsOf(amounts),
    })
    .onConflictDoUpdate({
      target: [participations.activityId, participations.personId],
      set: columnsOf(amounts),
    })
    .run();
}

const columnsOf = ({ hours, euros, source }: Amounts) => ({
  minutes: hours ?? null,
  cents: euros ?? null,
  source: source ?? null,
});

const findParticipation = (db: Db, activityId: number, personId: number) =>
  db
    .select()
    .from(participations)
    .where(and(eq(participations.activityId, activityId), eq(participations.personId, personId)))
    .get();

function audit(
  db: Db,
  viewer: Viewer,
  action: "participation.invited" | "participation.answered" | "participation.changed",
  activityId: number,
  subjectId: number,
  now: Date,
) {
  recordAudit(
    db,
    { actorId: viewer.personId, action, object: "activity", objectId: activityId, subjectId },
    now,
  );
}
