import { expect, test } from "vitest";
import { putOff, setSwitches, takeBack } from "#app/features/attention/commands.server.ts";
import { codeList, type Code } from "#app/features/attention/model.ts";
import { getAttention, isAttentive } from "#app/features/attention/queries.server.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import {
  agreementViews,
  attentionOff,
  attentionPutOff,
  auditDetails,
  auditEvents,
  rules,
} from "#db/schema/index.ts";
import { anAgreement } from "../../factories/agreements.ts";
import { aQuestion } from "../../factories/questions.ts";
import { aRole, aSchool, aTeacher, aWholeSchool, viewing } from "../../factories/school.ts";
import { aVision } from "../../factories/vision.ts";
import { NOW, TODAY } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";
import { daysTold, rowsOf } from "./asking.ts";

// "Nu niet" is hers alone; a code a school does without is absent for everyone there.

function aPromise() {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const row = anAgreement(db, {
    ...{ schoolId: school.school.id, ownerPersonId: school.partner.personId },
    ...{ forPersonId: school.teacher.personId, dueOn: "2026-10-01" },
  });
  const eyes = (one: { personId: number }, day = TODAY) => viewing(db, one.personId, day);
  return { db, school, row, eyes };
}

const own = (id: number) => ({ code: "own_promise" as const, subject: id, school: 1 });

test("'not now' hides it for four weeks, for her alone; it comes back on the day itself", () => {
  const { db, school, row, eyes } = aPromise();
  putOff(db, eyes(school.partner), { ...own(row.id), until: null });
  const days = [TODAY, "2026-12-19", "2026-12-20", "2026-12-21"];
  expect(daysTold(db, school.partner, "own_promise", days)).toEqual(days.slice(2));
  expect(rowsOf(db, school.teacher, "promise_not_arranged")).toHaveLength(1);
  expect(getAttention(db, eyes(school.partner)).putOff).toEqual([
    { signal: expect.objectContaining({ code: "own_promise", subjectId: row.id }), until: "2026-12-20" },
  ]);
});

test("of the two who read the same row, one puts it off for herself and the other still has it", () => {
  const { db, school, row, eyes } = aPromise();
  for (const [one, view] of [
    [school.partner, "enough"],
    [school.teacher, "not_enough"],
  ] as const)
    db.insert(agreementViews).values({ agreementId: row.id, personId: one.personId, view }).run();
  putOff(db, eyes(school.partner), { ...own(row.id), code: "views_differ", until: null });
  expect(rowsOf(db, school.partner, "views_differ")).toEqual([]);
  expect(rowsOf(db, school.teacher, "views_differ")).toHaveLength(1);
});

test("a board may say how long 'not now' is", () => {
  const { db, school, row, eyes } = aPromise();
  db.insert(rules)
    .values({
      boardId: school.board.id,
      code: "attention_put_off_for",
      value: 1,
      unit: "weeks",
      fromDay: "2026-08-01",
      source: "eigen keuze",
    })
    .run();
  putOff(db, eyes(school.partner), { ...own(row.id), until: null });
  expect(db.select().from(attentionPutOff).all()).toEqual([
    expect.objectContaining({ untilDay: "2026-11-29" }),
  ]);
});

test("until a day she chooses, changed to another, and taken back; twice is once", () => {
  const { db, school, row, eyes } = aPromise();
  const her = eyes(school.partner);
  putOff(db, her, { ...own(row.id), until: "2027-02-01" });
  putOff(db, her, { ...own(row.id), until: "2027-03-01" });
  expect(db.select().from(attentionPutOff).all()).toEqual([
    expect.objectContaining({ untilDay: "2027-03-01" }),
  ]);
  expect(() => putOff(db, her, { ...own(row.id), until: TODAY })).toThrow(RuleBroken);
  takeBack(db, her, own(row.id));
  takeBack(db, her, own(row.id));
  expect(rowsOf(db, school.partner, "own_promise")).toHaveLength(1);
  expect(db.select().from(auditEvents).all(), "that a row was there is hers to know").toEqual([]);
});

test("nobody puts off what does not ask for her attention, nor takes back another's", () => {
  const { db, school, row, eyes } = aPromise();
  expect(() => putOff(db, eyes(school.teacher), { ...own(row.id), until: null })).toThrow(NotFound);
  expect(() => putOff(db, eyes(school.partner), { ...own(row.id + 1), until: null })).toThrow(NotFound);
  putOff(db, eyes(school.partner), { ...own(row.id), until: null });
  takeBack(db, eyes(school.teacher), own(row.id));
  expect(db.select().from(attentionPutOff).all()).toHaveLength(1);
});

