import { eq } from "drizzle-orm";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { getItem } from "#app/features/items/queries.server.ts";
import { RuleBroken } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { activities } from "#db/schema/index.ts";
import type { MovedLookBackInput, OfferInput } from "../input.ts";
import { offerOf, type OfferedText, type Strengthener } from "../model.ts";
import { auditActivity, followState, moveOn } from "./move-on.server.ts";

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
    auditActivity(db, viewer, "activity.changed", id, now);
  });
}

/**
 * Answers the one offer to fill in what is open: what stays empty is left open and not offered again, and what is there
 * stays where nothing was typed.
 * @throws NotFound, Stale
 */
export function answerOffer(db: Db, viewer: Viewer, id: number, input: OfferInput, now: Date) {
  inTransaction(db, () => {
    const present = moveOn(db, viewer, id, input.version);
    const offered = offerOf(present)?.texts ?? [];
    const textOf = (name: OfferedText) => input[name] ?? (offered.includes(name) ? "" : present[name]);
    db.update(activities)
      .set({
        expectedWhat: textOf("expectedWhat"),
        expectedBecause: textOf("expectedBecause"),
        expectedNotice: textOf("expectedNotice"),
        teamHears: textOf("teamHears"),
        lookBackOn: input.lookBackOn ?? present.lookBackOn,
        teamHearsOn: input.teamHearsOn ?? present.teamHearsOn,
      })
      .where(eq(activities.itemId, id))
      .run();
    auditActivity(db, viewer, "activity.changed", id, now);
  });
}

/** Says that it has been. @throws NotFound, Stale */
export function finishActivity(db: Db, viewer: Viewer, id: number, version: number, now: Date) {
  inTransaction(db, () => {
    const { closedOn } = moveOn(db, viewer, id, version);
    db.update(activities).set({ state: "done" }).where(eq(activities.itemId, id)).run();
    auditActivity(db, viewer, followState(db, viewer, { id, state: "done", closedOn }), id, now);
  });
}

/**
 * Gives the look-back of an activity another day.
 * @throws NotFound, Stale; RuleBroken for a day that went by
 */
export function moveLookBack(
  db: Db,
  viewer: Viewer,
  id: number,
  { lookBackOn, version }: MovedLookBackInput,
  now: Date,
) {
  inTransaction(db, () => {
    getItem(db, viewer, id, "change");
    if (lookBackOn < viewer.today) throw new RuleBroken({ lookBackOn: "gone_by" });
    moveOn(db, viewer, id, version);
    db.update(activities).set({ lookBackOn }).where(eq(activities.itemId, id)).run();
    auditActivity(db, viewer, "activity.changed", id, now);
  });
}
