import fc from "fast-check";
import { expect, test } from "vitest";
import { planActivity } from "#app/features/activities/commands.server.ts";
import { writeRecordNote } from "#app/features/conversations/commands/record.server.ts";
import { deleteItem, shareItem } from "#app/features/items/commands.server.ts";
import { changeQuestion } from "#app/features/questions/commands.server.ts";
import { writeHindrance } from "#app/features/questions/commands/hinder.server.ts";
import { getQuestion } from "#app/features/questions/queries.server.ts";
import { search } from "#app/features/search/queries.server.ts";
import { writeNote } from "#app/features/value/commands.server.ts";
import type { Db } from "#db/client.server.ts";
import { agreements, goals } from "#db/schema/index.ts";
import { aConversation, aPreparation } from "../../factories/conversations.ts";
import { aQuestion, anAmbition } from "../../factories/questions.ts";
import { sign } from "../../factories/room.ts";
import { aSchool, aTeacher, aWholeSchool, viewing } from "../../factories/school.ts";
import { ofTheBoard } from "../../routes/lookers.ts";
import { NOW, TODAY } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

type School = ReturnType<typeof aWholeSchool>;
const everyone = ofTheBoard;

function setUp() {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const finds = (who: (typeof everyone)[number], q: string) =>
    search(db, viewing(db, school[who].personId), { q }).groups.map((group) => `${group.key} ${group.total}`);
  const finders = (q: string) => everyone.filter((who) => finds(who, q).length > 0);
  return { db, school, noor: viewing(db, school.teacher.personId), finds, finders };
}

/** A talk of Noor and Karel with one word in every place words can stand. */
function aTalk(db: Db, { teacher, partner }: School) {
  const talk = aConversation(db, {
    staff: teacher,
    partnerId: partner.personId,
    state: "held",
    heldOn: "2026-11-20",
    closesOn: "2027-01-01",
    scheduledAt: Date.parse("2026-11-20T14:30:00Z"),
  });
  aPreparation(db, { conversationId: talk.id, party: talk.staffParty, words: ["Mijn antwoord zqanswerqz"] });
  const note = (personId: number, scope: "me" | "us" | "record", text: string) =>
    writeRecordNote(db, viewing(db, personId), talk.id, { scope, text }, NOW);
  note(teacher.personId, "me", "Voor mij zqmeqz");
  note(teacher.personId, "us", "Voor ons zqusqz");
  note(partner.personId, "record", "In het verslag zqrecordqz");
  return talk.id;
}

test("every kind of thing is found by its own words, in its own group", () => {
  const { db, school, noor, finds } = setUp();
  const schoolId = school.school.id;
  const ambition = anAmbition(db, { schoolId, title: "Ambitie zwaluw" });
  const question = aQuestion(db, noor.personId, {
    text: "Vraag zwaluw",
    alignments: [{ ambitionId: ambition.id, judgement: "rubs", why: "Omdat het nestelt" }],
  });
  planActivity(db, noor, { title: "Cursus zwaluw", kind: "course" }, NOW);
  writeNote(db, noor, { text: "Notitie zwaluw" }, NOW);
  writeHindrance(db, noor, question, { text: "Hinder zwaluw", kind: "time" }, NOW);
  const ofHers = { schoolId, ownerPersonId: noor.personId, forPersonId: noor.personId, agreedOn: TODAY };
  db.insert(agreements)
    .values({ ...ofHers, side: "own", text: "Afspraak zwaluw" })
    .run();
  db.insert(goals).values({ boardId: school.board.id, schoolId, text: "Doel zwaluw", openedOn: TODAY }).run();
  aTalk(db, school);
  expect(finds("teacher", "zwaluw")).toEqual([
    "questions 1",
    "activities 1",
    "notes 1",
    "hindrances 1",
    "agreements 1",
    "vision 1",
    "goals 1",
  ]);
  expect(finds("teacher", "nestelt"), "why it rubs is found with its question").toEqual(["questions 1"]);
  expect(finds("teacher", "karel")).toEqual(["people 1"]);
  expect(finds("teacher", "middenbouw")).toEqual(["teams 1"]);
  expect(finds("teacher", "verslag")).toEqual(["conversations 1"]);
  expect(finds("schoolLeader", "zwaluw")).toEqual(["vision 1", "goals 1"]);
  expect(finds("hrAdviser", "zwaluw")).toEqual(["vision 1", "goals 1"]);
});

test("diacritics fold both ways, a long word is found by how it begins, all words count, quotes hold words together", () => {
  const { db, school, finds } = setUp();
  aQuestion(db, school.teacher.personId, { text: "Hoe wordt de reünie in het café een rekenonderwijsdag?" });
  for (const q of [
    "café",
    "cafe",
    "CAFÉ",
    "reunie",
    "reünie",
    "cafe\u0301",
    "rekenond",
    "reken café",
    '"reünie in het"',
  ])
    expect(finds("teacher", q), q).toEqual(["questions 1"]);
  for (const q of ["onderwijs", "reken koffie", '"café reünie"', "caf e", "r", "", "   ", "?!"])
    expect(finds("teacher", q), q).toEqual([]);
});

