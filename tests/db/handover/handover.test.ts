import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { tickAgreement } from "#app/features/agreements/commands.server.ts";
import { getAgreement } from "#app/features/agreements/queries.server.ts";
import { agreeInRoom } from "#app/features/conversations/commands/agree.server.ts";
import { getRevision } from "#app/features/conversations/queries/revisions.server.ts";
import { getRoom } from "#app/features/conversations/queries/room.server.ts";
import { passOn, settleChange } from "#app/features/handover/commands.server.ts";
import { getHandover, listHandovers, listWaitingChanges } from "#app/features/handover/queries.server.ts";
import { listPassedOn } from "#app/features/handover/queries/passed-on.server.ts";
import { getItem } from "#app/features/items/queries.server.ts";
import { catchUp } from "#app/jobs/nightly.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { auditEvents, partners, shares } from "#db/schema/index.ts";
import { changePartner } from "../../factories/handover.ts";
import { aHeldTalk, nothing, sign } from "../../factories/room.ts";
import { aPartner, viewing } from "../../factories/school.ts";
import { NOW, TODAY } from "../../support/clock.ts";
import { countRows } from "../../support/rows.ts";

/** Noor and Karel signed; then Bea became her partner. */
function aChange() {
  const held = aHeldTalk();
  const { db, school, id, noor, karel } = held;
  const own = agreeInRoom(
    db,
    noor,
    id,
    { ...nothing, text: "Een les van Samira bezoeken", ownerPersonId: noor.personId },
    NOW,
  );
  sign(db, noor, id);
  sign(db, karel, id);
  changePartner(db, school, school.formerPartner.personId);
  const again = (personId: number) => viewing(db, personId);
  const [after, bea] = [again(noor.personId), again(school.formerPartner.personId)];
  const [change] = listWaitingChanges(db, after);
  return { ...held, own, noor: after, bea, karel: again(karel.personId), change: change! };
}

const none = { items: [], records: [], agreements: [] };

test("a change of partner ends what was shared with the former one, item by item, and waits for her word", () => {
  const { db, noor, karel, bea, questionId, change } = aChange();
  expect(countRows(db, shares)).toBe(0);
  for (const viewer of [karel, bea]) expect(() => getItem(db, viewer, questionId)).toThrow(NotFound);
  expect(change).toMatchObject({ fromName: "Karel", toName: "Bea", offers: true });
  const withdrawn = db.select().from(auditEvents).where(eq(auditEvents.action, "item.withdrawn")).all();
  expect(withdrawn.map((event) => event.subjectId)).toEqual([noor.personId, noor.personId]);
  const { offer } = getHandover(db, noor, change.id);
  const offered = [...offer.items, ...offer.records, ...offer.agreements];
  expect([offer.items.length, offer.records.length, offer.agreements.length]).toEqual([2, 1, 1]);
  expect(
    offered.some((one) => one.passed),
    "nothing is ticked by itself",
  ).toBe(false);
});

test("her new partner reads exactly what she passes on: of a signed record the record and no more", () => {
  const { db, noor, bea, id, questionId, own, change } = aChange();
  expect(() => getRevision(db, bea, id, 1)).toThrow(NotFound);
  passOn(db, noor, change.id, { items: [questionId], records: [id], agreements: [own] }, NOW);
  expect(getItem(db, bea, questionId).held).toEqual(["shared_with_partner"]);
  const { record, conversation } = getRevision(db, bea, id, 1);
  expect(conversation.me).toBeUndefined();
  expect(JSON.stringify(record)).toContain("Noor oefent hardop denken");
  expect(JSON.stringify(record)).not.toMatch(/Samen lunchen|voor zichzelf/);
  expect(() => getRoom(db, bea, id)).toThrow(NotFound);
  expect(() => getRevision(db, bea, id, 2)).toThrow(NotFound);
  expect(getAgreement(db, bea, own)).toMatchObject({ passedOn: true, mayTick: false, mayView: false });
  expect(getAgreement(db, noor, own).passedTo).toBe("Bea");
  expect(listPassedOn(db, bea, noor.personId)).toMatchObject({
    records: [{ id, no: 1 }],
    agreements: [{ id: own }],
  });
  expect(listWaitingChanges(db, noor)).toEqual([]);
});

