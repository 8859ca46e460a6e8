import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { dropAgreement, viewAgreement } from "#app/features/agreements/commands.server.ts";
import type { Db } from "#db/client.server.ts";
import {
  agreements,
  agreementViews,
  conversations,
  cycles,
  employmentPauses,
  moments,
} from "#db/schema/index.ts";
import { anAgreement } from "../../factories/agreements.ts";
import { aConversation } from "../../factories/conversations.ts";
import { aMembership, aTeam, aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";
import { daysTold, rowsOf } from "./asking.ts";

// What is said to the two an agreement is between: at, just before and just after, and to nobody else.

function aPair() {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const { teacher, partner } = school;
  const base = { schoolId: school.school.id, forPersonId: teacher.personId };
  const promised = (values: Partial<typeof agreements.$inferInsert> = {}) =>
    anAgreement(db, { ...base, ownerPersonId: partner.personId, side: "school", ...values });
  /** What she agreed to do herself, in a talk that was held and signed. */
  const agreed = (values: Partial<typeof agreements.$inferInsert> = {}, signedOn = "2026-09-15") => {
    const talk = aConversation(db, { staff: teacher, partnerId: partner.personId });
    db.update(conversations)
      .set({ state: "signed", heldOn: "2026-09-10", signedOn, scheduledAt: null })
      .where(eq(conversations.id, talk.id))
      .run();
    return anAgreement(db, {
      ...base,
      ownerPersonId: teacher.personId,
      side: "own",
      conversationId: talk.id,
      ...values,
    });
  };
  return { db, school, teacher, partner, promised, agreed };
}

const outside = [
  "teammate",
  "otherLeader",
  "schoolLeader",
  "hrAdviser",
  "boardMember",
  "administrator",
] as const;
const B1 = "agreement_without_conversation";

test("B1: the day after its date both are told that an agreement is open and no talk follows, and nobody else", () => {
  const { db, school, teacher, partner, agreed } = aPair();
  agreed({ dueOn: "2026-10-20" });
  const days = ["2026-10-19", "2026-10-20", "2026-10-21"];
  for (const one of [teacher, partner]) expect(daysTold(db, one, B1, days)).toEqual(["2026-10-21"]);
  for (const key of outside) expect(rowsOf(db, school[key], B1), key).toEqual([]);
});

test("B1: without a date it is eight weeks after the record was signed; with one ahead it waits for that", () => {
  const { db, teacher, agreed } = aPair();
  const row = agreed({ dueOn: null }, "2026-09-15");
  const days = ["2026-11-09", "2026-11-10", "2026-11-11"];
  expect(daysTold(db, teacher, B1, days)).toEqual(days.slice(1));
  db.update(agreements).set({ dueOn: "2027-01-31" }).where(eq(agreements.id, row.id)).run();
  expect(daysTold(db, teacher, B1, days)).toEqual([]);
});

test("B1: a talk that is planned or asked for ends it; one the cycle only made, or that was called off, does not", () => {
  for (const [state, ofCycle, told] of [
    ["planned", false, false],
    ["to_plan", false, false],
    ["to_plan", true, true],
    ["planned", true, false],
    ["cancelled", false, true],
  ] as const) {
    const { db, school, teacher, partner, agreed } = aPair();
    agreed({ dueOn: "2026-10-20" });
    const momentId = ofCycle ? aMoment(db, school.school.id) : null;
    aConversation(db, { staff: teacher, partnerId: partner.personId, state, momentId });
    expect(rowsOf(db, partner, B1).length > 0, `${state} ${ofCycle}`).toBe(told);
  }
});

test("B1: several agreements of one person are one row, of the oldest; what the school side owes is not among them", () => {
  const { db, partner, agreed, promised } = aPair();
  agreed({ dueOn: "2026-10-20", agreedOn: "2026-09-11" });
  const oldest = agreed({ dueOn: "2026-10-21", agreedOn: "2026-09-10" });
  promised({ dueOn: "2026-10-01", agreedOn: "2026-08-20" });
  expect(rowsOf(db, partner, B1)).toEqual([
    expect.objectContaining({
      subjectId: oldest.id,
      since: "2026-09-10",
      several: true,
      mine: false,
      other: "Noor",
    }),
  ]);
});

test("B2: two views that differ are said to the two; one view is not, agreeing ends it, and letting go too", () => {
  const { db, school, teacher, partner, promised } = aPair();
  const { id } = promised({ state: "done", doneOn: "2026-10-01" });
  const says = (one: { personId: number }, view: "enough" | "not_enough") =>
    viewAgreement(db, viewing(db, one.personId), id, view, NOW);
  says(partner, "enough");
  expect(rowsOf(db, teacher, "views_differ")).toEqual([]);
  says(teacher, "not_enough");
  for (const one of [teacher, partner]) expect(rowsOf(db, one, "views_differ")).toHaveLength(1);
  for (const key of outside) expect(rowsOf(db, school[key], "views_differ"), key).toEqual([]);
  says(teacher, "enough");
  expect(rowsOf(db, partner, "views_differ")).toEqual([]);
  says(teacher, "not_enough");
  dropAgreement(db, viewing(db, partner.personId), id, NOW);
  expect(db.select().from(agreementViews).all()).toHaveLength(2);
  expect(rowsOf(db, teacher, "views_differ")).toEqual([]);
});

const PROMISE = ["2026-11-01", "2026-11-02", "2026-11-15", "2026-11-16", "2026-11-17"];

test("L3, B3: a promise with a date is said to who owes it the day after, and a fortnight later to the other; to nobody else", () => {
  const { db, school, teacher, partner, promised } = aPair();
  promised({ dueOn: "2026-11-01" });
  expect(daysTold(db, partner, "own_promise", PROMISE)).toEqual(PROMISE.slice(1));
  expect(daysTold(db, teacher, "promise_not_arranged", PROMISE)).toEqual(PROMISE.slice(3));
  expect(daysTold(db, teacher, "own_promise", PROMISE)).toEqual([]);
  expect(daysTold(db, partner, "promise_not_arranged", PROMISE)).toEqual([]);
  for (const key of outside)
    for (const code of ["own_promise", "promise_not_arranged"] as const)
      expect(rowsOf(db, school[key], code), key).toEqual([]);
});

test("L3, B3: a promise without a date counts from 42 days after it was agreed", () => {
  const { db, teacher, partner, promised } = aPair();
  promised({ agreedOn: "2026-09-20" });
  expect(daysTold(db, partner, "own_promise", PROMISE)).toEqual(PROMISE.slice(1));
  expect(daysTold(db, teacher, "promise_not_arranged", PROMISE)).toEqual(PROMISE.slice(3));
});

test("B3: what was promised to a team is said to its members, and ticked it is said to nobody", () => {
  const { db, school, partner, promised } = aPair();
  const network = aTeam(db, { schoolId: school.school.id, kind: "network" });
  aMembership(db, { personId: school.teammate.personId, teamId: network.id });
  const { id } = promised({ dueOn: "2026-10-01", forPersonId: null, teamId: network.id });
  expect(rowsOf(db, school.teammate, "promise_not_arranged")).toHaveLength(1);
  expect(rowsOf(db, school.teacher, "promise_not_arranged")).toEqual([]);
  expect(rowsOf(db, partner, "own_promise")).toEqual([expect.objectContaining({ promisedTo: network.name })]);
  db.update(agreements).set({ state: "done", doneOn: "2026-11-01" }).where(eq(agreements.id, id)).run();
  expect(rowsOf(db, school.teammate, "promise_not_arranged")).toEqual([]);
  expect(rowsOf(db, partner, "own_promise")).toEqual([]);
});

test("whom it concerns on leave is left out for the other as well", () => {
  const { db, teacher, partner, promised, agreed } = aPair();
  promised({ dueOn: "2026-10-01" });
  agreed({ dueOn: "2026-10-01" });
  const both = () => [rowsOf(db, partner, "own_promise"), rowsOf(db, partner, B1)].map((rows) => rows.length);
  expect(both()).toEqual([1, 1]);
  pause(db, teacher.employmentId);
  expect(both()).toEqual([0, 0]);
});

function aMoment(db: Db, schoolId: number) {
  const cycle = db.insert(cycles).values({ schoolId, schoolYear: 2026, state: "open" }).returning().get();
  const window = { opensOn: "2026-11-01", closesOn: "2027-03-31" };
  return db
    .insert(moments)
    .values({ cycleId: cycle.id, kind: "progress", templateId: 1, ...window })
    .returning()
    .get().id;
}

const pause = (db: Db, employmentId: number) =>
  db.insert(employmentPauses).values({ employmentId, fromDay: "2026-11-01" }).run();
