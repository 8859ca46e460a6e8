import { eq } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { getItem } from "#app/features/items/queries.server.ts";
import { fullName } from "#app/lib/name.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { activities, participations } from "#db/schema/index.ts";
import { tellOfAssignment } from "../activity-letters.server.ts";
import { hasPlace, isOver } from "../model.ts";
import { listAssignable } from "../queries/choices.server.ts";
import { countTaken, findSignUp } from "../queries/sign-up.server.ts";
import { auditPart, findParticipation, moveUp, ofPerson, stopWaiting } from "./places.server.ts";

/**
 * Puts people in a training without asking: by her school leader or gesprekspartner, and said to her in words and by letter.
 * Who said yes herself keeps her yes.
 * @throws NotFound when the activity is not the viewer's, RuleBroken for who is not hers to assign, when it is over or full
 */
export function assignTraining(db: Db, viewer: Viewer, activityId: number, personIds: number[], now: Date) {
  inTransaction(db, () => {
    const item = getItem(db, viewer, activityId, "change");
    const activity = db.select().from(activities).where(eq(activities.itemId, activityId)).get();
    if (!activity) throw new NotFound();
    if (isOver(activity.state)) throw new RuleBroken({ assigned: "not_open" });
    const hers = new Set(listAssignable(db, viewer, item.schoolId).map((one) => one.id));
    if (personIds.some((id) => !hers.has(id))) throw new RuleBroken({ assigned: "not_known" });
    const places = findSignUp(db, activityId)?.places ?? null;
    for (const personId of personIds) {
      const present = findParticipation(db, activityId, personId);
      if (present?.state === "accepted" || present?.state === "attended") continue;
      if (!hasPlace(places, countTaken(db, activityId))) throw new RuleBroken({ assigned: "full" });
      const assigned = {
        state: "accepted",
        source: "assigned",
        assignedBy: viewer.personId,
        invitedBy: viewer.personId,
        invitedAt: now.getTime(),
        answeredAt: null,
      } as const;
      stopWaiting(db, personId, activityId);
      db.insert(participations)
        .values({ activityId, personId, ...assigned })
        .onConflictDoUpdate({ target: [participations.activityId, participations.personId], set: assigned })
        .run();
      auditPart(db, viewer.personId, "participation.assigned", { activityId, subjectId: personId }, now);
      tellOfAssignment(db, { activityId, personId, by: fullName(viewer) }, now);
    }
  });
}

/** Takes back what was assigned and did not happen yet. @throws NotFound when there is nothing to take back */
export function unassign(db: Db, viewer: Viewer, activityId: number, personId: number, now: Date) {
  inTransaction(db, () => {
    getItem(db, viewer, activityId, "change");
    const present = findParticipation(db, activityId, personId);
    if (present?.state !== "accepted" || present.assignedBy === null) throw new NotFound();
    db.delete(participations).where(ofPerson(activityId, personId)).run();
    auditPart(db, viewer.personId, "participation.changed", { activityId, subjectId: personId }, now);
    moveUp(db, viewer, activityId, now);
  });
}
