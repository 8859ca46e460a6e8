import { eq } from "drizzle-orm";
import { allows } from "#app/features/auth/policy.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { openToAudiences } from "#app/features/items/commands/open-to.server.ts";
import { getItem } from "#app/features/items/queries.server.ts";
import { dayBefore } from "#app/features/people/model.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { activities, signUps, signUpTeams } from "#db/schema/index.ts";
import type { SignUpInput } from "../input.ts";
import { isOver, takesSignUps } from "../model.ts";
import { activityPolicy } from "../policy.ts";
import { standingTo } from "../queries/access.server.ts";
import { countTaken, findSignUp, listGroupsOfSchool } from "../queries/sign-up.server.ts";
import { auditActivity } from "./move-on.server.ts";
import { auditPart, moveUp, stopWaiting, takePlace } from "./places.server.ts";

/**
 * Opens an activity for a group to sign up for, or changes for whom, with how many places and until when. Whoever it is open
 * for reads it from then on, support staff like everybody else. More places go to who waits.
 * @throws NotFound when it is not hers; RuleBroken not_known for a group of another school, out_of_range for fewer places
 * than are taken, gone_by for a last day that has been, not_open when it is over
 */
export function openSignUp(db: Db, viewer: Viewer, activityId: number, input: SignUpInput, now: Date) {
  inTransaction(db, () => {
    const item = getItem(db, viewer, activityId, "change");
    const activity = db.select().from(activities).where(eq(activities.itemId, activityId)).get();
    if (!activity) throw new NotFound();
    if (isOver(activity.state)) throw new RuleBroken({ groups: "not_open" });
    const teamIds = input.groups.filter((value) => value !== "school").map((value) => Number(value.slice(5)));
    const known = new Set(listGroupsOfSchool(db, item.schoolId).map((team) => team.id));
    if (teamIds.some((id) => !known.has(id))) throw new RuleBroken({ groups: "not_known" });
    const taken = countTaken(db, activityId);
    if (input.places !== null && input.places < taken)
      throw new RuleBroken({ places: ["out_of_range", { min: taken, max: 2000 }] });
    const present = findSignUp(db, activityId);
    const { closesOn } = input;
    if (closesOn !== null && closesOn < viewer.today && closesOn !== present?.closesOn)
      throw new RuleBroken({ closesOn: "gone_by" });
    const wholeSchool = input.groups.includes("school");
    const terms = { places: input.places, closesOn, wholeSchool };
    db.insert(signUps)
      .values({ activityId, ...terms, openedBy: viewer.personId, openedAt: now.getTime() })
      .onConflictDoUpdate({ target: signUps.activityId, set: terms })
      .run();
    db.delete(signUpTeams).where(eq(signUpTeams.activityId, activityId)).run();
    for (const teamId of teamIds) db.insert(signUpTeams).values({ activityId, teamId }).run();
    openToAudiences(db, viewer, activityId, input.groups, now);
    auditActivity(db, viewer, "sign_up.opened", activityId, now);
    moveUp(db, viewer, activityId, now);
  });
}

/** Takes no more sign-ups from today; who takes part and who waits stay. @throws NotFound when it is not hers or not open */
export function closeSignUp(db: Db, viewer: Viewer, activityId: number, now: Date) {
  inTransaction(db, () => {
    getItem(db, viewer, activityId, "change");
    const closesOn = dayBefore(viewer.today);
    const closed = db.update(signUps).set({ closesOn }).where(eq(signUps.activityId, activityId)).run();
    if (closed.changes === 0) throw new NotFound();
    auditActivity(db, viewer, "activity.changed", activityId, now);
  });
}

/**
 * The viewer signs up: she takes part while there is a place, and waits when there is none. Pressed twice is once.
 * @returns which of the two
 * @throws NotFound when it is not open to a group of hers, RuleBroken when the last day has been or it is over
 */
export function signUp(db: Db, viewer: Viewer, activityId: number, now: Date): "in" | "waiting" {
  return inTransaction(db, () => {
    const open = findSignUp(db, activityId);
    if (!open || !allows(activityPolicy, "sign_up", standingTo(db, viewer, activityId))) throw new NotFound();
    if (!takesSignUps(open, viewer.today)) throw new RuleBroken({ form: "sign_up_closed" });
    return takePlace(db, viewer, activityId, now);
  });
}

/** She no longer waits for a place. @throws NotFound when she did not */
export function leaveWaiting(db: Db, viewer: Viewer, activityId: number, now: Date) {
  inTransaction(db, () => {
    if (!stopWaiting(db, viewer.personId, activityId)) throw new NotFound();
    const of = { activityId, subjectId: viewer.personId };
    auditPart(db, viewer.personId, "participation.changed", of, now);
  });
}
