import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { changeQuestion, writeQuestion } from "#app/features/questions/commands.server.ts";
import { concludeQuestion, reopenQuestion } from "#app/features/questions/commands/conclude.server.ts";
import { getQuestion } from "#app/features/questions/queries.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { auditDetails, auditEvents, items, questionRevisions } from "#db/schema/index.ts";
import { aQuestion } from "../../factories/questions.ts";
import { aTeacher, aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

const others = [
  "teammate",
  "otherTeacher",
  "partner",
  "formerPartner",
  "otherLeader",
  "schoolLeader",
  "hrAdviser",
  "boardMember",
  "administrator",
] as const;

test("one sentence is enough: it is active, hers, at her school, and nobody else finds it", () => {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const noor = viewing(db, school.teacher.personId);
  const id = writeQuestion(db, noor, { text: "Hoe krijg ik mijn hele groep aan het denken?" }, NOW);
  const question = getQuestion(db, noor, id);
  expect(question).toMatchObject({
    text: "Hoe krijg ik mijn hele groep aan het denken?",
    state: "active",
    form: "question",
    openedOn: "2026-11-22",
  });
  expect(question).toMatchObject({
    schoolId: school.school.id,
    audiences: [],
    alignments: [],
    why: null,
    origin: null,
    level: null,
  });
  for (const other of others) {
    expect(() => getQuestion(db, viewing(db, school[other].personId), id), other).toThrow(NotFound);
  }
});

test("a question of a team is read and changed by its members, and by nobody else", () => {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const id = aQuestion(db, school.teacher.personId, {
    text: "Hoe laten we kinderen uitleggen?",
    teamId: school.team.id,
  });
  expect(getQuestion(db, viewing(db, school.teammate.personId), id, "change").owner).toEqual({
    personId: null,
    givenName: null,
    teamName: "team middenbouw",
  });
  expect(() => getQuestion(db, viewing(db, school.otherTeacher.personId), id)).toThrow(NotFound);
  expect(() => aQuestion(db, school.otherTeacher.personId, { teamId: school.team.id })).toThrow(NotFound);
});

test("nobody writes for a school she does not work at", () => {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const elsewhere = aTeacher(db);
  expect(() => aQuestion(db, school.teacher.personId, { schoolId: elsewhere.schoolId })).toThrow(NotFound);
});

test("the earlier wording stays readable to the owner, and only to her", () => {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const noor = viewing(db, school.teacher.personId);
  const id = aQuestion(db, noor.personId, {
    text: "Wat doe ik met snelle rekenaars?",
    audiences: [`partner:${school.partner.personId}`],
  });
  changeQuestion(
    db,
    noor,
    id,
    { text: "Hoe denkt iedereen mee bij rekenen?", why: "Omdat ik het zie", version: 1 },
    NOW,
  );
  expect(getQuestion(db, noor, id).revisions.map(({ no, text }) => [no, text])).toEqual([
    [2, "Hoe denkt iedereen mee bij rekenen?"],
    [1, "Wat doe ik met snelle rekenaars?"],
  ]);
  const karels = getQuestion(db, viewing(db, school.partner.personId), id);
  expect(karels.text).toBe("Hoe denkt iedereen mee bij rekenen?");
  expect(karels.revisions).toEqual([]);
});

test("changing only the why keeps the wording as it was", () => {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const noor = viewing(db, school.teacher.personId);
  const id = aQuestion(db, noor.personId, { text: "Hoe geef ik feedback?" });
  changeQuestion(db, noor, id, { text: "Hoe geef ik feedback?", why: "Het helpt", version: 1 }, NOW);
  expect(db.select().from(questionRevisions).where(eq(questionRevisions.questionId, id)).all()).toHaveLength(
    1,
  );
});

test("a stale version gives back what is saved now, and writes nothing", () => {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const id = aQuestion(db, school.teacher.personId, { text: "Onze vraag", teamId: school.team.id });
  const noor = viewing(db, school.teacher.personId);
  const samira = viewing(db, school.teammate.personId);
  changeQuestion(db, samira, id, { text: "Onze vraag, zegt Samira", why: "Daarom", version: 1 }, NOW);
  const late = () => changeQuestion(db, noor, id, { text: "Onze vraag, zegt Noor", version: 1 }, NOW);
  expect(late).toThrow(Stale);
  try {
    late();
  } catch (stale) {
    expect(stale).toMatchObject({ version: 2, theirs: { text: "Onze vraag, zegt Samira", why: "Daarom" } });
  }
  expect(getQuestion(db, noor, id).text).toBe("Onze vraag, zegt Samira");
  changeQuestion(db, noor, id, { text: "Onze vraag, zegt Noor", version: 2 }, NOW);
  expect(getQuestion(db, samira, id).text).toBe("Onze vraag, zegt Noor");
});

test("whom it is shared with reads it and changes nothing", () => {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const id = aQuestion(db, school.teacher.personId, { audiences: ["school"] });
  const samira = viewing(db, school.teammate.personId);
  expect(getQuestion(db, samira, id).may("change")).toBe(false);
  expect(() => changeQuestion(db, samira, id, { text: "Van mij", version: 1 }, NOW)).toThrow(NotFound);
  expect(() =>
    concludeQuestion(db, samira, id, { state: "parked", conclusion: null, version: 1 }, NOW),
  ).toThrow(NotFound);
});

test("rounded off it keeps its conclusion and its day; taken up again it runs on", () => {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const noor = viewing(db, school.teacher.personId);
  const id = aQuestion(db, noor.personId);
  concludeQuestion(
    db,
    noor,
    id,
    { state: "answered", conclusion: "Denkvragen vooraf werken.", version: 1 },
    NOW,
  );
  expect(getQuestion(db, noor, id)).toMatchObject({
    state: "answered",
    conclusion: "Denkvragen vooraf werken.",
    closedOn: "2026-11-22",
  });
  expect(() =>
    concludeQuestion(db, noor, id, { state: "parked", conclusion: null, version: 2 }, NOW),
  ).toThrow(RuleBroken);
  expect(getQuestion(db, noor, id).version, "a refused step leaves the version alone").toBe(2);
  reopenQuestion(db, noor, id, 2, NOW);
  expect(getQuestion(db, noor, id)).toMatchObject({
    state: "active",
    closedOn: null,
    conclusion: "Denkvragen vooraf werken.",
  });
});

test("a question may grow from one that can be read, not from one that is somebody else's alone", () => {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const first = aQuestion(db, school.teacher.personId, { text: "De eerste vraag" });
  const next = aQuestion(db, school.teacher.personId, { grownFromId: first });
  const noor = viewing(db, school.teacher.personId);
  expect(getQuestion(db, noor, next).grownFrom).toEqual({ id: first, text: "De eerste vraag", name: "Noor" });
  expect(getQuestion(db, noor, first).grownInto.map(({ id }) => id)).toEqual([next]);
  expect(() => aQuestion(db, school.teammate.personId, { grownFromId: first })).toThrow(NotFound);
});

test("a shared question does not show the private one it grew from", () => {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const first = aQuestion(db, school.teacher.personId);
  const next = aQuestion(db, school.teacher.personId, {
    grownFromId: first,
    audiences: [`team:${school.team.id}`],
  });
  expect(getQuestion(db, viewing(db, school.teammate.personId), next).grownFrom).toBeUndefined();
});

test("the audit says that something was written and keeps none of the words", () => {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const id = aQuestion(db, school.teacher.personId, {
    text: "Een vraag die niemand anders leest",
    audiences: ["school"],
  });
  const actions = db
    .select({ action: auditEvents.action })
    .from(auditEvents)
    .where(eq(auditEvents.objectId, id))
    .all();
  expect(actions.map(({ action }) => action)).toEqual(["item.shared", "question.written"]);
  expect(JSON.stringify(db.select().from(auditDetails).all())).not.toContain("niemand anders");
});

test("a refused audience leaves no question behind", () => {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  expect(() =>
    aQuestion(db, school.teacher.personId, { audiences: [`partner:${school.otherLeader.personId}`] }),
  ).toThrow(RuleBroken);
  expect(db.select().from(items).all()).toEqual([]);
});

test("a form sent twice makes one question; the same sentence an hour later makes another", () => {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const noor = viewing(db, school.teacher.personId);
  const send = (now: Date) =>
    writeQuestion(db, noor, { text: "Hoe leer ik beter vragen stellen?", audiences: ["school"] }, now);
  const first = send(NOW);
  expect(send(NOW)).toBe(first);
  expect(db.select().from(auditEvents).where(eq(auditEvents.action, "question.written")).all()).toHaveLength(
    1,
  );
  expect(send(new Date(NOW.getTime() + 3_600_000))).not.toBe(first);
  const samira = viewing(db, school.teammate.personId);
  expect(
    writeQuestion(db, samira, { text: "Hoe leer ik beter vragen stellen?" }, NOW),
    "nor is a colleague's the same",
  ).not.toBe(first);
});