test("what came back is forgotten with the next 'not now'", () => {
  const { db, school, row, eyes } = aPromise();
  putOff(db, eyes(school.partner), { ...own(row.id), until: "2026-11-23" });
  const other = anAgreement(db, {
    ...{ schoolId: school.school.id, ownerPersonId: school.partner.personId },
    ...{ forPersonId: school.teacher.personId, dueOn: "2026-10-02" },
  });
  putOff(db, eyes(school.partner, "2026-11-23"), { ...own(other.id), until: null });
  expect(
    db
      .select()
      .from(attentionPutOff)
      .all()
      .map((one) => one.subjectId),
  ).toEqual([other.id]);
});

const without = (...codes: Code[]) => codeList.filter((code) => !codes.includes(code));

test("a code that is off is absent for everyone at that school, audited with who and which, and on again it is back", () => {
  const { db, school, eyes } = aPromise();
  const id = school.school.id;
  setSwitches(db, eyes(school.schoolLeader), { school: id, kept: without("own_promise") }, NOW);
  expect(rowsOf(db, school.partner, "own_promise")).toEqual([]);
  expect(rowsOf(db, school.teacher, "promise_not_arranged")).toHaveLength(1);
  setSwitches(db, eyes(school.schoolLeader), { school: id, kept: without("own_promise") }, NOW);
  setSwitches(db, eyes(school.hrAdviser), { school: id, kept: [...codeList] }, NOW);
  expect(rowsOf(db, school.partner, "own_promise")).toHaveLength(1);
  const told = db.select().from(auditEvents).all();
  expect(told.map(({ action, actorId, objectId }) => [action, actorId, objectId])).toEqual([
    ["attention.switched_off", school.schoolLeader.personId, id],
    ["attention.switched_on", school.hrAdviser.personId, id],
  ]);
  expect(db.select().from(auditDetails).all()[0]!.detail).toContain("own_promise");
});

test("every code can be off, and then nothing is left; nobody else switches, nor for another school", () => {
  const { db, school, eyes } = aPromise();
  setSwitches(db, eyes(school.schoolLeader), { school: school.school.id, kept: [] }, NOW);
  expect(db.select().from(attentionOff).all()).toHaveLength(codeList.length);
  for (const one of [school.partner, school.teacher, school.schoolLeader])
    expect(getAttention(db, eyes(one))).toEqual({ signals: [], putOff: [] });
  for (const key of ["teacher", "partner", "boardMember", "administrator"] as const)
    expect(
      () => setSwitches(db, eyes(school[key]), { school: school.school.id, kept: [] }, NOW),
      key,
    ).toThrow(NotFound);
  const elsewhere = { school: school.office.id, kept: [] };
  expect(() => setSwitches(db, eyes(school.schoolLeader), elsewhere, NOW)).toThrow(NotFound);
});

test("who has something is who the weekly letter tells; put off it is nothing", () => {
  const { db, school, row, eyes } = aPromise();
  const everyone = Object.values(school).flatMap((one) => ("personId" in one ? [one.personId] : []));
  const told = () => everyone.filter((personId) => isAttentive(db, personId, TODAY));
  expect(told()).toEqual([school.teacher.personId, school.partner.personId]);
  putOff(db, eyes(school.partner), { ...own(row.id), until: null });
  expect(told()).toEqual([school.teacher.personId]);
});

test("what rubs at two schools is put off at one of them, and taken back there", () => {
  const { db, school, eyes } = aPromise();
  const boardVision = aVision(db, eyes(school.boardMember), null, [{ title: "Rust" }]);
  const elsewhere = aSchool(db, { boardId: school.board.id, name: "De Kade" });
  aRole(db, { personId: school.schoolLeader.personId, kind: "school_leader", schoolId: elsewhere.id });
  const alignments = [{ ambitionId: boardVision.ambitions[0]!.id, judgement: "rubs" as const }];
  const others = Array.from({ length: 3 }, () =>
    aTeacher(db, { person: { boardId: school.board.id }, schoolId: elsewhere.id }),
  );
  for (const { personId } of [school.teacher, school.teammate, school.otherTeacher, ...others])
    aQuestion(db, personId, { audiences: ["school"], alignments });
  const asking = () => rowsOf(db, school.schoolLeader, "rubbing").map(({ schoolId }) => schoolId);
  expect(asking()).toEqual([school.school.id, elsewhere.id]);
  const row = {
    code: "rubbing" as const,
    subject: boardVision.ambitions[0]!.lineageId,
    school: elsewhere.id,
  };
  putOff(db, eyes(school.schoolLeader), { ...row, until: null });
  expect(asking()).toEqual([school.school.id]);
  takeBack(db, eyes(school.schoolLeader), { ...row, school: school.school.id });
  expect(asking()).toEqual([school.school.id]);
  takeBack(db, eyes(school.schoolLeader), row);
  expect(asking()).toEqual([school.school.id, elsewhere.id]);
});
