import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { adoptVision, saveDraft } from "#app/features/vision/commands.server.ts";
import {
  ambitionWords,
  findCurrentVision,
  findVision,
  getLineage,
  listOpenAmbitions,
  slotOf,
} from "#app/features/vision/queries.server.ts";
import { getDraftToEdit, listVersions, mayEditVision } from "#app/features/vision/version-queries.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { ambitionLineages, auditEvents, visions } from "#db/schema/index.ts";
import { aRole, aSchool, aTeacher, aWholeSchool, viewing } from "../../factories/school.ts";
import { aVision, aVisionForm } from "../../factories/vision.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

function theSchool() {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const leader = viewing(db, school.schoolLeader.personId);
  return { db, school, leader, schoolId: school.school.id };
}

test("the leader of the school adopts a vision, and everyone of the board reads it", () => {
  const { db, school, leader, schoolId } = theSchool();
  aVision(db, leader, schoolId, [
    { title: "Lezen is van iedereen", focalPoint: true },
    { title: "Spelen en ontdekken" },
  ]);
  for (const reader of ["teacher", "hrAdviser", "boardMember", "administrator"] as const) {
    const open = listOpenAmbitions(db, viewing(db, school[reader].personId), schoolId);
    expect(
      open.map((ambition) => [ambition.title, ambition.slot, ambition.focalPoint]),
      reader,
    ).toEqual([
      ["Lezen is van iedereen", 1, true],
      ["Spelen en ontdekken", 2, false],
    ]);
  }
});

test("another board's vision is not there", () => {
  const { db, leader, schoolId } = theSchool();
  const vision = aVision(db, leader, schoolId);
  const stranger = viewing(db, aTeacher(db).personId);
  expect(findCurrentVision(db, stranger, schoolId)).toBeUndefined();
  expect(listOpenAmbitions(db, stranger, schoolId)).toEqual([]);
  expect(() => getLineage(db, stranger, vision.ambitions[0]!.lineageId)).toThrow(NotFound);
});

test("changing a vision makes the next version a draft; the school goes on reading the current one", () => {
  const { db, school, leader, schoolId } = theSchool();
  aVision(db, leader, schoolId);
  saveDraft(
    db,
    leader,
    { schoolId },
    aVisionForm(db, leader, schoolId, { statement: "Nieuwe woorden." }),
    NOW,
  );
  const teacher = viewing(db, school.teacher.personId);
  expect(findCurrentVision(db, teacher, schoolId)?.statement).toMatch(/^Kinderen leren denken/);
  expect(getDraftToEdit(db, leader, schoolId)).toMatchObject({
    draftId: expect.any(Number) as number,
    version: 1,
    words: { statement: "Nieuwe woorden.", no: 2 },
  });
  expect(listVersions(db, teacher, schoolId).map((version) => version.no)).toEqual([1]);
});

test("a school has one current vision: adopting the next makes the one before it past", () => {
  const { db, leader, schoolId } = theSchool();
  aVision(db, leader, schoolId);
  aVision(db, leader, schoolId, [{ title: "Lezen" }]);
  const states = db
    .select({ no: visions.no, state: visions.state })
    .from(visions)
    .where(eq(visions.schoolId, schoolId))
    .all();
  expect(states).toEqual([
    { no: 1, state: "past" },
    { no: 2, state: "current" },
  ]);
  expect(() => db.update(visions).set({ state: "current" }).where(eq(visions.no, 1)).run()).toThrow(/UNIQUE/);
});

test("an ambition keeps its lineage and mark over versions, and an old link keeps its old words", () => {
  const { db, leader, schoolId } = theSchool();
  const first = aVision(db, leader, schoolId, [
    { title: "Rekenen met inzicht" },
    { title: "Digitaal vaardig" },
  ]);
  const lineageId = first.ambitions[0]!.lineageId;
  const second = aVision(db, leader, schoolId, [
    { title: "Samen met de wijk" },
    { title: "Rekenen dat begrepen wordt", lineageId },
  ]);
  const words = ambitionWords(db, [first.ambitions[0]!.id, second.ambitions[1]!.id]);
  expect([...words.values()].map((word) => [word.title, word.lineageId, word.slot, word.past])).toEqual([
    ["Rekenen met inzicht", lineageId, 1, true],
    ["Rekenen dat begrepen wordt", lineageId, 1, false],
  ]);
  // The mark of what was withdrawn is not given to something else.
  expect(slotOf(db, [second.ambitions[0]!.lineageId]).get(second.ambitions[0]!.lineageId)).toBe(3);
  expect(getLineage(db, leader, lineageId).wordings.map((wording) => wording.title)).toEqual([
    "Rekenen dat begrepen wordt",
    "Rekenen met inzicht",
  ]);
});

test("a withdrawn ambition takes no new links, and its story can still be read", () => {
  const { db, leader, schoolId } = theSchool();
  const first = aVision(db, leader, schoolId, [{ title: "Digitaal vaardig" }]);
  aVision(db, leader, schoolId, [{ title: "Samen met de wijk" }]);
  expect(listOpenAmbitions(db, leader, schoolId).map((ambition) => ambition.title)).toEqual([
    "Samen met de wijk",
  ]);
  expect(getLineage(db, leader, first.ambitions[0]!.lineageId)).toMatchObject({ open: false });
});

