import { expect, test } from "vitest";
import {
  shareVisitNotes,
  writeReflection,
  writeVisitNotes,
} from "#app/features/feedback/commands/visit-words.server.ts";
import { arrangeVisit, askVisit, moveVisit } from "#app/features/feedback/commands/visits.server.ts";
import { getVisit, listVisits } from "#app/features/feedback/queries/visits.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { aSchoolSeenBy } from "../../factories/people.ts";
import { aQuestion } from "../../factories/questions.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

const looking = { way: "Letten op één ding", ownWay: null, visitOn: null };

function aVisit(values: { visitOn?: string | null } = {}) {
  const db = freshDatabase();
  const { school, eyes } = aSchoolSeenBy(db);
  const [noor, samira] = [eyes("teacher"), eyes("teammate")];
  const question = aQuestion(db, noor.personId, { text: "Hoe laat ik ze denken?" });
  const wanted = {
    visitor: samira.personId,
    focus: "Wie komt aan het woord?",
    question,
    ...looking,
    ...values,
  };
  const id = askVisit(db, noor, wanted, NOW);
  return { db, school, eyes, noor, samira, wanted, id };
}

test("a visit is the two's, its question unread by the visitor, and asked twice it is one", () => {
  const { db, eyes, noor, samira, wanted, id } = aVisit();
  expect(askVisit(db, noor, wanted, NOW)).toBe(id);
  expect(getVisit(db, noor, id).question?.text).toBe("Hoe laat ik ze denken?");
  expect(getVisit(db, samira, id)).toMatchObject({ question: null, focus: "Wie komt aan het woord?" });
  for (const other of ["partner", "schoolLeader", "hrAdviser", "administrator", "otherTeacher"] as const)
    expect(() => getVisit(db, eyes(other), id), other).toThrow(NotFound);
  expect(listVisits(db, samira)).toMatchObject({ own: [], asVisitor: [{ id }] });
});

test("a stranger and oneself cannot be asked, and another's question cannot be linked", () => {
  const { db, eyes, noor, school, wanted } = aVisit();
  for (const visitor of [noor.personId, school.administrator.personId])
    expect(() => askVisit(db, noor, { ...wanted, visitor }, NOW)).toThrow(RuleBroken);
  const question = aQuestion(db, eyes("teammate").personId);
  expect(() => askVisit(db, noor, { ...wanted, question }, NOW)).toThrow(NotFound);
});

test("both agree on how to look; who comes second gets both texts", () => {
  const { db, noor, samira, id } = aVisit();
  const { version } = getVisit(db, noor, id);
  arrangeVisit(
    db,
    samira,
    id,
    { way: null, ownWay: "Achterin, zonder notities", visitOn: "2026-12-01", version },
    NOW,
  );
  try {
    arrangeVisit(db, noor, id, { ...looking, version }, NOW);
    expect.unreachable();
  } catch (refusal) {
    expect(refusal).toBeInstanceOf(Stale);
    expect((refusal as Stale).theirs).toEqual({ ownWay: "Achterin, zonder notities", visitOn: "2026-12-01" });
  }
});

test("the visitor says yes, either says that it was, not before its day", () => {
  const { db, eyes, noor, samira, id } = aVisit({ visitOn: "2026-12-01" });
  expect(() => moveVisit(db, noor, id, "agree", NOW)).toThrow(NotFound);
  expect(() => moveVisit(db, noor, id, "hold", NOW)).toThrow(RuleBroken);
  moveVisit(db, samira, id, "agree", NOW);
  moveVisit(db, samira, id, "agree", NOW);
  expect(() => moveVisit(db, samira, id, "decline", NOW)).toThrow(RuleBroken);
  expect(() => moveVisit(db, noor, id, "hold", NOW)).toThrow(RuleBroken);
  moveVisit(db, eyes("teacher", "2026-12-01"), id, "hold", NOW);
  expect(getVisit(db, samira, id)).toMatchObject({
    state: "done",
    may: { arrange: false, writeNotes: true },
  });
  expect(() => moveVisit(db, noor, id, "cancel", NOW)).toThrow(RuleBroken);
});

test("notes are the visitor's until she shares them, and hers again when she takes them back; the reflection is never hers", () => {
  const { db, noor, samira, id } = aVisit();
  expect(() => writeVisitNotes(db, samira, id, "Te vroeg", NOW)).toThrow(RuleBroken);
  moveVisit(db, samira, id, "agree", NOW);
  expect(() => shareVisitNotes(db, samira, id, true, NOW)).toThrow(RuleBroken);
  writeVisitNotes(db, samira, id, "Vier handen.", NOW);
  writeReflection(db, noor, id, "Steeds dezelfde vier.", NOW);
  expect(getVisit(db, noor, id)).toMatchObject({ notes: null, reflection: "Steeds dezelfde vier." });
  expect(getVisit(db, samira, id)).toMatchObject({ notes: "Vier handen.", reflection: null });
  shareVisitNotes(db, samira, id, true, NOW);
  expect(getVisit(db, noor, id).notes).toBe("Vier handen.");
  shareVisitNotes(db, samira, id, false, NOW);
  expect(getVisit(db, noor, id).notes).toBeNull();
  expect(() => writeVisitNotes(db, noor, id, "Niet van mij", NOW)).toThrow(NotFound);
  expect(() => writeReflection(db, samira, id, "Niet van mij", NOW)).toThrow(NotFound);
});
