import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import {
  dropAgreement,
  moveAgreement,
  tickAgreement,
  untickAgreement,
  viewAgreement,
} from "#app/features/agreements/commands.server.ts";
import {
  getAgreement,
  listAgreementsOfConversation,
  listAgreementsOfItem,
  listMyAgreements,
  listOpenAgreementsBetween,
} from "#app/features/agreements/queries.server.ts";
import { viewsDiffer } from "#app/features/agreements/model.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { agreements, auditEvents, conversations, roles } from "#db/schema/index.ts";
import { anAgreement } from "../../factories/agreements.ts";
import { aConversation, aQuestion } from "../../factories/conversations.ts";
import { aRole, aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW, TODAY } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

const outsiders = [
  "teammate",
  "otherTeacher",
  "formerPartner",
  "otherLeader",
  "schoolLeader",
  "hrAdviser",
  "boardMember",
  "administrator",
] as const;

/** Karel owes Noor two hours a month; it was agreed in their talk and is about her question. */
function aPromise() {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const talk = aConversation(db, { staff: school.teacher, partnerId: school.partner.personId });
  const questionId = aQuestion(db, school.teacher, "Hoe laat ik iedereen meedenken?", {
    partnerId: school.partner.personId,
  });
  const made = anAgreement(db, {
    schoolId: school.school.id,
    conversationId: talk.id,
    itemId: questionId,
    ownerPersonId: school.partner.personId,
    forPersonId: school.teacher.personId,
  });
  const noor = viewing(db, school.teacher.personId);
  const karel = viewing(db, school.partner.personId);
  return { db, school, talk, questionId, id: made.id, noor, karel };
}

/** From today on someone else leads the team of Noor. */
function aNewPartner({ db, school }: ReturnType<typeof aPromise>) {
  db.update(roles).set({ toDay: "2026-11-21" }).where(eq(roles.personId, school.partner.personId)).run();
  aRole(db, {
    personId: school.otherTeacher.personId,
    kind: "team_leader",
    teamId: school.team.id,
    schoolId: school.school.id,
    fromDay: TODAY,
  });
  return viewing(db, school.otherTeacher.personId);
}

test("ticked once by its owner, an agreement is ticked wherever it is shown", () => {
  const { db, school, talk, questionId, id, noor, karel } = aPromise();
  tickAgreement(db, karel, id, NOW);
  for (const viewer of [noor, karel]) {
    expect(listAgreementsOfConversation(db, viewer, talk.id)).toMatchObject([
      { id, state: "done", doneOn: TODAY },
    ]);
    expect(listAgreementsOfItem(db, viewer, questionId)).toMatchObject([{ id, state: "done" }]);
  }
  expect(listOpenAgreementsBetween(db, noor, school.teacher.employmentId)).toEqual([]);
  expect(listMyAgreements(db, noor).own.doneLately).toMatchObject([{ id }]);
  expect(db.select().from(agreements).all()).toHaveLength(1);
});

test("ticking twice is ticking once", () => {
  const { db, id, karel } = aPromise();
  tickAgreement(db, karel, id, NOW);
  const rows = db.select().from(auditEvents).all();
  tickAgreement(db, karel, id, NOW);
  expect(db.select().from(auditEvents).all()).toEqual(rows);
});

test("only its owner ticks; the other may say it is not so yet, and both see the difference", () => {
  const { db, id, noor, karel } = aPromise();
  expect(() => tickAgreement(db, noor, id, NOW)).toThrow(NotFound);
  tickAgreement(db, karel, id, NOW);
  expect(viewsDiffer(getAgreement(db, noor, id))).toBe(false);
  viewAgreement(db, noor, id, "not_enough", NOW);
  for (const viewer of [noor, karel]) expect(viewsDiffer(getAgreement(db, viewer, id))).toBe(true);
  expect(getAgreement(db, karel, id).state).toBe("done");
  untickAgreement(db, karel, id, NOW);
  expect(getAgreement(db, noor, id)).toMatchObject({ state: "open", doneOn: null, views: [] });
});

test("nobody outside the two reads it or does anything with it", () => {
  const { db, school, id, talk, questionId } = aPromise();
  for (const who of outsiders) {
    const viewer = viewing(db, school[who].personId);
    const acts = [
      () => getAgreement(db, viewer, id),
      () => tickAgreement(db, viewer, id, NOW),
      () => untickAgreement(db, viewer, id, NOW),
      () => dropAgreement(db, viewer, id, NOW),
      () => moveAgreement(db, viewer, id, { dueOn: "2026-12-04", version: 1 }, NOW),
      () => viewAgreement(db, viewer, id, "not_enough", NOW),
    ];
    for (const act of acts) expect(act, who).toThrow(NotFound);
    expect(listAgreementsOfConversation(db, viewer, talk.id), who).toEqual([]);
    expect(listAgreementsOfItem(db, viewer, questionId), who).toEqual([]);
    const { own, people, teams } = listMyAgreements(db, viewer);
    for (const group of [own, people, teams]) expect(Object.values(group).flat(), who).toEqual([]);
  }
});

