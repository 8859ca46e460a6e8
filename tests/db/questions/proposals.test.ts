import { expect, test } from "vitest";
import { askInRoom, proposeInRoom } from "#app/features/conversations/commands/agree.server.ts";
import { getRoom } from "#app/features/conversations/queries/room.server.ts";
import { acceptQuestion, leaveQuestion } from "#app/features/questions/commands/propose.server.ts";
import { listActiveQuestions } from "#app/features/questions/queries.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { recordRevisions } from "#db/schema/index.ts";
import { aHeldTalk, aRoom, sign } from "../../factories/room.ts";
import { viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";

const text = "Hoe laat ik leerlingen zelf vragen stellen?";
const texts = (list: { text: string }[]) => list.map((one) => one.text);

test("what the partner proposes is nobody's question until its owner accepts it, in her own words", () => {
  const { db, id, noor, karel } = aRoom();
  const question = proposeInRoom(db, karel, id, { text }, NOW);
  expect(getRoom(db, noor, id).questions).toMatchObject([{ id: question, proposed: true, mine: true }]);
  expect(listActiveQuestions(db, noor)).toEqual([]);
  const own = "Hoe krijg ik hen aan het vragen?";
  expect(() => acceptQuestion(db, karel, question, { text: own, version: 1 }, NOW)).toThrow(NotFound);
  acceptQuestion(db, noor, question, { text: own, version: 1 }, NOW);
  expect(texts(listActiveQuestions(db, noor))).toEqual([own]);
  expect(getRoom(db, karel, id).questions).toMatchObject([{ text: own, proposed: false, mine: false }]);
  expect(() => acceptQuestion(db, noor, question, { text: "Nog eens", version: 1 }, NOW)).toThrow(Stale);
  expect(() => leaveQuestion(db, noor, question, 2, NOW)).toThrow(RuleBroken);
});

test("a proposal left aside is in the room no more, and in no record", () => {
  const { db, id, noor, karel } = aHeldTalk();
  const left = proposeInRoom(db, karel, id, { text }, NOW);
  proposeInRoom(db, karel, id, { text: "Een die blijft wachten" }, NOW);
  leaveQuestion(db, noor, left, 1, NOW);
  expect(texts(getRoom(db, karel, id).questions)).not.toContain(text);
  sign(db, noor, id);
  const content = db.select().from(recordRevisions).all()[0]!.content;
  expect(content).toContain("Hoe begeleid ik een collega?");
  expect(content).not.toContain(text);
  expect(content).not.toContain("blijft wachten");
});

test("proposed twice is proposed once, and only by who leads the talk", () => {
  const { db, school, id, noor, karel } = aRoom();
  expect(proposeInRoom(db, karel, id, { text }, NOW)).toBe(proposeInRoom(db, karel, id, { text }, NOW));
  expect(() => proposeInRoom(db, noor, id, { text }, NOW)).toThrow(NotFound);
  expect(() => askInRoom(db, karel, id, { text: "Zelf gevraagd" }, NOW)).toThrow(NotFound);
  const leader = viewing(db, school.schoolLeader.personId);
  expect(() => proposeInRoom(db, leader, id, { text }, NOW)).toThrow(NotFound);
});
