import { expect, test } from "vitest";
import {
  addAgendaPoint,
  moveAgendaPoint,
  removeAgendaPoint,
} from "#app/features/conversations/commands/agenda.server.ts";
import { listAgenda, listTalksAhead } from "#app/features/conversations/queries/agenda.server.ts";
import { listPeopleToPrepare } from "#app/features/conversations/queries/list.server.ts";
import { getPreparePage } from "#app/features/conversations/queries/prepare-page.server.ts";
import { asPoint, POINT_AT_MOST } from "#app/features/conversations/record.ts";
import { NotFound } from "#app/lib/refusals.ts";
import { aConversation, aQuestion } from "../../factories/conversations.ts";
import { aHeldTalk, aRoom } from "../../factories/room.ts";
import { NOW } from "../../support/clock.ts";

const texts = (points: { text: string }[]) => points.map((point) => point.text);

test("a private question put on the agenda shows the other its line and where it came from; the way there is not his", () => {
  const { db, school, id, noor, karel } = aRoom();
  const itemId = aQuestion(db, school.teacher, "Durf ik groep 8 aan?");
  addAgendaPoint(db, noor, id, { text: "Durf ik groep 8 aan?", sourceItemId: itemId }, NOW);
  expect(listAgenda(db, noor, id)).toMatchObject([{ source: "question", opens: itemId }]);
  expect(listAgenda(db, karel, id)).toMatchObject([
    { text: "Durf ik groep 8 aan?", source: "question", opens: null },
  ]);
  expect(() => addAgendaPoint(db, karel, id, { text: "Van haar", sourceItemId: itemId }, NOW)).toThrow(
    NotFound,
  );
});

test("the same thing is put on the agenda once by the same person, whatever its words are by then", () => {
  const { db, school, id, noor } = aRoom();
  const sourceItemId = aQuestion(db, school.teacher, "Hoe laat ik iedereen meedenken?");
  const first = addAgendaPoint(db, noor, id, { text: "Iedereen laten meedenken", sourceItemId }, NOW);
  expect(addAgendaPoint(db, noor, id, { text: "Meedenken", sourceItemId }, NOW)).toBe(first);
  expect(listAgenda(db, noor, id)).toHaveLength(1);
});

test("what was taken off comes back in its place, with what it came from, also when the other moved things meanwhile", () => {
  const { db, school, id, noor, karel } = aRoom();
  const sourceItemId = aQuestion(db, school.teacher, "Breuken");
  addAgendaPoint(db, karel, id, { text: "Rooster" }, NOW);
  const point = addAgendaPoint(db, noor, id, { text: "Breuken", sourceItemId }, NOW);
  const last = addAgendaPoint(db, karel, id, { text: "Studiedag" }, NOW);
  const removed = removeAgendaPoint(db, noor, id, point, NOW)!;
  expect(removed).toEqual({ text: "Breuken", item: sourceItemId, agreement: null, place: 2 });
  expect(removeAgendaPoint(db, noor, id, point, NOW), "twice is once").toBeUndefined();
  moveAgendaPoint(db, karel, id, last, "up", NOW);
  addAgendaPoint(db, noor, id, { text: removed.text, sourceItemId: removed.item, place: removed.place }, NOW);
  expect(texts(listAgenda(db, karel, id))).toEqual(["Studiedag", "Breuken", "Rooster"]);
  expect(listAgenda(db, noor, id)[1]).toMatchObject({ source: "question", opens: sourceItemId });
});

test("talks ahead are offered by whose thing it is: her own in her talks, what she showed in the talk with her", () => {
  const { db, school, id, noor, karel } = aRoom();
  const mine = { ownerPersonId: noor.personId, ownerTeamId: null };
  expect(listTalksAhead(db, noor, mine)).toMatchObject([{ id, name: "Karel", items: [] }]);
  expect(listTalksAhead(db, karel, mine)).toMatchObject([{ id, name: "Noor" }]);
  expect(listTalksAhead(db, karel, { ownerPersonId: karel.personId, ownerTeamId: null })).toEqual([]);
  const sourceItemId = aQuestion(db, school.teacher, "Breuken");
  addAgendaPoint(db, noor, id, { text: "Breuken", sourceItemId }, NOW);
  expect(listTalksAhead(db, noor, mine)[0]?.items).toEqual([sourceItemId]);
  expect(listTalksAhead(aHeldTalk().db, noor, mine), "a talk that was held is not ahead").toEqual([]);
});

test("long words become one line for the agenda, cut at a word", () => {
  expect(asPoint("Kort\nen goed ")).toBe("Kort en goed");
  const long = asPoint("woordje ".repeat(80));
  expect(long.length).toBeLessThanOrEqual(POINT_AT_MOST);
  expect(long).toMatch(/woordje…$/);
});

test("a leader goes from one preparation to the next by date, and back, and never learns how far the other is", () => {
  const { db, school, id, noor, karel } = aRoom();
  const staff = school.teacher;
  const later = aConversation(db, {
    staff,
    partnerId: karel.personId,
    scheduledAt: Date.parse("2026-12-08T14:30:00Z"),
  }).id;
  const undated = aConversation(db, {
    staff,
    partnerId: karel.personId,
    scheduledAt: null,
    state: "to_plan",
  }).id;
  const from = (at: number) => {
    const { next, previous, people } = listPeopleToPrepare(db, karel, at);
    return [previous?.id ?? null, next?.id ?? null, people.map((person) => person.id)];
  };
  expect(from(id)).toEqual([null, later, [id, later, undated]]);
  expect(from(undated), "after the last comes the first").toEqual([later, id, [id, later, undated]]);
  expect(Object.keys(listPeopleToPrepare(db, karel, id).people[0]!).sort()).toEqual(
    ["id", "mine", "name", "otherShared", "scheduledAt"].sort(),
  );
  expect(getPreparePage(db, noor, id, NOW)).toMatchObject({ people: [], next: null, previous: null });
});

test("the record of last time is at hand for who may open it, and for nobody else", () => {
  const { db, school, id: last, noor } = aHeldTalk();
  const next = aConversation(db, { staff: school.teacher, partnerId: school.partner.personId }).id;
  expect(getPreparePage(db, noor, next, NOW).lastRecord).toEqual({ id: last, heldOn: "2026-11-20" });
  expect(getPreparePage(db, noor, last, NOW).lastRecord, "never itself").toBeNull();
});
