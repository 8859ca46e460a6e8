import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import {
  addAgendaPoint,
  changeAgendaPoint,
  moveAgendaPoint,
  removeAgendaPoint,
} from "#app/features/conversations/commands/agenda.server.ts";
import { agreeInRoom, askInRoom, rewordInRoom } from "#app/features/conversations/commands/agree.server.ts";
import { holdConversation } from "#app/features/conversations/commands/hold.server.ts";
import { savePreparation } from "#app/features/conversations/commands/prepare.server.ts";
import {
  changeRecordNote,
  removeRecordNote,
  writeRecordNote,
} from "#app/features/conversations/commands/record.server.ts";
import { reviewQuestion } from "#app/features/conversations/commands/review.server.ts";
import { getPreparation } from "#app/features/conversations/queries/preparation.server.ts";
import { getRoom } from "#app/features/conversations/queries/room.server.ts";
import { momentAt } from "#app/lib/amsterdam.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { auditEvents, conversations, recordNotes, shares } from "#db/schema/index.ts";
import { aConversation, aQuestion, FIRST_OF_DECEMBER } from "../../factories/conversations.ts";
import { NOW } from "../../support/clock.ts";
import { aRoom, nothing } from "../../factories/room.ts";
import { viewing } from "../../factories/school.ts";

test("a note for oneself is read by its writer only, and the audit does not tell of it", () => {
  const { db, id, noor, karel } = aRoom();
  writeRecordNote(db, karel, id, { scope: "me", text: "Vraag naar de werkdruk" }, NOW);
  expect(getRoom(db, karel, id).notes).toMatchObject([{ scope: "me", text: "Vraag naar de werkdruk" }]);
  expect(JSON.stringify(getRoom(db, noor, id))).not.toContain("werkdruk");
  expect(db.select().from(auditEvents).all()).toEqual([]);
});

test("notes for both and in the record are read by both, and only their writer changes them", () => {
  const { db, id, noor, karel } = aRoom();
  const us = writeRecordNote(db, noor, id, { scope: "us", text: "Even bellen over donderdag" }, NOW);
  const record = writeRecordNote(
    db,
    noor,
    id,
    { scope: "record", text: "Noor wil hardop denken oefenen" },
    NOW,
  );
  expect(getRoom(db, karel, id).notes.map((note) => note.id)).toEqual([us, record]);
  expect(() =>
    changeRecordNote(db, karel, id, { id: record, scope: "record", text: "Iets anders", version: 1 }, NOW),
  ).toThrow(NotFound);
  expect(() => removeRecordNote(db, karel, id, us, NOW)).toThrow(NotFound);
  changeRecordNote(db, noor, id, { id: us, scope: "me", text: "Toch alleen voor mij", version: 1 }, NOW);
  expect(getRoom(db, karel, id).notes.map((note) => note.id)).toEqual([record]);
});

test("a page that is behind gets both texts and overwrites nothing", () => {
  const { db, id, noor } = aRoom();
  const note = writeRecordNote(db, noor, id, { scope: "record", text: "Eerst" }, NOW);
  changeRecordNote(db, noor, id, { id: note, scope: "record", text: "Toen", version: 1 }, NOW);
  const late = () =>
    changeRecordNote(db, noor, id, { id: note, scope: "record", text: "Te laat", version: 1 }, NOW);
  expect(late).toThrow(Stale);
  expect(getRoom(db, noor, id).notes).toMatchObject([{ text: "Toen", version: 2 }]);
});

test("the same form sent twice makes one row", () => {
  const { db, school, id, noor, karel, rows } = aRoom();
  const post = () => {
    writeRecordNote(db, noor, id, { scope: "record", text: "Een zin" }, NOW);
    addAgendaPoint(db, noor, id, { text: "Rekenen" }, NOW);
    agreeInRoom(
      db,
      karel,
      id,
      { ...nothing, text: "Twee uur vrij", ownerPersonId: school.partner.personId },
      NOW,
    );
    askInRoom(db, noor, id, { text: "Hoe help ik wie vastloopt?" }, NOW);
  };
  post();
  const once = rows();
  const audited = db.select().from(auditEvents).all();
  post();
  expect(rows()).toEqual(once);
  expect(db.select().from(auditEvents).all()).toEqual(audited);
  writeRecordNote(db, noor, id, { scope: "record", text: "Een zin" }, new Date(NOW.getTime() + 120_000));
  expect(db.select().from(recordNotes).all()).toHaveLength(2);
});

