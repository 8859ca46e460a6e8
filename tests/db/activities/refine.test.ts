import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { changeActivity, planActivity } from "#app/features/activities/commands.server.ts";
import {
  answerInvitation,
  invite,
  tellAmounts,
} from "#app/features/activities/commands/participate.server.ts";
import { answerOffer, finishActivity } from "#app/features/activities/commands/refine.server.ts";
import type { OfferInput } from "#app/features/activities/input.ts";
import { getActivity, listMyActivities } from "#app/features/activities/queries.server.ts";
import { listColleagues } from "#app/features/activities/queries/choices.server.ts";
import { RuleBroken, Stale } from "#app/lib/refusals.ts";
import { auditEvents, items } from "#db/schema/index.ts";
import { anActivity, anActivityForm } from "../../factories/activities.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

function atSchool() {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const noor = viewing(db, school.teacher.personId);
  return { db, school, noor, samira: viewing(db, school.teammate.personId) };
}

const said = (values: Partial<OfferInput>): OfferInput => ({
  expectedWhat: null,
  expectedBecause: null,
  expectedNotice: null,
  lookBackOn: null,
  teamHears: null,
  teamHearsOn: null,
  version: 1,
  ...values,
});

test("what is open is offered once: what was filled in stays, what was left open is not asked again", () => {
  const { db, noor } = atSchool();
  const id = anActivity(db, noor.personId, { expectedWhat: "Dat ik langer wacht" });
  expect(getActivity(db, noor, id).offer).toEqual({
    texts: ["expectedBecause", "expectedNotice"],
    days: ["lookBackOn"],
  });
  answerOffer(db, noor, id, said({ expectedNotice: "Meer vingers" }), NOW);
  const after = getActivity(db, noor, id);
  expect(after.offer).toBeUndefined();
  expect([after.expectedWhat, after.expectedBecause, after.expectedNotice]).toEqual([
    "Dat ik langer wacht",
    "",
    "Meer vingers",
  ]);
  expect(() => answerOffer(db, noor, id, said({ expectedWhat: "Iets anders" }), NOW)).toThrow(Stale);
});

test("an edit that touches nothing of the expectation does not take the offer away, nor bring it back", () => {
  const { db, noor } = atSchool();
  const id = anActivity(db, noor.personId);
  changeActivity(db, noor, id, anActivityForm({ version: 1 }), NOW);
  expect(getActivity(db, noor, id).offer).toBeDefined();
  answerOffer(db, noor, id, said({ version: 2 }), NOW);
  changeActivity(db, noor, id, anActivityForm({ version: 3 }), NOW);
  expect(getActivity(db, noor, id).offer).toBeUndefined();
});

test("when it has been, the offer is to tell the team, and the day it ended stays the first", () => {
  const { db, noor } = atSchool();
  const id = anActivity(db, noor.personId);
  finishActivity(db, noor, id, 1, NOW);
  expect(getActivity(db, noor, id).offer).toEqual({
    texts: ["teamHears"],
    days: ["teamHearsOn", "lookBackOn"],
  });
  const later = viewing(db, noor.personId, "2026-12-24");
  changeActivity(db, later, id, anActivityForm({ state: "done", version: 2 }), NOW);
  const closedOn = () => db.select().from(items).where(eq(items.id, id)).get()!.closedOn;
  expect(closedOn()).toBe(noor.today);
  changeActivity(db, later, id, anActivityForm({ state: "running", version: 3 }), NOW);
  expect(closedOn()).toBeNull();
});

test("an activity that was over when it was told is over", () => {
  const { db, noor } = atSchool();
  const id = anActivity(db, noor.personId, { state: "done" });
  expect(db.select().from(items).where(eq(items.id, id)).get()!.closedOn).toBe(noor.today);
});

test("who edits what is of her team does not take part by it, and joins by saying so", () => {
  const { db, school, noor, samira } = atSchool();
  const id = planActivity(
    db,
    noor,
    { title: "Samen lessen ontwerpen", kind: "design_team", team: school.team.id },
    NOW,
  );
  changeActivity(db, samira, id, anActivityForm({ hours: 120 }), NOW);
  expect(getActivity(db, samira, id).mine).toBeUndefined();
  answerInvitation(db, samira, id, "accept", NOW);
  expect(getActivity(db, samira, id).mine).toMatchObject({ state: "accepted", minutes: null });
});

test("who said no is asked anew; who said yes stays as she answered, without a second trace", () => {
  const { db, noor, samira, school } = atSchool();
  const joost = viewing(db, school.otherTeacher.personId);
  const id = anActivity(db, noor.personId, { invited: [samira.personId, joost.personId] });
  answerInvitation(db, samira, id, "decline", NOW);
  answerInvitation(db, joost, id, "accept", NOW);
  const before = db.select().from(auditEvents).all().length;
  invite(db, noor, id, [samira.personId, joost.personId], NOW);
  const states = new Map(getActivity(db, noor, id).participants.map((one) => [one.personId, one.state]));
  expect([states.get(samira.personId), states.get(joost.personId)]).toEqual(["invited", "accepted"]);
  expect(db.select().from(auditEvents).all().length).toBe(before + 1);
});

test("that she was there can be said once it goes on, and then a no is too late", () => {
  const { db, noor, samira } = atSchool();
  const id = anActivity(db, noor.personId, { invited: [samira.personId] });
  answerInvitation(db, samira, id, "accept", NOW);
  tellAmounts(db, samira, id, { hours: 90, attended: true }, NOW);
  expect(getActivity(db, samira, id).mine).toMatchObject({ state: "accepted", minutes: 90 });
  finishActivity(db, noor, id, 1, NOW);
  tellAmounts(db, samira, id, { hours: 90, attended: true }, NOW);
  expect(getActivity(db, samira, id).mine?.state).toBe("attended");
  expect(() => answerInvitation(db, samira, id, "decline", NOW)).toThrow(
    new RuleBroken({ answer: "not_allowed" }),
  );
});

test("a card says that those taking part read it too, as soon as someone was asked along", () => {
  const { db, noor, samira } = atSchool();
  const alone = anActivity(db, noor.personId);
  const together = anActivity(db, noor.personId, { invited: [samira.personId] });
  const company = () => new Map(listMyActivities(db, noor).map((row) => [row.id, row.owner.company]));
  expect([company().get(alone), company().get(together)]).toEqual([false, true]);
  answerInvitation(db, samira, together, "decline", NOW);
  expect(company().get(together)).toBe(false);
});

test("colleagues of her own team stand first to be asked along", () => {
  const { db, school, noor } = atSchool();
  const near = listColleagues(db, noor, school.school.id).filter((one) => one.near);
  expect(near.map((one) => one.id).sort((a, b) => a - b)).toEqual(
    [school.teammate.personId, school.partner.personId].sort((a, b) => a - b),
  );
});