test("passing on twice is once, and all of it can be taken back, also later", () => {
  const { db, noor, bea, id, questionId, own, change } = aChange();
  const all = { items: [questionId], records: [id], agreements: [own] };
  passOn(db, noor, change.id, all, NOW);
  const before = countRows(db, auditEvents);
  passOn(db, noor, change.id, all, NOW);
  expect(countRows(db, auditEvents)).toBe(before);
  expect(listHandovers(db, noor)).toEqual([{ id: change.id, toName: "Bea" }]);
  passOn(db, noor, change.id, none, NOW);
  expect(() => getItem(db, bea, questionId)).toThrow(NotFound);
  expect(() => getRevision(db, bea, id, 1)).toThrow(NotFound);
  expect(() => getAgreement(db, bea, own)).toThrow(NotFound);
});

test("nothing has to be passed on, and it can be done later all the same", () => {
  const { db, noor, bea, id, change } = aChange();
  settleChange(db, noor, change.id, NOW);
  expect(listWaitingChanges(db, noor)).toEqual([]);
  expect(() => getRevision(db, bea, id, 1)).toThrow(NotFound);
  passOn(db, noor, change.id, { ...none, records: [id] }, NOW);
  expect(getRevision(db, bea, id, 1).revision.no).toBe(1);
});

test("only she passes on, and only what is offered", () => {
  const { db, noor, karel, bea, questionId, change } = aChange();
  for (const viewer of [karel, bea]) {
    expect(() => passOn(db, viewer, change.id, none, NOW)).toThrow(NotFound);
    expect(() => settleChange(db, viewer, change.id, NOW)).toThrow(NotFound);
    expect(() => getHandover(db, viewer, change.id)).toThrow(NotFound);
  }
  expect(() => passOn(db, noor, change.id, { ...none, records: [questionId + 99] }, NOW)).toThrow(RuleBroken);
});

test("what the school still owes goes on with the new partner, with who promised it", () => {
  const { db, noor, karel, bea, agreementId } = aChange();
  expect(getAgreement(db, bea, agreementId)).toMatchObject({ mayTick: true, promisedBy: "Karel" });
  expect(getAgreement(db, noor, agreementId).owner.givenName).toBe("Bea");
  expect(() => getAgreement(db, karel, agreementId)).toThrow(NotFound);
  tickAgreement(db, bea, agreementId, NOW);
  expect(getAgreement(db, noor, agreementId)).toMatchObject({ state: "done", doneOn: TODAY });
});

test("a former partner who is partner again finds nothing old open", () => {
  const { db, school, noor, id, questionId, own, change } = aChange();
  passOn(db, noor, change.id, { items: [questionId], records: [id], agreements: [own] }, NOW);
  changePartner(db, school, school.partner.personId);
  changePartner(db, school, school.formerPartner.personId);
  const bea = viewing(db, school.formerPartner.personId);
  expect(() => getItem(db, bea, questionId)).toThrow(NotFound);
  expect(() => getRevision(db, bea, id, 1)).toThrow(NotFound);
  changePartner(db, school, school.partner.personId);
  const karel = viewing(db, school.partner.personId);
  expect(() => getItem(db, karel, questionId)).toThrow(NotFound);
  expect(() => getRoom(db, karel, id), "not even what he signed himself").toThrow(NotFound);
  const [again] = listWaitingChanges(db, viewing(db, noor.personId));
  expect(
    getHandover(db, viewing(db, noor.personId), again!.id).offer.records,
    "she can pass it on to him anew",
  ).toMatchObject([{ id, passed: false }]);
});

test("a change she did not come to goes up in the next one, with what it offered", () => {
  const { db, school, questionId } = aChange();
  changePartner(db, school, school.schoolLeader.personId);
  const noor = viewing(db, school.teacher.personId);
  const waiting = listWaitingChanges(db, noor);
  expect(waiting).toMatchObject([{ fromName: "Bea", toName: "Ineke" }]);
  expect(getHandover(db, noor, waiting[0]!.id).offer.items.map((item) => item.id)).toContain(questionId);
});

test("a change set for a later day is followed in that night, and once", () => {
  const { db, school, noor } = aHeldTalk();
  catchUp(db, NOW);
  aPartner(db, {
    employmentId: school.teacher.employmentId,
    personId: school.formerPartner.personId,
    fromDay: "2026-11-23",
  });
  catchUp(db, NOW);
  expect(listWaitingChanges(db, noor)).toEqual([]);
  for (const hour of ["01", "02"]) catchUp(db, new Date(`2026-11-23T${hour}:00:00Z`));
  expect(listWaitingChanges(db, viewing(db, noor.personId, "2026-11-23"))).toMatchObject([
    { fromName: "Karel", toName: "Bea" },
  ]);
  expect(countRows(db, partners)).toBe(1);
});
