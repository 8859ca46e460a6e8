import { and, eq } from "drizzle-orm";
import { recordAudit } from "#app/features/audit/record.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { getItem } from "#app/features/items/queries.server.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { activities, participations } from "#db/schema/index.ts";
import { isOver, type FundingSource } from "../model.ts";
import { listColleagues } from "../queries/choices.server.ts";
import { mayAnswer } from "../queries/participation.server.ts";

type Amounts = { hours?: number | null; euros?: number | null; source?: FundingSource | null };

/**
 * Asks colleagues of the same school to join; who is asked already stays as she answered, only who said no is asked anew.
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
          set: { ...asked, answeredAt: null },
          setWhere: eq(participations.state, "declined"),
        })
        .run();
      if (changes > 0) audit(db, viewer, "participation.invited", activityId, personId, now);
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
    audit(db, viewer, "participation.changed", activityId, personId, now);
  });
}

/**
 * The invited one's own answer, which she can change while the activity is not called off. Who belongs to the team it is of
 * joins and leaves without being asked.
 * @throws NotFound when she was not invited, RuleBroken when it is called off or she said she was there
 */
export function answerInvitation(
  db: Db,
  viewer: Viewer,
  activityId: number,
  answer: "accept" | "decline",
  now: Date,
) {
  inTransaction(db, () => {
    const activity = db.select().from(activities).where(eq(activities.itemId, activityId)).get();
    const asked = findParticipation(db, activityId, viewer.personId);
    if (!activity || !mayAnswer(db, viewer, activityId)) throw new NotFound();
    if (asked?.state === "attended" || activity.state === "cancelled")
      throw new RuleBroken({ answer: "not_allowed" });
    const at = now.getTime();
    const said = { state: answer === "accept" ? "accepted" : "declined", answeredAt: at } as const;
    db.insert(participations)
      .values({ activityId, personId: viewer.personId, invitedBy: viewer.personId, invitedAt: at, ...said })
      .onConflictDoUpdate({ target: [participations.activityId, participations.personId], set: said })
      .run();
    audit(db, viewer, "participation.answered", activityId, viewer.personId, now);
  });
}

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
      .set({ ...columnsOf(amounts), state: attended && begun ? "attended" : "accepted" })
      .where(ofPerson(activityId, viewer.personId))
      .run();
    audit(db, viewer, "participation.changed", activityId, viewer.personId, now);
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
  db.update(participations).set(columnsOf(amounts)).where(ofPerson(activityId, viewer.personId)).run();
}

const columnsOf = ({ hours, euros, source }: Amounts) => ({
  minutes: hours ?? null,
  cents: euros ?? null,
  source: source ?? null,
});

const ofPerson = (activityId: number, personId: number) =>
  and(eq(participations.activityId, activityId), eq(participations.personId, personId));

const findParticipation = (db: Db, activityId: number, personId: number) =>
  db.select().from(participations).where(ofPerson(activityId, personId)).get();

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
