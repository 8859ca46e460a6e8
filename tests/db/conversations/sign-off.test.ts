import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { tickAgreement } from "#app/features/agreements/commands.server.ts";
import { addAgendaPoint } from "#app/features/conversations/commands/agenda.server.ts";
import { agreeInRoom, askInRoom, rewordInRoom } from "#app/features/conversations/commands/agree.server.ts";
import { closeUnsignedConversations } from "#app/features/conversations/commands/close-unsigned.server.ts";
import { writeRecordNote } from "#app/features/conversations/commands/record.server.ts";
import { reopenRecord } from "#app/features/conversations/commands/reopen.server.ts";
import { reviewQuestion } from "#app/features/conversations/commands/review.server.ts";
import { signRecord } from "#app/features/conversations/commands/sign.server.ts";
import { getRevision } from "#app/features/conversations/queries/revisions.server.ts";
import { getRoom } from "#app/features/conversations/queries/room.server.ts";
import { canonicalJson } from "#app/features/conversations/record.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import {
  agendaItems,
  answers,
  conversations,
  learningQuestions,
  questionReviews,
  recordNotes,
  recordRevisions,
  roles,
  signOffs,
} from "#db/schema/index.ts";
import { aConversation, aPreparation, aQuestion, aTeamConversation } from "../../factories/conversations.ts";
import { aRole, aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW, TODAY } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

const nothing = { kind: "do" as const, dueOn: null, minutes: null, cents: null, questionId: null };

/** A talk of Friday, with something of everything in its record. */
function aHeldTalk() {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const questionId = aQuestion(db, school.teacher, "Hoe laat ik iedereen meedenken?", {
    partnerId: school.partner.personId,
  });
  const talk = aConversation(db, {
    staff: school.teacher,
    partnerId: school.partner.personId,
    state: "held",
    heldOn: "2026-11-20",
    closesOn: "2027-01-01",
    scheduledAt: Date.parse("2026-11-20T14:30:00Z"),
  });
  const noor = viewing(db, school.teacher.personId);
  const karel = viewing(db, school.partner.personId);
  const { id } = talk;
  addAgendaPoint(db, noor, id, { text: "Breuken" }, NOW);
  writeRecordNote(db, karel, id, { scope: "record", text: "Noor oefent hardop denken" }, NOW);
  writeRecordNote(db, karel, id, { scope: "us", text: "Samen lunchen" }, NOW);
  writeRecordNote(db, karel, id, { scope: "me", text: "Karel voor zichzelf" }, NOW);
  writeRecordNote(db, noor, id, { scope: "me", text: "Noor voor zichzelf" }, NOW);
  reviewQuestion(db, karel, id, { questionId, howItWent: null, helped: "De werkgroep", hindered: null }, NOW);
  reviewQuestion(db, noor, id, { questionId, howItWent: "further", helped: null, hindered: null }, NOW);
  askInRoom(db, noor, id, { text: "Hoe begeleid ik een collega?" }, NOW);
  const agreementId = agreeInRoom(
    db,
    karel,
    id,
    { ...nothing, text: "Twee uur vrij", ownerPersonId: karel.personId },
    NOW,
  );
  return { db, school, id, talk, noor, karel, questionId, agreementId };
}

const sign = (db: Db, viewer: Viewer, id: number, now = NOW) =>
  signRecord(db, viewer, id, { kind: "agreed", response: null, seal: getRoom(db, viewer, id).seal }, now);
const stateOf = (db: Db, id: number) =>
  db.select().from(conversations).where(eq(conversations.id, id)).get()!;

test("the first signature freezes canonical bytes, and their sha256 is over these very bytes", () => {
  const { db, id, noor } = aHeldTalk();
  sign(db, noor, id);
  const [revision] = db.select().from(recordRevisions).all();
  expect(revision?.sha256).toBe(createHash("sha256").update(revision!.content, "utf8").digest("hex"));
  expect(canonicalJson(JSON.parse(revision!.content))).toBe(revision!.content);
  expect(JSON.parse(revision!.content)).toMatchObject({
    agenda: [{ text: "Breuken" }],
    notes: [{ text: "Noor oefent hardop denken" }],
    reviews: [
      {
        question: "Hoe laat ik iedereen meedenken?",
        howItWent: "further",
        sides: [{ helped: "De werkgroep" }],
      },
    ],
    questions: [{ text: "Hoe begeleid ik een collega?" }],
    agreements: [{ text: "Twee uur vrij", ownerName: expect.stringContaining("Karel") }],
  });
  expect(stateOf(db, id).state).toBe("held");
});

test("notes for both and for oneself are not in what is signed", () => {
  const { db, id, noor } = aHeldTalk();
  sign(db, noor, id);
  const { content } = db.select().from(recordRevisions).get()!;
  for (const words of ["Samen lunchen", "Karel voor zichzelf", "Noor voor zichzelf"])
    expect(content).not.toContain(words);
});

