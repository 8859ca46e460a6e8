import { expect, test } from "vitest";
import { listLetters } from "#app/features/mail/log.server.ts";
import { queueLetter, type NewLetter } from "#app/features/mail/outbox.server.ts";
import { inTransaction } from "#db/client.server.ts";
import { employments, roles } from "#db/schema/index.ts";
import { eq } from "drizzle-orm";
import { aConversation } from "../../factories/conversations.ts";
import { aSchoolSeenBy } from "../../factories/people.ts";
import { aSchool, aTeacher, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

const all = { show: "all", page: 1 } as const;

function theOffice() {
  const db = freshDatabase();
  const { school, eyes } = aSchoolSeenBy(db);
  const hrId = school.hrAdviser.personId;
  const queue = (kind: NewLetter["kind"], personId: number, conversationId: number | null = null, at = NOW) =>
    inTransaction(db, () => queueLetter(db, { kind, personId, conversationId, facts: {} }, at));
  const atOne = () => {
    db.update(roles).set({ schoolId: school.school.id }).where(eq(roles.personId, hrId)).run();
    return viewing(db, hrId);
  };
  return { db, school, eyes, queue, atOne };
}

test("HR sees letters to who works at her schools now or did when it was made, and none of long after", () => {
  const { db, school, queue, atOne } = theOffice();
  const { personId, employmentId } = school.teacher;
  const other = aSchool(db, { boardId: school.board.id });
  aTeacher(db, { personId, schoolId: other.id });
  db.update(employments).set({ toDay: "2026-11-10" }).where(eq(employments.id, employmentId)).run();
  queue("role_given", personId, null, new Date("2026-11-09T10:00:00Z"));
  queue("request_decided", personId);
  expect(listLetters(db, atOne(), all).letters).toMatchObject([{ personId, about: "other" }]);
});

test("a letter of a talk is HR's only where the school of that talk is hers", () => {
  const { db, school, queue, atOne } = theOffice();
  const { personId } = school.teacher;
  const other = aSchool(db, { boardId: school.board.id });
  const there = aTeacher(db, { personId, schoolId: other.id });
  const here = aConversation(db, { staff: school.teacher, partnerId: school.partner.personId });
  const elsewhere = aConversation(db, { staff: there, partnerId: school.partner.personId });
  queue("asked", personId, here.id);
  queue("asked", personId, elsewhere.id);
  expect(listLetters(db, atOne(), all).letters).toMatchObject([{ personId, about: "talk" }]);
});

test("the administrator sees to whom, when and how it stands, and not what about", () => {
  const { db, school, eyes, queue } = theOffice();
  queue("request_decided", school.teacher.personId);
  queue("signature_asked", school.teacher.personId);
  const { letters } = listLetters(db, eyes("administrator"), all);
  expect(letters.map(({ about, state }) => [about, state])).toEqual([
    ["other", "waits"],
    ["other", "waits"],
  ]);
});