test("both make the agenda and its order; the words of a point are of who brought it in", () => {
  const { db, id, noor, karel } = aRoom();
  const first = addAgendaPoint(db, noor, id, { text: "Breuken" }, NOW);
  const second = addAgendaPoint(db, karel, id, { text: "Begeleiden van collega's" }, NOW);
  moveAgendaPoint(db, noor, id, second, "up", NOW);
  expect(getRoom(db, karel, id).agenda.map((point) => [point.text, point.by.givenName])).toEqual([
    ["Begeleiden van collega's", "Karel"],
    ["Breuken", "Noor"],
  ]);
  expect(() => changeAgendaPoint(db, karel, id, { id: first, text: "Anders", version: 1 }, NOW)).toThrow(
    NotFound,
  );
  expect(() => removeAgendaPoint(db, karel, id, first, NOW)).toThrow(NotFound);
  changeAgendaPoint(db, noor, id, { id: first, text: "Breuken in groep 6", version: 1 }, NOW);
  expect(() => changeAgendaPoint(db, noor, id, { id: first, text: "Te laat", version: 1 }, NOW)).toThrow(
    Stale,
  );
  removeAgendaPoint(db, noor, id, first, NOW);
  expect(getRoom(db, noor, id).agenda.map((point) => point.id)).toEqual([second]);
});

test("how it went is the owner's word, and what she writes here the other reads at once", () => {
  const { db, school, id, noor, karel } = aRoom();
  const questionId = aQuestion(db, school.teacher, "Hoe laat ik iedereen meedenken?", {
    partnerId: school.partner.personId,
  });
  reviewQuestion(
    db,
    karel,
    id,
    { questionId, howItWent: "stalled", helped: "De werkgroep", hindered: null },
    NOW,
  );
  reviewQuestion(
    db,
    noor,
    id,
    { questionId, howItWent: "further", helped: null, hindered: "Geen tijd om te kijken" },
    NOW,
  );
  for (const viewer of [noor, karel]) {
    const [question] = getRoom(db, viewer, id).questions;
    expect(
      question?.sides.map(({ givenName, howItWent, helped, hindered }) => ({
        givenName,
        howItWent,
        helped,
        hindered,
      })),
    ).toEqual([
      { givenName: "Noor", howItWent: "further", helped: null, hindered: "Geen tijd om te kijken" },
      { givenName: "Karel", howItWent: null, helped: "De werkgroep", hindered: null },
    ]);
  }
});

test("a review prepared but not shared is not in the room of the other", () => {
  const { db, school, id, noor, karel } = aRoom();
  const questionId = aQuestion(db, school.teacher, "Hoe laat ik iedereen meedenken?", {
    partnerId: school.partner.personId,
  });
  const review = {
    questionId,
    howItWent: "stalled" as const,
    helped: "Nog geheim",
    hindered: null,
    keptPrivate: false,
  };
  savePreparation(db, noor, id, { version: 0, answers: [], reviews: [review] }, NOW);
  expect(getRoom(db, noor, id).questions[0]?.sides).toMatchObject([{ helped: "Nog geheim", shared: false }]);
  expect(JSON.stringify(getRoom(db, karel, id))).not.toContain("Nog geheim");
  reviewQuestion(
    db,
    noor,
    id,
    { questionId, howItWent: "stalled", helped: "Samen kijken", hindered: null },
    NOW,
  );
  expect(getRoom(db, karel, id).questions[0]?.sides).toMatchObject([{ helped: "Samen kijken" }]);
  expect(getPreparation(db, noor, id).questions, "it belongs to the record now").toEqual([]);
});

test("a question nobody else reads stays out of the other's room until its owner brings it in", () => {
  const { db, school, id, noor, karel } = aRoom();
  const questionId = aQuestion(db, school.teacher, "Wil ik hier blijven?");
  expect(getRoom(db, noor, id).questions).toMatchObject([{ id: questionId, onlyMine: true }]);
  expect(getRoom(db, karel, id).questions).toEqual([]);
  expect(() =>
    reviewQuestion(db, karel, id, { questionId, howItWent: null, helped: "x", hindered: null }, NOW),
  ).toThrow(NotFound);
  reviewQuestion(db, noor, id, { questionId, howItWent: "further", helped: null, hindered: null }, NOW);
  expect(getRoom(db, karel, id).questions).toMatchObject([{ id: questionId, text: "Wil ik hier blijven?" }]);
});

test("a new question out of the talk is the teacher's and starts shared with her partner", () => {
  const { db, school, id, noor, karel } = aRoom();
  expect(() => askInRoom(db, karel, id, { text: "Wordt Noor coach?" }, NOW)).toThrow(NotFound);
  const questionId = askInRoom(db, noor, id, { text: "Hoe begeleid ik een collega?" }, NOW);
  expect(db.select().from(shares).all()).toMatchObject([
    { itemId: questionId, partnerId: school.partner.personId },
  ]);
  expect(getRoom(db, karel, id).questions).toMatchObject([{ id: questionId, madeHere: true, mine: false }]);
});

