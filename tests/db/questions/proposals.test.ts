import { describe, expect, test } from "vitest";
import { askInRoom, proposeInRoom } from "#app/features/conversations/commands/agree.server.ts";
import { getRoom } from "#app/features/conversations/queries/room.server.ts";
import { acceptQuestion, leaveQuestion, proposeTo } from "#app/features/questions/commands/propose.server.ts";
import {
  getQuestion,
  listActiveQuestions,
  listOwnQuestions,
} from "#app/features/questions/queries.server.ts";
import {
  listProposalsToAnswer,
  listProposalsWaiting,
} from "#app/features/questions/queries/proposals.server.ts";
import { search } from "#app/features/search/queries.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { outbox, recordRevisions } from "#db/schema/index.ts";
import { aHeldTalk, aRoom, sign } from "../../factories/room.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { ofTheBoard } from "../../routes/lookers.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

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

describe("outside a talk", () => {
  function setUp() {
    const db = freshDatabase();
    const school = aWholeSchool(db);
    const at = (who: (typeof ofTheBoard)[number]) => viewing(db, school[who].personId);
    const propose = (words = text, form: "question" | "aim" | null = null) =>
      proposeTo(db, at("partner"), school.teacher.personId, { text: words, form }, NOW);
    const readers = (id: number) =>
      ofTheBoard.filter((who) => {
        try {
          return getQuestion(db, at(who), id).text !== "";
        } catch {
          return false;
        }
      });
    return { db, school, at, propose, readers, noor: at("teacher"), karel: at("partner") };
  }

  test("only today's partner proposes, and only the two read it", () => {
    const { db, school, at, propose, readers } = setUp();
    for (const who of ofTheBoard.filter((one) => one !== "partner"))
      expect(() => proposeTo(db, at(who), school.teacher.personId, { text, form: null }, NOW), who).toThrow(
        NotFound,
      );
    const id = propose(text, "aim");
    expect(propose(), "the same words once").toBe(id);
    expect(readers(id)).toEqual(["teacher", "partner"]);
    expect(listProposalsToAnswer(db, at("teacher"))).toMatchObject([
      { id, text, by: "Karel", inTalk: false },
    ]);
    expect(listProposalsWaiting(db, at("partner"), school.teacher.personId)).toMatchObject([
      { id, to: "Noor" },
    ]);
    for (const who of ["teammate", "schoolLeader", "hrAdviser", "formerPartner"] as const) {
      expect(listProposalsToAnswer(db, at(who)), who).toEqual([]);
      expect(listProposalsWaiting(db, at(who), school.teacher.personId), who).toEqual([]);
    }
  });

  test("one letter tells her that it waits, and not what it asks", () => {
    const { db, school, propose } = setUp();
    const id = propose();
    propose();
    const letters = db.select().from(outbox).all();
    expect(letters).toMatchObject([{ kind: "question_proposed", personId: school.teacher.personId }]);
    expect(letters[0]!.facts).toContain(`/questions/${id}`);
    expect(letters[0]!.facts).not.toContain(text);
  });

  test("accepted it is hers in her own words and starts with her alone, unless she lets him read on", () => {
    const { db, propose, readers, noor, karel } = setUp();
    const id = propose();
    expect(() => acceptQuestion(db, karel, id, { text, version: 1 }, NOW)).toThrow(NotFound);
    expect(() => acceptQuestion(db, noor, id, { text: null, version: 1 }, NOW)).toThrow(RuleBroken);
    acceptQuestion(db, noor, id, { text: "In mijn woorden", version: 1, readsOn: false }, NOW);
    expect(texts(listActiveQuestions(db, noor))).toEqual(["In mijn woorden"]);
    expect(readers(id)).toEqual(["teacher"]);
    const other = propose("Nog een");
    acceptQuestion(db, noor, other, { text: "Nog een", version: 1, readsOn: true }, NOW);
    expect(readers(other)).toEqual(["teacher", "partner"]);
    expect(listProposalsToAnswer(db, noor)).toEqual([]);
  });

  test("declined it leaves nothing to read, to find or to list for anybody", () => {
    const { db, at, propose, readers, noor, karel } = setUp();
    const id = propose("Een zwaluw op school");
    expect(search(db, karel, { q: "zwaluw" }).groups).toHaveLength(1);
    expect(() => leaveQuestion(db, karel, id, 1, NOW)).toThrow(NotFound);
    leaveQuestion(db, noor, id, 1, NOW);
    expect(readers(id)).toEqual([]);
    expect(listProposalsWaiting(db, karel, noor.personId)).toEqual([]);
    expect(listOwnQuestions(db, noor)).toEqual([]);
    for (const who of ofTheBoard) expect(search(db, at(who), { q: "zwaluw" }).groups, who).toEqual([]);
  });
});

test("proposed twice is proposed once, and only by who leads the talk", () => {
  const { db, school, id, noor, karel } = aRoom();
  expect(proposeInRoom(db, karel, id, { text }, NOW)).toBe(proposeInRoom(db, karel, id, { text }, NOW));
  expect(() => proposeInRoom(db, noor, id, { text }, NOW)).toThrow(NotFound);
  expect(() => askInRoom(db, karel, id, { text: "Zelf gevraagd" }, NOW)).toThrow(NotFound);
  const leader = viewing(db, school.schoolLeader.personId);
  expect(() => proposeInRoom(db, leader, id, { text }, NOW)).toThrow(NotFound);
});
