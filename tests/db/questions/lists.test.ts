import { expect, test } from "vitest";
import { concludeQuestion } from "#app/features/questions/commands/conclude.server.ts";
import { writeHindrance, changeHindrance } from "#app/features/questions/commands/hinder.server.ts";
import {
  listActiveQuestions,
  listOwnQuestions,
  listQuestionsOfOwnTeams,
  listQuestionsOfTeam,
  listQuestionsShownTo,
} from "#app/features/questions/queries.server.ts";
import { listHindrances } from "#app/features/questions/queries/hindrances.server.ts";
import { deleteItem, openItem, shareItem } from "#app/features/items/commands.server.ts";
import { NotFound, Stale } from "#app/lib/refusals.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { noteValues, valueNotes } from "#db/schema/index.ts";
import { aQuestion } from "../../factories/questions.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

const ids = (questions: { id: number }[]) => questions.map(({ id }) => id);

function aNamedValue(
  db: Db,
  personId: number,
  schoolId: number,
  questionId: number,
  kind: "applied" | "immediate",
) {
  const owner = viewing(db, personId);
  return inTransaction(db, () => {
    const id = openItem(db, owner, { kind: "note", schoolId }, NOW);
    db.insert(valueNotes)
      .values({ itemId: id, text: "Dit gaf het", questionId, notedOn: "2026-11-20" })
      .run();
    db.insert(noteValues).values({ noteId: id, kind }).run();
    return id;
  });
}

test("her own, her teams' and what is shared with her are three lists that never mix", () => {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const own = aQuestion(db, school.teacher.personId);
  const ofTeam = aQuestion(db, school.teacher.personId, { teamId: school.team.id });
  const shown = aQuestion(db, school.otherTeacher.personId, { audiences: ["school"] });
  const shownByTeam = aQuestion(db, school.otherTeacher.personId, {
    teamId: school.otherTeam.id,
    audiences: ["school"],
  });
  aQuestion(db, school.otherTeacher.personId);
  const noor = viewing(db, school.teacher.personId);
  expect(ids(listOwnQuestions(db, noor))).toEqual([own]);
  expect(ids(listQuestionsOfOwnTeams(db, noor))).toEqual([ofTeam]);
  expect(ids(listQuestionsShownTo(db, noor))).toEqual([shownByTeam, shown]);
});

test("HR adviser, board member and administrator find no question, shared with the school or not", () => {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  aQuestion(db, school.teacher.personId, { audiences: ["school"] });
  for (const other of ["hrAdviser", "boardMember", "administrator"] as const) {
    const viewer = viewing(db, school[other].personId);
    expect(listQuestionsShownTo(db, viewer), other).toEqual([]);
    expect(listActiveQuestions(db, viewer, school.teacher.personId), other).toEqual([]);
    expect(listQuestionsOfTeam(db, viewer, school.team.id), other).toEqual([]);
  }
});

test("of a colleague only what she shared, and only what runs", () => {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const noor = viewing(db, school.teacher.personId);
  aQuestion(db, noor.personId);
  const shared = aQuestion(db, noor.personId, { audiences: [`partner:${school.partner.personId}`] });
  const done = aQuestion(db, noor.personId, { audiences: [`partner:${school.partner.personId}`] });
  concludeQuestion(db, noor, done, { state: "parked", conclusion: null, version: 1 }, NOW);
  expect(ids(listActiveQuestions(db, viewing(db, school.partner.personId), noor.personId))).toEqual([shared]);
  expect(listActiveQuestions(db, viewing(db, school.teammate.personId), noor.personId)).toEqual([]);
});

test("a team's room holds its own questions and those shared with it, each once", () => {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const ofTeam = aQuestion(db, school.teacher.personId, { teamId: school.team.id });
  const shared = aQuestion(db, school.teammate.personId, { audiences: [`team:${school.team.id}`, "school"] });
  aQuestion(db, school.teammate.personId, { audiences: ["school"] });
  expect(ids(listQuestionsOfTeam(db, viewing(db, school.teacher.personId), school.team.id))).toEqual([
    shared,
    ofTeam,
  ]);
  expect(ids(listQuestionsOfTeam(db, viewing(db, school.otherTeacher.personId), school.team.id))).toEqual([
    shared,
  ]);
});

test("a card names only the values of notes its reader may read", () => {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const noor = viewing(db, school.teacher.personId);
  const id = aQuestion(db, noor.personId, { audiences: [`team:${school.team.id}`] });
  const note = aNamedValue(db, noor.personId, school.school.id, id, "applied");
  aNamedValue(db, noor.personId, school.school.id, id, "immediate");
  shareItem(db, noor, note, [`team:${school.team.id}`], NOW);
  expect(listOwnQuestions(db, noor)[0]!.values.toSorted()).toEqual(["applied", "immediate"]);
  expect(listQuestionsShownTo(db, viewing(db, school.teammate.personId))[0]!.values).toEqual(["applied"]);
});

test("what was in the way is private, also of a question that is shared; it has a sharing of its own", () => {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const noor = viewing(db, school.teacher.personId);
  const karel = viewing(db, school.partner.personId);
  const id = aQuestion(db, noor.personId, { audiences: [`partner:${karel.personId}`, "school"] });
  const hindrance = writeHindrance(db, noor, id, { text: "Geen vervanging te krijgen", kind: "cover" }, NOW);
  expect(listHindrances(db, noor, id)).toMatchObject([
    { text: "Geen vervanging te krijgen", kind: "cover", resolvedOn: null, audiences: [] },
  ]);
  expect(listHindrances(db, karel, id)).toEqual([]);
  shareItem(db, noor, hindrance, [`partner:${karel.personId}`], NOW);
  expect(ids(listHindrances(db, karel, id))).toEqual([hindrance]);
  expect(listHindrances(db, viewing(db, school.teammate.personId), id)).toEqual([]);
  expect(() => writeHindrance(db, karel, id, { text: "Ik weet ook iets" }, NOW)).toThrow(NotFound);
});

test("out of the way has a day, and comes back without one", () => {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const noor = viewing(db, school.teacher.personId);
  const id = aQuestion(db, noor.personId);
  const hindrance = writeHindrance(db, noor, id, { text: "Te weinig tijd" }, NOW);
  changeHindrance(
    db,
    noor,
    hindrance,
    { text: "Te weinig tijd", kind: "time", resolved: true, version: 1 },
    NOW,
  );
  expect(listHindrances(db, noor, id)).toMatchObject([{ kind: "time", resolvedOn: "2026-11-22" }]);
  expect(() =>
    changeHindrance(db, noor, hindrance, { text: "Oud", resolved: false, version: 1 }, NOW),
  ).toThrow(Stale);
  changeHindrance(db, noor, hindrance, { text: "Te weinig tijd", resolved: false, version: 2 }, NOW);
  expect(listHindrances(db, noor, id)).toMatchObject([{ kind: null, resolvedOn: null }]);
});

test("a question that is deleted leaves her notes and what was in the way with her", () => {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const noor = viewing(db, school.teacher.personId);
  const id = aQuestion(db, noor.personId);
  aNamedValue(db, noor.personId, school.school.id, id, "applied");
  writeHindrance(db, noor, id, { text: "Te weinig tijd" }, NOW);
  expect(() => deleteItem(db, viewing(db, school.partner.personId), id, NOW)).toThrow(NotFound);
  deleteItem(db, noor, id, NOW);
  expect(listOwnQuestions(db, noor)).toEqual([]);
  expect(db.select({ questionId: valueNotes.questionId }).from(valueNotes).all()).toEqual([
    { questionId: null },
  ]);
});