test("what is found is marked, in the words around it", () => {
  const { db, noor } = setUp();
  writeNote(db, noor, { text: "De groep werd stil toen ik wachtte <b>en</b> niets zei." }, NOW);
  const [group] = search(db, noor, { q: "stil wacht" }).groups;
  expect(group!.rows[0]!.lines[0]).toEqual([
    { text: "De groep werd ", found: false },
    { text: "stil", found: true },
    { text: " toen ik ", found: false },
    { text: "wachtte", found: true },
    { text: " <b>en</b> niets zei.", found: false },
  ]);
});

test("sharing opens a text to exactly whom it is shared with, and withdrawing closes it at once", () => {
  const { db, school, noor, finders } = setUp();
  const id = aQuestion(db, noor.personId, { text: "Vraag zqvraagqz" });
  expect(finders("zqvraagqz")).toEqual(["teacher"]);
  shareItem(db, noor, id, [`partner:${school.partner.personId}`], NOW);
  expect(finders("zqvraagqz")).toEqual(["teacher", "partner"]);
  shareItem(db, noor, id, [`team:${school.team.id}`], NOW);
  expect(finders("zqvraagqz")).toEqual(["teacher", "teammate", "partner"]);
  shareItem(db, noor, id, ["school"], NOW);
  expect(finders("zqvraagqz")).toEqual([
    "teacher",
    "teammate",
    "otherTeacher",
    "partner",
    "formerPartner",
    "otherLeader",
    "schoolLeader",
  ]);
  shareItem(db, noor, id, [], NOW);
  expect(finders("zqvraagqz")).toEqual(["teacher"]);
});

test("of a talk each finds what she reads there, and what is signed is found as it was signed", () => {
  const { db, school, noor, finders } = setUp();
  const talk = aTalk(db, school);
  expect(finders("zqanswerqz")).toEqual(["teacher"]);
  expect(finders("zqmeqz")).toEqual(["teacher"]);
  expect(finders("zqusqz")).toEqual(["teacher", "partner"]);
  expect(finders("zqrecordqz")).toEqual(["teacher", "partner"]);
  sign(db, noor, talk);
  sign(db, viewing(db, school.partner.personId), talk);
  const [found] = search(db, noor, { q: "zqrecordqz" }).groups;
  expect(found).toMatchObject({
    key: "conversations",
    total: 1,
    rows: [{ source: "revision", target: talk }],
  });
  expect(finders("zqmeqz")).toEqual(["teacher"]);
});

test("a changed text is found by its new words only, a deleted one by none", () => {
  const { db, noor, finds } = setUp();
  const id = aQuestion(db, noor.personId, { text: "Hoe blijft mijn reiger stil?" });
  changeQuestion(
    db,
    noor,
    id,
    { text: "Hoe blijft mijn merel stil?", version: getQuestion(db, noor, id).version },
    NOW,
  );
  expect(finds("teacher", "reiger")).toEqual([]);
  expect(finds("teacher", "merel")).toEqual(["questions 1"]);
  deleteItem(db, noor, id, NOW);
  expect(finds("teacher", "merel")).toEqual([]);
  const left = db.$client.prepare("select count(*) from search_texts where item_id = ?").pluck().get(id);
  expect(left).toBe(0);
});

test("more than a few are paged within their group, and every one is counted", () => {
  const { db, noor } = setUp();
  for (let i = 0; i < 30; i += 1) writeNote(db, noor, { text: `Zwaluw ${i}` }, NOW);
  const all = search(db, noor, { q: "zwaluw" }).groups[0]!;
  expect([all.total, all.rows.length]).toEqual([30, 5]);
  const second = search(db, noor, { q: "zwaluw", group: "notes", page: 2 }).groups[0]!;
  expect([second.total, second.rows.length]).toEqual([30, 5]);
  expect(search(db, noor, { q: "zwaluw", group: "notes", page: 9 }).groups).toEqual([]);
});

test("another board finds nothing of this one", () => {
  const { db, noor } = setUp();
  aQuestion(db, noor.personId, { text: "Zwaluw", audiences: ["school"] });
  const stranger = aTeacher(db, { schoolId: aSchool(db).id });
  for (const q of ["zwaluw", "karel", "middenbouw"])
    expect(search(db, viewing(db, stranger.personId), { q }).groups, q).toEqual([]);
});

test("nothing one can type is an error, or finds what was not typed", () => {
  const { db, noor } = setUp();
  aQuestion(db, noor.personId, { text: "Zwaluw" });
  const signs = fc.constantFrom(
    '"',
    "*",
    "(",
    ")",
    ":",
    "^",
    "-",
    "+",
    "{",
    "}",
    "'",
    "\\",
    "%",
    "NEAR(",
    "OR ",
    "NOT ",
    "AND ",
    "text:",
    "rowid",
    "\u0000",
    "𞤀",
    "é",
    "e\u0301",
    "“",
    ";--",
    "a",
    "zw",
    " ",
  );
  const anything = fc.oneof(
    fc.string({ unit: "binary", maxLength: 60 }),
    fc.array(signs, { maxLength: 14 }).map((all) => all.join("")),
  );
  fc.assert(
    fc.property(anything, (q) => {
      for (const { rows } of search(db, noor, { q }).groups)
        for (const row of rows)
          expect(
            row.lines.flat().some((piece) => piece.found),
            q,
          ).toBe(true);
    }),
    { numRuns: 150 },
  );
}, 30_000);
