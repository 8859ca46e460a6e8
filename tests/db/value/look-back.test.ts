import { expect, test } from "vitest";
import { answerInvitation } from "#app/features/activities/commands/participate.server.ts";
import { shareItem } from "#app/features/items/commands.server.ts";
import { leaveLookBack, lookBack } from "#app/features/value/commands/look-back.server.ts";
import { findLookBack, findLookBackDue } from "#app/features/value/queries/look-back.server.ts";
import { NotFound, RuleBroken } from "#app/lib/refusals.ts";
import { eq } from "drizzle-orm";
import { activities, lookBacks, valueNotes } from "#db/schema/index.ts";
import { anActivity } from "../../factories/activities.ts";
import { aQuestion } from "../../factories/questions.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW, TODAY } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";
import { countRows } from "../../support/rows.ts";

function atSchool(values: Parameters<typeof anActivity>[2] = {}) {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const [noor, samira, karel] = [school.teacher, school.teammate, school.partner].map(({ personId }) =>
    viewing(db, personId),
  );
  const id = anActivity(db, school.teacher.personId, {
    expectedWhat: "Minder vingers, meer gesprek",
    expectedNotice: "Als ik in drie lessen niet zelf praat",
    lookBackOn: TODAY,
    invited: [school.teammate.personId],
    ...values,
  });
  return { db, school, id, noor: noor!, samira: samira!, karel: karel! };
}

const gave = (text: string) => ({ text, values: [], sense: null });

test("before its day nobody is asked, on its day who takes part is, once", () => {
  const early = atSchool({ lookBackOn: "2026-11-23" });
  expect(findLookBackDue(early.db, early.noor)).toBeNull();
  expect(findLookBack(early.db, early.noor, early.id)).toBeNull();
  expect(() => lookBack(early.db, early.noor, early.id, gave("Te vroeg"), NOW)).toThrow(NotFound);

  const { db, id, noor, samira, karel } = atSchool();
  expect(findLookBackDue(db, noor)).toMatchObject({ activityId: id });
  expect([findLookBackDue(db, samira), findLookBack(db, samira, id)]).toEqual([null, null]);
  expect(findLookBack(db, karel, id)).toBeNull();
  answerInvitation(db, samira, id, "accept", NOW);
  expect(findLookBack(db, samira, id)?.asked).toBe(true);
  lookBack(db, noor, id, gave("Het gesprek kwam er, de vingers bleven"), NOW);
  expect(findLookBackDue(db, noor)).toBeNull();
  expect(findLookBackDue(db, samira)?.activityId).toBe(id);
});

test("expected and actual stay, also when the expectation is worded anew; only the two it concerns read the old words", () => {
  const { db, school, id, noor, samira } = atSchool();
  answerInvitation(db, samira, id, "accept", NOW);
  const note = lookBack(db, noor, id, gave("Anders dan gedacht"), NOW);
  expect(lookBack(db, noor, id, gave("Twee keer geklikt"), NOW)).toBe(note);
  expect([countRows(db, valueNotes), countRows(db, lookBacks)]).toEqual([1, 1]);
  expect(findLookBack(db, noor, id)).toMatchObject({
    asked: false,
    expectedWhat: "Minder vingers, meer gesprek",
    answers: [{ note: { text: "Anders dan gedacht", audiences: [] }, then: null }],
  });
  expect(findLookBack(db, samira, id)!.answers).toEqual([]);
  shareItem(db, noor, note, [`team:${school.team.id}`], NOW);
  db.update(activities).set({ expectedWhat: "Meer gesprek" }).where(eq(activities.itemId, id)).run();
  expect(findLookBack(db, noor, id)!.answers[0]!.then?.expectedWhat).toBe("Minder vingers, meer gesprek");
  expect(findLookBack(db, samira, id)!.answers[0]).toMatchObject({ note: { id: note }, then: null });
});

test("left open it is not asked again, and can still be written", () => {
  const { db, id, noor, karel } = atSchool();
  expect(() => leaveLookBack(db, karel, id, NOW)).toThrow(NotFound);
  leaveLookBack(db, noor, id, NOW);
  leaveLookBack(db, noor, id, NOW);
  expect(countRows(db, lookBacks)).toBe(1);
  expect(findLookBackDue(db, noor)).toBeNull();
  expect(findLookBack(db, noor, id)).toMatchObject({ asked: true, leftOpen: true, answers: [] });
  lookBack(db, noor, id, gave("Toch nog"), NOW);
  expect(findLookBack(db, noor, id)).toMatchObject({
    asked: false,
    answers: [{ note: { text: "Toch nog" } }],
  });
});

test("what it gave can have to do with a question of hers, and with no one else's", () => {
  const { db, id, noor, samira } = atSchool();
  const [own, other] = [aQuestion(db, noor.personId), aQuestion(db, samira.personId)];
  expect(findLookBack(db, noor, id)?.questions.map((one) => one.id)).toEqual([own]);
  expect(() => lookBack(db, noor, id, { ...gave("Meer gesprek"), question: other }, NOW)).toThrow(RuleBroken);
  const note = lookBack(db, noor, id, { ...gave("Meer gesprek"), question: own }, NOW);
  const row = db.select().from(valueNotes).where(eq(valueNotes.itemId, note)).get();
  expect(row).toMatchObject({ questionId: own, activityId: id });
  expect(findLookBack(db, noor, id)?.questions, "asked no more").toEqual([]);
});