test("an ambition that only a draft knew leaves nothing behind, and its mark is free again", () => {
  const { db, leader, schoolId } = theSchool();
  saveDraft(
    db,
    leader,
    { schoolId },
    aVisionForm(db, leader, schoolId, { ambitions: [{ title: "Een inval" }] }),
    NOW,
  );
  const drafted = findVision(db, leader, schoolId, "draft")!.ambitions[0]!;
  expect(() => getLineage(db, leader, drafted.lineageId)).toThrow(NotFound);
  saveDraft(
    db,
    leader,
    { schoolId },
    aVisionForm(db, leader, schoolId, { ambitions: [{ title: "Iets beters" }] }),
    NOW,
  );
  expect(db.select().from(ambitionLineages).all()).toMatchObject([{ slot: 1 }]);
});

test("who saves on top of what someone else saved gets both texts, and nothing is overwritten", () => {
  const { db, leader, schoolId } = theSchool();
  const early = aVisionForm(db, leader, schoolId, { statement: "Mijn woorden." });
  saveDraft(db, leader, { schoolId }, aVisionForm(db, leader, schoolId, { statement: "Haar woorden." }), NOW);
  expect(() => saveDraft(db, leader, { schoolId }, early, NOW)).toThrow(Stale);
  try {
    saveDraft(db, leader, { schoolId }, early, NOW);
  } catch (refusal) {
    expect(refusal).toMatchObject({
      version: 1,
      theirs: { statement: "Haar woorden." },
    });
  }
  expect(findVision(db, leader, schoolId, "draft")?.statement).toBe("Haar woorden.");
});

test("a draft that was based on a vision that is no longer current is not saved unseen", () => {
  const { db, leader, schoolId } = theSchool();
  aVision(db, leader, schoolId);
  const early = aVisionForm(db, leader, schoolId);
  aVision(db, leader, schoolId, [{ title: "Lezen" }]);
  expect(() => saveDraft(db, leader, { schoolId }, early, NOW)).toThrow(Stale);
});

test("only the leader of this school writes its vision; the board's is written by its members", () => {
  const { db, school, leader, schoolId } = theSchool();
  aVision(db, leader, schoolId);
  for (const other of ["teacher", "partner", "hrAdviser", "boardMember", "administrator"] as const) {
    const viewer = viewing(db, school[other].personId);
    expect(mayEditVision(db, viewer, schoolId), other).toBe(false);
    expect(() => saveDraft(db, viewer, { schoolId }, aVisionForm(db, leader, schoolId), NOW), other).toThrow(
      NotFound,
    );
  }
  const dirk = viewing(db, school.boardMember.personId);
  aVision(db, dirk, null, [{ title: "Goed beginnen" }]);
  expect(listOpenAmbitions(db, leader, null).map((ambition) => ambition.title)).toEqual(["Goed beginnen"]);
  expect(mayEditVision(db, leader, null)).toBe(false);
});

test("the leader of another school finds no form here", () => {
  const { db, school, schoolId } = theSchool();
  const elsewhere = aSchool(db, { boardId: school.board.id });
  const other = aTeacher(db, { schoolId: elsewhere.id });
  aRole(db, { personId: other.personId, kind: "school_leader", schoolId: elsewhere.id });
  expect(() => getDraftToEdit(db, viewing(db, other.personId), schoolId)).toThrow(NotFound);
});

test("an administrator enters the first vision of a new school, and none after it", () => {
  const { db, school, schoolId } = theSchool();
  const sanne = viewing(db, school.administrator.personId);
  aVision(db, sanne, schoolId);
  expect(mayEditVision(db, sanne, schoolId)).toBe(false);
});

test("a vision is adopted today or earlier", () => {
  const { db, leader, schoolId } = theSchool();
  const late = aVisionForm(db, leader, schoolId, { adoptedOn: "2026-11-23" });
  expect(() => adoptVision(db, leader, { schoolId }, late, NOW)).toThrow(RuleBroken);
  expect(findVision(db, leader, schoolId, "draft")).toBeUndefined();
});

test("an ambition of another place is not taken over: the same words begin as an ambition of this school", () => {
  const { db, school, leader, schoolId } = theSchool();
  const board = aVision(db, viewing(db, school.boardMember.personId), null);
  const theirs = board.ambitions[0]!.lineageId;
  const [own] = aVision(db, leader, schoolId, [{ title: "Van het bestuur", lineageId: theirs }]).ambitions;
  expect(own!.lineageId).not.toBe(theirs);
  expect(getLineage(db, leader, theirs)).toMatchObject({ schoolId: null });
});

test("words without a name are not thrown away: the form asks for the name", () => {
  const { db, leader, schoolId } = theSchool();
  const form = aVisionForm(db, leader, schoolId, {
    ambitions: [{ title: "", text: "Een lange gedachte." }, { title: "" }],
  });
  expect(() => saveDraft(db, leader, { schoolId }, form, NOW)).toThrow(RuleBroken);
});

test("drafting, changing and adopting are audited without the words", () => {
  const { db, leader, schoolId } = theSchool();
  saveDraft(db, leader, { schoolId }, aVisionForm(db, leader, schoolId), NOW);
  adoptVision(db, leader, { schoolId }, aVisionForm(db, leader, schoolId, { statement: "Anders." }), NOW);
  expect(
    db
      .select({ action: auditEvents.action })
      .from(auditEvents)
      .all()
      .map((event) => event.action),
  ).toEqual(["vision.drafted", "vision.changed", "vision.adopted"]);
});
