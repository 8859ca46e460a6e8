import { expect, test } from "vitest";
import { writeQuestion } from "#app/features/questions/commands.server.ts";
import { getQuestion } from "#app/features/questions/queries.server.ts";
import { NotFound } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { conversationParties, conversationQuestions, conversations } from "#db/schema/index.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

type School = ReturnType<typeof aWholeSchool>;

function aTalk(db: Db, school: School, state: "planned" | "held" | "signed" = "planned"): number {
  const { id } = db
    .insert(conversations)
    .values({
      schoolId: school.school.id,
      employmentId: school.teacher.employmentId,
      kind: "progress",
      templateId: 1,
      schoolYear: 2026,
      state,
      scheduledAt: NOW.getTime(),
      heldOn: state === "planned" ? null : "2026-11-20",
      createdAt: NOW.getTime(),
      createdBy: school.partner.personId,
    })
    .returning()
    .get();
  db.insert(conversationParties)
    .values({ conversationId: id, personId: school.teacher.personId, part: "staff", signs: true })
    .run();
  db.insert(conversationParties)
    .values({ conversationId: id, personId: school.partner.personId, part: "partner", signs: true })
    .run();
  return id;
}

const text = "Wat kan ik met spel in groep 6?";

test("made in a conversation it starts shared with the partner, and belongs to that conversation", () => {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const conversationId = aTalk(db, school);
  const id = writeQuestion(db, viewing(db, school.teacher.personId), { text, conversationId }, NOW);
  expect(getQuestion(db, viewing(db, school.partner.personId), id).audiences).toEqual([
    { kind: "partner", partnerId: school.partner.personId, name: "Karel" },
  ]);
  expect(() => getQuestion(db, viewing(db, school.teammate.personId), id)).toThrow(NotFound);
  expect(db.select().from(conversationQuestions).all()).toEqual([{ conversationId, questionId: id }]);
});

test("she may keep it to herself all the same", () => {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const id = writeQuestion(
    db,
    viewing(db, school.teacher.personId),
    { text, conversationId: aTalk(db, school), audiences: [] },
    NOW,
  );
  expect(() => getQuestion(db, viewing(db, school.partner.personId), id)).toThrow(NotFound);
});

test("only the one whose development it is writes it, and not in a record that is locked", () => {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const open = aTalk(db, school);
  for (const other of ["partner", "teammate", "hrAdviser"] as const) {
    expect(
      () => writeQuestion(db, viewing(db, school[other].personId), { text, conversationId: open }, NOW),
      other,
    ).toThrow(NotFound);
  }
  const signed = aTalk(db, school, "signed");
  expect(() =>
    writeQuestion(db, viewing(db, school.teacher.personId), { text, conversationId: signed }, NOW),
  ).toThrow(NotFound);
});