test("how often its day moved is told to its owner only, and a first day is no move", () => {
  const { db, id, noor, karel } = aPromise();
  moveAgreement(db, karel, id, { dueOn: "2026-12-04", version: 1 }, NOW);
  expect(getAgreement(db, karel, id).movedTimes).toBe(0);
  moveAgreement(db, karel, id, { dueOn: "2026-12-18", version: 2 }, NOW);
  expect(getAgreement(db, karel, id).movedTimes).toBe(1);
  expect(getAgreement(db, noor, id)).toMatchObject({ dueOn: "2026-12-18", movedTimes: null });
});

test("it does not move to a day gone by, and a page that is behind is told so", () => {
  const { db, id, karel } = aPromise();
  expect(() => moveAgreement(db, karel, id, { dueOn: "2026-11-21", version: 1 }, NOW)).toThrow(RuleBroken);
  expect(() => moveAgreement(db, karel, id, { dueOn: null, version: 1 }, NOW)).toThrow(RuleBroken);
  moveAgreement(db, karel, id, { dueOn: "2026-12-04", version: 1 }, NOW);
  expect(() => moveAgreement(db, karel, id, { dueOn: "2027-01-08", version: 1 }, NOW)).toThrow(Stale);
  expect(getAgreement(db, karel, id).dueOn).toBe("2026-12-04");
});

test("it is late from the day after its date", () => {
  const { db, id, noor } = aPromise();
  db.update(agreements).set({ dueOn: TODAY }).where(eq(agreements.id, id)).run();
  expect(getAgreement(db, noor, id).late).toBe(false);
  const tomorrow = viewing(db, noor.personId, "2026-11-23");
  expect(getAgreement(db, tomorrow, id).late).toBe(true);
});

test("let go by its owner it is still read, and can be picked up again", () => {
  const { db, id, noor, karel } = aPromise();
  dropAgreement(db, karel, id, NOW);
  expect(getAgreement(db, noor, id).state).toBe("dropped");
  untickAgreement(db, karel, id, NOW);
  expect(getAgreement(db, noor, id).state).toBe("open");
});

test("a new partner inherits what the school side still owes, and nothing else", () => {
  const promise = aPromise();
  const { db, school, id, karel, talk } = promise;
  const own = anAgreement(db, {
    schoolId: school.school.id,
    conversationId: talk.id,
    ownerPersonId: school.teacher.personId,
    forPersonId: school.teacher.personId,
    side: "own",
  });
  const done = anAgreement(db, {
    schoolId: school.school.id,
    conversationId: talk.id,
    ownerPersonId: karel.personId,
    forPersonId: school.teacher.personId,
    state: "done",
    doneOn: "2026-10-13",
  });
  db.update(conversations).set({ state: "signed", heldOn: "2026-11-20", signedOn: "2026-11-20" }).run();
  const joost = aNewPartner(promise);
  expect(getAgreement(db, joost, id).mayTick).toBe(false);
  expect(() => getAgreement(db, joost, own.id)).toThrow(NotFound);
  expect(() => getAgreement(db, joost, done.id)).toThrow(NotFound);
  expect(listOpenAgreementsBetween(db, joost, school.teacher.employmentId).map((one) => one.id)).toEqual([
    id,
  ]);
});

test("a former partner keeps what she herself still owes, until it is done", () => {
  const promise = aPromise();
  const { db, school, id, talk } = promise;
  const own = anAgreement(db, {
    schoolId: school.school.id,
    conversationId: talk.id,
    ownerPersonId: school.teacher.personId,
    forPersonId: school.teacher.personId,
    side: "own",
  });
  db.update(conversations).set({ state: "signed", heldOn: "2026-11-20", signedOn: "2026-11-20" }).run();
  aNewPartner(promise);
  const karel = viewing(db, school.partner.personId);
  expect(() => getAgreement(db, karel, own.id)).toThrow(NotFound);
  tickAgreement(db, karel, id, NOW);
  expect(() => getAgreement(db, karel, id)).toThrow(NotFound);
});

test("what a leader agreed for herself and what she owes her people are never in one list", () => {
  const { db, school, id, karel } = aPromise();
  const own = anAgreement(db, {
    schoolId: school.school.id,
    ownerPersonId: karel.personId,
    forPersonId: karel.personId,
    side: "own",
  });
  const lists = listMyAgreements(db, karel);
  expect(lists.own.mine.map((one) => one.id)).toEqual([own.id]);
  expect(lists.people.mine.map((one) => one.id)).toEqual([id]);
});
