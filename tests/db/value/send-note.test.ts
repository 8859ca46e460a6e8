import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { deleteItem } from "#app/features/items/commands.server.ts";
import { changeNote } from "#app/features/value/commands.server.ts";
import { nameNoteValues } from "#app/features/value/commands/name-values.server.ts";
import { sendNote } from "#app/features/value/commands/send-note.server.ts";
import { getNote } from "#app/features/value/queries.server.ts";
import { pageUnclassedNotes } from "#app/features/value/queries/unclassed.server.ts";
import { NotFound, Stale } from "#app/lib/refusals.ts";
import { noteSendings, valueNotes } from "#db/schema/index.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";
import { countRows } from "../../support/rows.ts";

const LATER = new Date(NOW.getTime() + 3_600_000);

function atSchool() {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  return { db, noor: viewing(db, school.teacher.personId), karel: viewing(db, school.partner.personId) };
}

const asIs = {
  values: [],
  capital: null,
  sense: null,
  forWhom: null,
  expected: false,
  notedOn: null,
  question: null,
  activity: null,
  after: [],
};

test("the same form sent again, an hour later, is the same note", () => {
  const { db, noor } = atSchool();
  const note = { text: "In de trein bedacht", values: ["applied" as const], mark: randomUUID() };
  const id = sendNote(db, noor, note, NOW);
  expect(sendNote(db, noor, note, LATER)).toBe(id);
  expect([countRows(db, valueNotes), countRows(db, noteSendings)]).toEqual([1, 1]);
  expect(getNote(db, noor, id!).version).toBe(1);
});

test("sent again with other words it is mended, and still one note", () => {
  const { db, noor } = atSchool();
  const mark = randomUUID();
  const id = sendNote(db, noor, { text: "In de trein", mark }, NOW);
  expect(sendNote(db, noor, { text: "In de trein, met Samira", mark }, LATER)).toBe(id);
  expect(sendNote(db, noor, { text: "In de trein, met Samira en Joost", mark }, LATER)).toBe(id);
  expect(getNote(db, noor, id!).text).toBe("In de trein, met Samira en Joost");
  expect(countRows(db, valueNotes)).toBe(1);
});

test("what comes again changes nothing of a note that was changed since, nor brings back one that was taken away", () => {
  const { db, noor } = atSchool();
  const [mark, gone] = [randomUUID(), randomUUID()];
  const id = sendNote(db, noor, { text: "Eerst", mark }, NOW)!;
  changeNote(db, noor, id, { ...asIs, text: "Op de laptop beter gezegd", version: 1 }, NOW);
  expect(sendNote(db, noor, { text: "Eerst", mark }, LATER)).toBe(id);
  expect(getNote(db, noor, id).text).toBe("Op de laptop beter gezegd");
  const taken = sendNote(db, noor, { text: "Weg ermee", mark: gone }, NOW)!;
  deleteItem(db, noor, taken, NOW);
  expect(sendNote(db, noor, { text: "Weg ermee", mark: gone }, LATER)).toBeNull();
  expect(countRows(db, valueNotes)).toBe(1);
});

test("a mark is of one person: another's is no key to her note", () => {
  const { db, noor, karel } = atSchool();
  const mark = randomUUID();
  const hers = sendNote(db, noor, { text: "Van Noor", mark }, NOW);
  expect(sendNote(db, karel, { text: "Van Karel", mark }, NOW)).not.toBe(hers);
  expect(getNote(db, noor, hers!).text).toBe("Van Noor");
});

test("values are named later, or never; what names nothing good is not asked again", () => {
  const { db, noor, karel } = atSchool();
  const id = sendNote(db, noor, { text: "Nog niets genoemd" }, NOW)!;
  sendNote(db, noor, { text: "Leverde niets op", sense: "none" }, NOW);
  sendNote(db, noor, { text: "Hoop ik", expected: true }, NOW);
  sendNote(db, karel, { text: "Van een ander" }, NOW);
  expect(pageUnclassedNotes(db, noor).notes.map((note) => [note.id, note.version])).toEqual([[id, 1]]);
  const named = { values: ["realised" as const, "immediate" as const], sense: null, version: 1 };
  expect(() => nameNoteValues(db, karel, id, named, NOW)).toThrow(NotFound);
  nameNoteValues(db, noor, id, named, NOW);
  expect(() => nameNoteValues(db, noor, id, named, NOW)).toThrow(Stale);
  expect(getNote(db, noor, id)).toMatchObject({
    text: "Nog niets genoemd",
    values: ["immediate", "realised"],
  });
  expect(pageUnclassedNotes(db, noor).notes).toEqual([]);
});
