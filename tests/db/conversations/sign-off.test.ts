import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { addAgendaPoint } from "#app/features/conversations/commands/agenda.server.ts";
import { agreeInRoom, askInRoom, rewordInRoom } from "#app/features/conversations/commands/agree.server.ts";
import { closeUnsignedConversations } from "#app/features/conversations/commands/close-unsigned.server.ts";
import { writeRecordNote } from "#app/features/conversations/commands/record.server.ts";
import { reviewQuestion } from "#app/features/conversations/commands/review.server.ts";
import { signRecord } from "#app/features/conversations/commands/sign.server.ts";
import { getRoom } from "#app/features/conversations/queries/room.server.ts";
import { canonicalJson } from "#app/features/conversations/record.ts";
import { RuleBroken, Stale } from "#app/lib/refusals.ts";
import {
  agendaItems,
  answers,
  questionReviews,
  recordNotes,
  recordRevisions,
  signOffs,
} from "#db/schema/index.ts";
import { aConversation, aPreparation } from "../../factories/conversations.ts";
import { NOW, TODAY } from "../../support/clock.ts";
import { aHeldTalk, nothing, sign, stateOf } from "../../factories/room.ts";

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