test("both read the same seal, and the second signature locks the conversation", () => {
  const { db, id, noor, karel } = aHeldTalk();
  expect(getRoom(db, karel, id).seal).toBe(getRoom(db, noor, id).seal);
  sign(db, noor, id);
  signRecord(
    db,
    karel,
    id,
    { kind: "seen_with_response", response: "Ik zie de uren anders.", seal: getRoom(db, karel, id).seal },
    NOW,
  );
  expect(stateOf(db, id)).toMatchObject({ state: "signed", signedOn: TODAY });
  expect(getRoom(db, noor, id).current?.signOffs).toMatchObject([
    { givenName: "Noor", kind: "agreed" },
    { givenName: "Karel", kind: "seen_with_response", response: "Ik zie de uren anders." },
  ]);
  expect(db.select().from(recordRevisions).all()).toHaveLength(1);
});

test("signing twice is signing once", () => {
  const { db, id, noor } = aHeldTalk();
  sign(db, noor, id);
  sign(db, noor, id);
  expect(db.select().from(signOffs).all()).toHaveLength(1);
});

test("a response is given where one is promised", () => {
  const { db, id, noor } = aHeldTalk();
  const { seal } = getRoom(db, noor, id);
  expect(() => signRecord(db, noor, id, { kind: "seen_with_response", response: null, seal }, NOW)).toThrow(
    RuleBroken,
  );
  expect(db.select().from(recordRevisions).all()).toEqual([]);
});

test("who read an earlier text does not sign the later one", () => {
  const { db, id, noor, karel } = aHeldTalk();
  const { seal } = getRoom(db, noor, id);
  writeRecordNote(db, karel, id, { scope: "record", text: "Nog een zin" }, NOW);
  expect(() => signRecord(db, noor, id, { kind: "agreed", response: null, seal }, NOW)).toThrow(Stale);
  expect(db.select().from(recordRevisions).all()).toEqual([]);
});

test("nothing is signed before the talk", () => {
  const { db, school, noor } = aHeldTalk();
  const planned = aConversation(db, {
    staff: school.teacher,
    partnerId: school.partner.personId,
    kind: "free",
  });
  expect(() => sign(db, noor, planned.id)).toThrow(RuleBroken);
});

test("after the first signature the record refuses writes, notes outside it do not", () => {
  const { db, id, noor, karel, questionId, agreementId } = aHeldTalk();
  sign(db, noor, id);
  const writes = [
    () => addAgendaPoint(db, karel, id, { text: "Nog iets" }, NOW),
    () => writeRecordNote(db, karel, id, { scope: "record", text: "Nog iets" }, NOW),
    () =>
      reviewQuestion(db, karel, id, { questionId, howItWent: null, helped: "Nog iets", hindered: null }, NOW),
    () => askInRoom(db, noor, id, { text: "Nog iets" }, NOW),
    () => agreeInRoom(db, karel, id, { ...nothing, text: "Nog iets", ownerPersonId: karel.personId }, NOW),
    () => rewordInRoom(db, karel, id, { ...nothing, id: agreementId, text: "Een uur vrij", version: 1 }, NOW),
  ];
  for (const write of writes) expect(write).toThrow(RuleBroken);
  writeRecordNote(db, karel, id, { scope: "us", text: "Mag nog" }, NOW);
  writeRecordNote(db, karel, id, { scope: "me", text: "Mag ook nog" }, NOW);
});

test("a locked conversation refuses every note, also past the commands", () => {
  const { db, id, noor, karel } = aHeldTalk();
  sign(db, noor, id);
  sign(db, karel, id);
  for (const scope of ["me", "us", "record"] as const) {
    expect(() => writeRecordNote(db, noor, id, { scope, text: "Nog iets" }, NOW), scope).toThrow(RuleBroken);
  }
  const row = {
    conversationId: id,
    authorId: noor.personId,
    scope: "record" as const,
    text: "Erlangs",
    writtenAt: 1,
  };
  expect(() => db.insert(recordNotes).values(row).run()).toThrow(/locked/);
  expect(() => db.update(agendaItems).set({ text: "Erlangs" }).run()).toThrow(/locked/);
  expect(() => db.update(recordRevisions).set({ content: "{}" }).run()).toThrow(/frozen/);
});

test("at the last signature what the partner kept to herself is erased; the teacher's own stays", () => {
  const { db, id, talk, noor, karel } = aHeldTalk();
  db.delete(questionReviews).run();
  db.$client.prepare("delete from preparations").run();
  aPreparation(db, { conversationId: id, party: talk.partnerParty, words: ["Karel deelt dit niet"] });
  aPreparation(db, { conversationId: id, party: talk.staffParty, words: ["Noor deelt dit niet"] });
  sign(db, noor, id);
  expect(db.select().from(answers).all()).toHaveLength(2);
  sign(db, karel, id);
  expect(db.select({ text: answers.text }).from(answers).all()).toEqual([{ text: "Noor deelt dit niet" }]);
  const own = db
    .select({ text: recordNotes.text })
    .from(recordNotes)
    .where(eq(recordNotes.scope, "me"))
    .all();
  expect(own).toEqual([{ text: "Noor voor zichzelf" }]);
});

test("what the partner said in the room stays in the record when her draft is erased", () => {
  const { db, id, noor } = aHeldTalk();
  closeUnsignedConversations(db, new Date("2027-01-02T09:00:00Z"));
  expect(stateOf(db, id).state).toBe("closed_unsigned");
  expect(JSON.stringify(getRoom(db, noor, id).questions)).toContain("De werkgroep");
});

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
