import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { tickAgreement } from "#app/features/agreements/commands.server.ts";
import { writeRecordNote } from "#app/features/conversations/commands/record.server.ts";
import { reopenRecord } from "#app/features/conversations/commands/reopen.server.ts";
import { getRevision } from "#app/features/conversations/queries/revisions.server.ts";
import { getRoom } from "#app/features/conversations/queries/room.server.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { learningQuestions, recordRevisions, roles } from "#db/schema/index.ts";
import { aTeamConversation } from "../../factories/conversations.ts";
import { aRole, viewing } from "../../factories/school.ts";
import { NOW, TODAY } from "../../support/clock.ts";
import { aHeldTalk, sign, stateOf } from "../../factories/room.ts";

test("agreements and questions live on after signing, and what was signed does not move with them", () => {
  const { db, id, noor, karel, questionId, agreementId } = aHeldTalk();
  sign(db, noor, id);
  sign(db, karel, id);
  tickAgreement(db, karel, agreementId, NOW);
  db.update(learningQuestions)
    .set({ text: "Heel anders" })
    .where(eq(learningQuestions.itemId, questionId))
    .run();
  const room = getRoom(db, noor, id);
  expect(room.agreements).toMatchObject([{ id: agreementId, state: "done" }]);
  expect(room.frozen?.reviews[0]?.question).toBe("Hoe laat ik iedereen meedenken?");
});

test("a record is opened again with a reason; what was signed stays readable and a new one is made", () => {
  const { db, id, noor, karel } = aHeldTalk();
  sign(db, noor, id);
  sign(db, karel, id);
  reopenRecord(db, noor, id, { reason: "De uren kloppen niet" }, NOW);
  expect(stateOf(db, id)).toMatchObject({ state: "held", signedOn: null, closesOn: "2027-01-03" });
  expect(getRevision(db, karel, id, 1).revision).toMatchObject({
    reopened: { reason: "De uren kloppen niet" },
    signOffs: [{ givenName: "Noor" }, { givenName: "Karel" }],
  });
  writeRecordNote(db, karel, id, { scope: "record", text: "Het zijn drie uur" }, NOW);
  sign(db, karel, id);
  expect(stateOf(db, id).state, "the earlier signature of Noor does not count").toBe("held");
  sign(db, noor, id);
  expect(stateOf(db, id).state).toBe("signed");
  const revisions = db.select().from(recordRevisions).all();
  expect(revisions.map(({ no, content }) => [no, content.includes("drie uur")])).toEqual([
    [1, false],
    [2, true],
  ]);
});

test("who does not agree opens it again before signing herself", () => {
  const { db, id, noor, karel } = aHeldTalk();
  expect(
    () => reopenRecord(db, karel, id, { reason: "Er is nog niets" }, NOW),
    "nothing is signed yet",
  ).toThrow(RuleBroken);
  sign(db, noor, id);
  reopenRecord(db, karel, id, { reason: "Een zin klopt niet" }, NOW);
  writeRecordNote(db, karel, id, { scope: "record", text: "Zo klopt het" }, NOW);
  expect(getRoom(db, noor, id)).toMatchObject({ standing: "open", current: null, earlier: [{ no: 1 }] });
});

test("past its last day a record is neither written nor signed, also before the nightly work", () => {
  const { db, school, id } = aHeldTalk();
  const late = viewing(db, school.teacher.personId, "2027-01-02");
  expect(() => writeRecordNote(db, late, id, { scope: "record", text: "Te laat" }, NOW)).toThrow(RuleBroken);
  expect(() => sign(db, late, id)).toThrow(RuleBroken);
  sign(db, viewing(db, school.teacher.personId, "2027-01-01"), id);
});

test("a former partner signs what is still open, and after that reads it no more", () => {
  const { db, school, id, noor } = aHeldTalk();
  db.update(roles).set({ toDay: "2026-11-21" }).where(eq(roles.personId, school.partner.personId)).run();
  aRole(db, {
    personId: school.otherTeacher.personId,
    kind: "team_leader",
    teamId: school.team.id,
    schoolId: school.school.id,
    fromDay: TODAY,
  });
  const karel = viewing(db, school.partner.personId);
  sign(db, noor, id);
  sign(db, karel, id);
  expect(stateOf(db, id).state).toBe("signed");
  expect(() => getRoom(db, karel, id)).toThrow(NotFound);
  expect(() => getRevision(db, karel, id, 1)).toThrow(NotFound);
  expect(() => reopenRecord(db, karel, id, { reason: "Toch" }, NOW)).toThrow(NotFound);
  expect(
    () => getRoom(db, viewing(db, school.otherTeacher.personId), id),
    "her successor does not inherit it",
  ).toThrow(NotFound);
});

test("a team talk is signed by its leader and process facilitator; a member marks it seen and never signs it shut", () => {
  const { db, school } = aHeldTalk();
  const { id } = aTeamConversation(db, {
    schoolId: school.school.id,
    teamId: school.team.id,
    leaderId: school.partner.personId,
    facilitatorId: school.teammate.personId,
    memberIds: [school.teacher.personId],
    state: "held",
    heldOn: "2026-11-20",
    closesOn: "2027-01-01",
  });
  const leader = viewing(db, school.partner.personId);
  const facilitator = viewing(db, school.teammate.personId);
  const member = viewing(db, school.teacher.personId);
  writeRecordNote(db, member, id, { scope: "record", text: "We kijken bij elkaar" }, NOW);
  expect(() => sign(db, member, id), "nothing to see yet").toThrow(RuleBroken);
  sign(db, leader, id);
  sign(db, member, id);
  expect(stateOf(db, id).state).toBe("held");
  sign(db, facilitator, id);
  expect(stateOf(db, id).state).toBe("signed");
  expect(getRoom(db, member, id).current?.signOffs.map((one) => one.kind)).toEqual([
    "agreed",
    "seen",
    "agreed",
  ]);
});
