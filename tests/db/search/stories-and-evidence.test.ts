import { expect, test } from "vitest";
import { deleteItem, shareItem } from "#app/features/items/commands.server.ts";
import { search } from "#app/features/search/queries.server.ts";
import { changeStory, writeStory } from "#app/features/stories/commands.server.ts";
import {
  answerAuthorship,
  inviteAuthors,
  leaveStory,
} from "#app/features/stories/commands/authors.server.ts";
import { releaseStory, shareStory, withdrawRelease } from "#app/features/stories/commands/share.server.ts";
import { getStory } from "#app/features/stories/queries.server.ts";
import { writeNote } from "#app/features/value/commands.server.ts";
import { anEvidence } from "../../factories/evidence.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { ofTheBoard } from "../../routes/lookers.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

function setUp() {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const finds = (who: (typeof ofTheBoard)[number], q: string) =>
    search(db, viewing(db, school[who].personId), { q }).groups.map((group) => `${group.key} ${group.total}`);
  const finders = (q: string) => ofTheBoard.filter((who) => finds(who, q).length > 0);
  const noor = viewing(db, school.teacher.personId);
  return { db, school, finds, finders, noor, samira: viewing(db, school.teammate.personId) };
}

test("a story is found by each of its six texts, as it reads now", () => {
  const { db, noor, finds } = setUp();
  const words = {
    title: "Merel",
    happened: "Reiger",
    kept: "Zwaluw",
    used: "Koolmees",
    better: "Specht",
    view: "Uil",
  };
  const id = writeStory(db, noor, words, NOW);
  for (const q of Object.values(words)) expect(finds("teacher", q), q).toEqual(["stories 1"]);
  const { version } = getStory(db, noor, id);
  changeStory(db, noor, id, { ...words, kept: "Gans", title: null, notes: [], version }, NOW);
  expect(finds("teacher", "gans")).toEqual(["stories 1"]);
  for (const q of ["zwaluw", "merel"]) expect(finds("teacher", q), q).toEqual([]);
  expect(search(db, noor, { q: "gans" }).groups[0]!.rows[0]).toMatchObject({ title: "Reiger", target: id });
  deleteItem(db, noor, id, NOW);
  expect(finds("teacher", "gans")).toEqual([]);
});

test("a story of several writers is found by who writes along or was asked, and no more by who left", () => {
  const { db, school, noor, samira, finders } = setUp();
  const id = writeStory(db, noor, { happened: "Zwaluw" }, NOW);
  inviteAuthors(db, noor, id, [samira.personId, school.otherTeacher.personId], NOW);
  answerAuthorship(db, samira, id, "accept", NOW);
  expect(finders("zwaluw")).toEqual(["teacher", "teammate", "otherTeacher"]);
  answerAuthorship(db, viewing(db, school.otherTeacher.personId), id, "decline", NOW);
  leaveStory(db, samira, id, NOW);
  expect(finders("zwaluw")).toEqual(["teacher"]);
});

test("a board member finds a story while it is released, with the notes that may go along", () => {
  const { db, noor, finds, finders } = setUp();
  const yes = writeNote(db, noor, { text: "Zwaluw" }, NOW);
  const no = writeNote(db, noor, { text: "Reiger" }, NOW);
  const id = writeStory(db, noor, { happened: "Merel", notes: [yes, no] }, NOW);
  expect(finders("merel")).toEqual(["teacher"]);
  releaseStory(db, noor, id, [yes], NOW);
  expect(finders("merel")).toEqual(["teacher", "boardMember"]);
  expect(finders("zwaluw")).toEqual(["teacher", "boardMember"]);
  expect(finds("boardMember", "zwaluw"), "the note itself is not hers to find").toEqual(["stories 1"]);
  expect(finds("teacher", "zwaluw")).toEqual(["notes 1", "stories 1"]);
  expect(finders("reiger")).toEqual(["teacher"]);
  withdrawRelease(db, noor, id, NOW);
  for (const q of ["merel", "zwaluw"]) expect(finders(q), q).toEqual(["teacher"]);
});

test("a yes for one way does not open a note along another way the story goes", () => {
  const { db, school, noor, finders } = setUp();
  const note = writeNote(db, noor, { text: "Zwaluw" }, NOW);
  const id = writeStory(db, noor, { happened: "Merel", notes: [note] }, NOW);
  shareStory(db, noor, id, { audiences: [`partner:${school.partner.personId}`], yes: [note] }, NOW);
  expect(finders("zwaluw")).toEqual(["teacher", "partner"]);
  shareItem(db, noor, id, [`team:${school.team.id}`], NOW);
  expect(finders("merel")).toEqual(["teacher", "teammate", "partner"]);
  expect(finders("zwaluw")).toEqual(["teacher"]);
  shareStory(db, noor, id, { audiences: [], yes: [] }, NOW);
  expect(finders("merel")).toEqual(["teacher"]);
});

test("evidence is found by what it is called, its file's name and its link, never by what is in the file", () => {
  const { db, school, noor, finds, finders } = setUp();
  const file = anEvidence(db, noor, { title: "Certificaat zwaluw", text: "binnenin merel" });
  const link = anEvidence(db, noor, { title: "Poster", url: "https://reiger.example/gans" });
  for (const q of ["zwaluw", "reiger", "gans", "poster"])
    expect(finds("teacher", q), q).toEqual(["evidence 1"]);
  expect(finds("teacher", "merel")).toEqual([]);
  expect(finders("zwaluw")).toEqual(["teacher"]);
  shareItem(db, noor, file, [`partner:${school.partner.personId}`], NOW);
  expect(finders("zwaluw")).toEqual(["teacher", "partner"]);
  shareItem(db, noor, file, [], NOW);
  expect(finders("zwaluw")).toEqual(["teacher"]);
  deleteItem(db, noor, link, NOW);
  expect(finds("teacher", "reiger")).toEqual([]);
});
