import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { shareItem } from "#app/features/items/commands.server.ts";
import type { NoteInput } from "#app/features/value/input.ts";
import { changeNote, writeNote } from "#app/features/value/commands.server.ts";
import { getNote, listNotesShownTo, pageNotes } from "#app/features/value/queries.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { items, noteValues, valueLinks, valueNotes } from "#db/schema/index.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";
import { countRows } from "../../support/rows.ts";

function atSchool() {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  return {
    db,
    school,
    noor: viewing(db, school.teacher.personId),
    karel: viewing(db, school.partner.personId),
  };
}

const changed = (values: Partial<NoteInput>): NoteInput => ({
  text: "Anders",
  values: [],
  capital: null,
  sense: null,
  forWhom: null,
  expected: false,
  notedOn: null,
  question: null,
  activity: null,
  after: [],
  version: 1,
  ...values,
});

test("one sentence saves, names nothing and is hers alone", () => {
  const { db, noor, karel } = atSchool();
  const id = writeNote(db, noor, { text: "Ik kwam er blij vandaan" }, NOW);
  const note = getNote(db, noor, id);
  expect([note.text, note.values, note.audiences, note.notedOn]).toEqual([
    "Ik kwam er blij vandaan",
    [],
    [],
    "2026-11-22",
  ]);
  expect(() => getNote(db, karel, id)).toThrow(NotFound);
  expect(listNotesShownTo(db, karel)).toEqual([]);
});

test("naming a kind of capital names the potential value, and only that one carries it", () => {
  const { db, noor } = atSchool();
  const id = writeNote(
    db,
    noor,
    { text: "Een kist vol materiaal", values: ["immediate", "unknown"], capital: "tangible" },
    NOW,
  );
  const named = db.select().from(noteValues).where(eq(noteValues.noteId, id)).all();
  expect(named.map(({ kind, capital }) => [kind, capital])).toEqual([
    ["immediate", null],
    ["potential", "tangible"],
  ]);
});

test("it gave nothing is an answer too", () => {
  const { db, noor } = atSchool();
  const id = writeNote(db, noor, { text: "Leverde me niets op", sense: "none" }, NOW);
  expect(getNote(db, noor, id).sense).toBe("none");
});

test("a loop is refused beside the field, near and far, and nothing is written", () => {
  const { db, noor } = atSchool();
  const first = writeNote(db, noor, { text: "Eerst" }, NOW);
  const second = writeNote(db, noor, { text: "Toen", after: [first] }, NOW);
  const third = writeNote(db, noor, { text: "Daarna", after: [second] }, NOW);
  for (const after of [first, second, third]) {
    expect(() => changeNote(db, noor, first, changed({ after: [after] }), NOW)).toThrow(
      new RuleBroken({ after: "loop" }),
    );
  }
  expect(countRows(db, valueLinks)).toBe(2);
  expect(getNote(db, noor, first).text).toBe("Eerst");
});

test("two notes can make one possible, and one can make two", () => {
  const { db, noor } = atSchool();
  const one = writeNote(db, noor, { text: "Studiedag" }, NOW);
  const other = writeNote(db, noor, { text: "Samira geeft tips" }, NOW);
  const both = writeNote(db, noor, { text: "Denkvraag in drie lessen", after: [one, other] }, NOW);
  writeNote(db, noor, { text: "Kaartjes in de klas", after: [one] }, NOW);
  expect(getNote(db, noor, both).madePossibleBy.map((note) => note.text)).toEqual([
    "Studiedag",
    "Samira geeft tips",
  ]);
  expect(getNote(db, noor, one).madePossible.map((note) => note.text)).toEqual([
    "Denkvraag in drie lessen",
    "Kaartjes in de klas",
  ]);
});

test("a colleague's unread note cannot be named, and a chain shows only what the reader may read", () => {
  const { db, noor, karel, school } = atSchool();
  const hidden = writeNote(db, karel, { text: "Van Karel zelf" }, NOW);
  expect(() => writeNote(db, noor, { text: "Daarna", after: [hidden] }, NOW)).toThrow(
    new RuleBroken({ after: "not_known" }),
  );
  const kept = writeNote(db, noor, { text: "Voor mij" }, NOW);
  const shown = writeNote(db, noor, { text: "Voor ons", after: [kept] }, NOW);
  shareItem(db, noor, shown, [`partner:${school.partner.personId}`], NOW);
  expect(getNote(db, karel, shown).madePossibleBy).toEqual([]);
});

test("a stale version gives back what is saved and writes nothing", () => {
  const { db, noor } = atSchool();
  const id = writeNote(db, noor, { text: "Eerst" }, NOW);
  changeNote(db, noor, id, changed({ text: "Beter" }), NOW);
  expect(() => changeNote(db, noor, id, changed({ text: "Ook", version: 1 }), NOW)).toThrow(Stale);
  expect(getNote(db, noor, id).text).toBe("Beter");
});

test("nobody writes for a team or school she is not of", () => {
  const { db, noor, school } = atSchool();
  expect(() => writeNote(db, noor, { text: "x", team: school.otherTeam.id }, NOW)).toThrow(NotFound);
  expect(() => writeNote(db, noor, { text: "x", school: school.office.id }, NOW)).toThrow(NotFound);
  expect([countRows(db, items), countRows(db, valueNotes)]).toEqual([0, 0]);
});

test("a team's note is read by its members, and stands with the own notes of each", () => {
  const { db, noor, karel, school } = atSchool();
  writeNote(db, noor, { text: "Wij doen het nu samen", team: school.team.id }, NOW);
  expect(pageNotes(db, karel).notes.map((note) => note.owner.teamName)).toEqual(["team middenbouw"]);
  expect(listNotesShownTo(db, viewing(db, school.otherTeacher.personId))).toEqual([]);
});

test("the same note sent twice is one note, and said again of something else it is another", () => {
  const { db, noor, karel } = atSchool();
  const first = writeNote(db, noor, { text: "Ik kwam er blij vandaan" }, NOW);
  expect(writeNote(db, noor, { text: "Ik kwam er blij vandaan" }, new Date(NOW.getTime() + 900))).toBe(first);
  const after = writeNote(db, noor, { text: "Ik kwam er blij vandaan", notedOn: "2026-11-02" }, NOW);
  const later = writeNote(db, noor, { text: "Ik kwam er blij vandaan" }, new Date(NOW.getTime() + 90_000));
  const hers = writeNote(db, karel, { text: "Ik kwam er blij vandaan" }, NOW);
  expect(new Set([first, after, later, hers]).size).toBe(4);
});