test("an agreement stands on the side of its owner, and either party words it before signing", () => {
  const { db, school, id, noor, karel } = aRoom();
  const owed = agreeInRoom(
    db,
    noor,
    id,
    { ...nothing, text: "Twee uur vrij", kind: "time", minutes: 120, ownerPersonId: school.partner.personId },
    NOW,
  );
  const own = agreeInRoom(
    db,
    karel,
    id,
    { ...nothing, text: "Bij Samira kijken", ownerPersonId: school.teacher.personId },
    NOW,
  );
  expect(getRoom(db, noor, id).agreements).toMatchObject([
    { id: owed, side: "school", minutes: 120, mine: false },
    { id: own, side: "own", mine: true },
  ]);
  rewordInRoom(db, karel, id, { ...nothing, id: own, text: "Bij Samira gaan kijken", version: 1 }, NOW);
  expect(() => rewordInRoom(db, noor, id, { ...nothing, id: own, text: "Te laat", version: 1 }, NOW)).toThrow(
    Stale,
  );
  const stranger = { ...nothing, text: "Iets", ownerPersonId: school.teammate.personId };
  expect(() => agreeInRoom(db, noor, id, stranger, NOW)).toThrow(RuleBroken);
  const gone = { ...nothing, text: "Gisteren", ownerPersonId: school.teacher.personId, dueOn: "2026-11-21" };
  expect(() => agreeInRoom(db, noor, id, gone, NOW)).toThrow(RuleBroken);
});

test("a talk is held on its day or after, not before its start and not in the future", () => {
  const { db, id, noor, karel } = aRoom();
  const hold = (viewer: typeof noor, heldOn: string, at: number) =>
    holdConversation(db, viewer, id, { heldOn, version: 1 }, new Date(at));
  expect(() => hold(noor, "2026-12-01", FIRST_OF_DECEMBER - 1)).toThrow(RuleBroken);
  expect(() => hold(noor, "2026-11-30", FIRST_OF_DECEMBER)).toThrow(RuleBroken);
  expect(() => hold(noor, "2026-12-02", FIRST_OF_DECEMBER)).toThrow(RuleBroken);
  expect(() =>
    holdConversation(db, noor, id, { heldOn: "2026-12-01", version: 7 }, new Date(FIRST_OF_DECEMBER)),
  ).toThrow(Stale);
  hold(karel, "2026-12-01", FIRST_OF_DECEMBER);
  hold(karel, "2026-12-01", FIRST_OF_DECEMBER);
  const row = db.select().from(conversations).where(eq(conversations.id, id)).get();
  expect(row).toMatchObject({ state: "held", heldOn: "2026-12-01", closesOn: "2027-01-12", version: 2 });
});

test("a talk of long ago, told only now, leaves as long to sign as any other", () => {
  const { db, id, noor, karel } = aRoom();
  db.update(conversations)
    .set({ scheduledAt: momentAt("2026-09-01", "15:00") })
    .where(eq(conversations.id, id))
    .run();
  holdConversation(db, noor, id, { heldOn: "2026-09-01", version: 1 }, NOW);
  const row = db.select().from(conversations).where(eq(conversations.id, id)).get();
  expect(row).toMatchObject({ heldOn: "2026-09-01", closesOn: "2027-01-03" });
  expect(getRoom(db, karel, id).standing).not.toBe("locked");
});

test("taking away a note or point she cannot read tells no more than taking away nothing", () => {
  const { db, id, noor, karel } = aRoom();
  const there = aRoom();
  const forHimself = writeRecordNote(db, karel, id, { scope: "me", text: "Vraag naar de werkdruk" }, NOW);
  const outcomes = [forHimself, 987_654].map((note) => removeRecordNote(db, noor, id, note, NOW));
  expect(outcomes).toEqual([undefined, undefined]);
  expect(getRoom(db, karel, id).notes.map((note) => note.id)).toEqual([forHimself]);

  const point = addAgendaPoint(there.db, there.karel, there.id, { text: "Rooster" }, NOW);
  const other = aConversation(there.db, {
    staff: there.school.teammate,
    partnerId: there.school.partner.personId,
  });
  const samira = viewing(there.db, there.school.teammate.personId);
  removeAgendaPoint(there.db, samira, other.id, point, NOW);
  expect(getRoom(there.db, there.karel, there.id).agenda.map((one) => one.id)).toEqual([point]);
});
