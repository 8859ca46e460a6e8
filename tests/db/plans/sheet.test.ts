import { expect, test } from "vitest";
import { agreeSheet } from "#app/features/plans/commands/agree.server.ts";
import { changeLine, removeLine } from "#app/features/plans/commands/change-line.server.ts";
import { addLine } from "#app/features/plans/commands/lines.server.ts";
import { placeLine, stepLine } from "#app/features/plans/commands/move.server.ts";
import { setFrame, writeWords } from "#app/features/plans/commands/plan.server.ts";
import { placeValue, readPlanYear } from "#app/features/plans/model.ts";
import { getAgreeing, getPlanPage } from "#app/features/plans/queries.server.ts";
import { getRevision } from "#app/features/plans/queries/revisions.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { planLinePeople, planRevisions } from "#db/schema/index.ts";
import { aTeamConversation } from "../../factories/conversations.ts";
import { aLineForm, aPlanLine } from "../../factories/plans.ts";
import { anAmbition } from "../../factories/questions.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

function aSheet() {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  const of = { teamId: school.team.id, year: 2026 };
  const [noor, samira, karel] = [school.teacher, school.teammate, school.partner].map(({ personId }) =>
    viewing(db, personId),
  ) as [ReturnType<typeof viewing>, ReturnType<typeof viewing>, ReturnType<typeof viewing>];
  const put = (text: string, values = {}) => aPlanLine(db, noor.personId, of.teamId, { text, ...values });
  const texts = () =>
    getPlanPage(db, noor, of).groups.flatMap(({ things }) => things.map(({ text }) => text));
  const line = (id: number) =>
    getPlanPage(db, noor, of)
      .groups.flatMap(({ things }) => things)
      .find((one) => one.id === id)!;
  return { db, school, of, noor, samira, karel, put, texts, line };
}

test.each([
  ["2026-11-22", null, 2026],
  ["2027-04-30", null, 2026],
  ["2027-05-01", null, 2027],
  ["2027-07-31", null, 2027],
  ["2027-08-01", null, 2027],
  ["2024-05-27", "2023", 2023],
  ["2026-11-22", "2027", 2027],
  ["2026-11-22", "2028", undefined],
  ["2026-11-22", "1999", undefined],
  ["2026-11-22", "2026/2027", undefined],
])("on %s the address with %s is the sheet of %s", (today, asked, year) => {
  expect(readPlanYear(asked, today)).toBe(year);
});

test("lines go up and down under their goal, and to another goal, ambition or neither", () => {
  const { db, school, of, noor, put, texts, line } = aSheet();
  const ambition = anAmbition(db, { schoolId: school.school.id });
  const rekenen = placeValue({ goalId: null, lineageId: ambition.lineageId });
  const [a, b, c] = [put("a"), put("b"), put("c", { place: rekenen })];
  expect(texts()).toEqual(["c", "a", "b"]);
  stepLine(db, noor, b, "up", NOW);
  expect(texts()).toEqual(["c", "b", "a"]);
  // At the end of its goal a line stays where it is.
  stepLine(db, noor, b, "up", NOW);
  stepLine(db, noor, c, "down", NOW);
  expect(texts()).toEqual(["c", "b", "a"]);
  stepLine(db, noor, b, "down", NOW);
  expect(texts()).toEqual(["c", "a", "b"]);
  placeLine(db, noor, b, { place: rekenen, before: c, version: 1 }, NOW);
  expect(texts()).toEqual(["b", "c", "a"]);
  expect(() => placeLine(db, noor, b, { place: "", before: null, version: 1 }, NOW)).toThrow(Stale);
  expect(() => placeLine(db, noor, a, { place: "goal:999", before: null, version: 1 }, NOW)).toThrow(
    RuleBroken,
  );
  placeLine(db, noor, b, { place: "", before: null, version: line(b).version }, NOW);
  expect(texts()).toEqual(["c", "a", "b"]);
  expect(of.year).toBe(2026);
});

test("what is taken off comes back where it stood, with all it said, and once", () => {
  const { db, of, noor, put, texts, line, school } = aSheet();
  const people = [school.teammate.personId];
  const [, b] = [
    put("a"),
    put("b", { days: 1, hours: 90, euros: 1250, cover: 3, people, kind: "training" }),
    put("c"),
  ];
  const stood = line(b);
  const removed = removeLine(db, noor, b, of, 1, NOW);
  expect(texts()).toEqual(["a", "c"]);
  const again = aLineForm({
    ...{ text: removed.text, kind: removed.kind, place: removed.place, people: removed.people.map(Number) },
    ...{ days: 1, hours: 90, euros: 1250, cover: 3, before: Number(removed.before) },
  });
  const back = addLine(db, noor, of, again, NOW);
  expect(texts()).toEqual(["a", "b", "c"]);
  expect({ ...line(back), id: b }).toEqual(stood);
});

test("two who change the same line: the second gets both texts, and nothing of hers is written", () => {
  const { db, noor, samira, karel, of, put, line } = aSheet();
  const id = put("zoals het was");
  const change = (who: typeof noor, text: string, version: number) => {
    const { question: _q, activity: _a, request: _r, before: _b, ...form } = aLineForm({ text, hours: 90 });
    changeLine(db, who, id, { ...form, version }, NOW);
  };
  change(noor, "zoals Noor het zegt", 1);
  expect(() => change(samira, "zoals Samira het zegt", 1)).toThrow(
    expect.objectContaining({
      version: 2,
      theirs: expect.objectContaining({ text: "zoals Noor het zegt", hours: "1:30" }) as unknown,
    }),
  );
  expect(line(id).text).toBe("zoals Noor het zegt");
  expect(() => removeLine(db, samira, id, of, 1, NOW)).toThrow(Stale);
  // The sheet's own words and what there is carry one version between them.
  const words = (who: typeof noor, concrete: string, version: number) =>
    writeWords(db, who, of, { concrete, contribute: null, need: null, version }, NOW);
  const { version } = getVersion(db);
  words(noor, "Elke dag hardop denken", version);
  expect(() => words(samira, "Iets anders", version)).toThrow(Stale);
  expect(() =>
    setFrame(db, karel, of, { days: 1, hours: null, euros: null, cover: null, version }, NOW),
  ).toThrow(Stale);
  setFrame(db, karel, of, { days: 1, hours: 600, euros: null, cover: 4, version: version + 1 }, NOW);
  expect(getPlanPage(db, noor, of).plan.frame).toEqual({ days: 1, minutes: 600, cents: null, cover: 4 });
});

const getVersion = (db: ReturnType<typeof freshDatabase>) =>
  db.$client.prepare("select version from team_plans").get() as { version: number };

test("only who is in the team is named on a line; who leaves it stays named and counts no more", () => {
  const { db, school, noor, of, put } = aSheet();
  expect(() => put("met een vreemde", { people: [school.otherTeacher.personId] })).toThrow(RuleBroken);
  put("samen", { hours: 60, people: [school.teammate.personId, noor.personId] });
  expect(getPlanPage(db, noor, of).sums.minutes).toBe(120);
  db.$client
    .prepare("update employments set to_day = '2026-10-01' where person_id = ?")
    .run(school.teammate.personId);
  expect(getPlanPage(db, noor, of).sums.minutes).toBe(60);
  expect(db.select().from(planLinePeople).all()).toHaveLength(2);
});

test("what the team agreed in its conversation is fixed and read back; what changes later is said, and becomes another version", () => {
  const { db, school, of, noor, karel, put } = aSheet();
  const talk = aTeamConversation(db, {
    ...{
      schoolId: school.school.id,
      teamId: of.teamId,
      leaderId: karel.personId,
      memberIds: [noor.personId],
    },
    ...{ state: "held", heldOn: "2026-11-18" },
  });
  const planned = aTeamConversation(db, {
    ...{
      schoolId: school.school.id,
      teamId: of.teamId,
      leaderId: karel.personId,
      memberIds: [noor.personId],
    },
  });
  const first = put("Studiedag rekenen", { days: 1, hours: 420, everybody: true });
  const agree = (who: typeof karel, asked: { conversation?: number; on?: string; seal?: string }) =>
    agreeSheet(
      db,
      who,
      of,
      { conversation: null, on: null, seal: getAgreeing(db, karel, of).seal, ...asked },
      NOW,
    );
  expect(() => agree(noor, { conversation: talk.id })).toThrow(NotFound);
  expect(() => agree(karel, { conversation: planned.id })).toThrow(RuleBroken);
  expect(() => agree(karel, {})).toThrow(RuleBroken);
  expect(() => agree(karel, { on: "2026-11-23" })).toThrow(RuleBroken);
  const read = getAgreeing(db, karel, of).seal;
  put("Later erbij");
  expect(() => agree(karel, { conversation: talk.id, seal: read })).toThrow(Stale);
  expect(agree(karel, { conversation: talk.id })).toBe(1);
  // The same sheet is not fixed twice.
  expect(agree(karel, { on: "2026-11-20" })).toBe(1);
  const page = () => getPlanPage(db, noor, of);
  expect([page().agreed, page().changes]).toMatchObject([[{ no: 1, agreedOn: "2026-11-18" }], null]);
  removeLine(db, noor, first, of, 1, NOW);
  put("Nieuw", { hours: 30 });
  expect(page().changes).toMatchObject({
    added: ["Nieuw"],
    changed: [],
    gone: ["Studiedag rekenen"],
    words: false,
    people: false,
  });
  expect(agree(karel, { on: "2026-11-22" })).toBe(2);
  const { frozen, agreed } = getRevision(db, noor, of, 1);
  expect([frozen.lines.map(({ text }) => text), frozen.sums.minutes, agreed.conversationId]).toEqual([
    ["Studiedag rekenen", "Later erbij"],
    3 * 420,
    talk.id,
  ]);
  expect(db.select().from(planRevisions).all()).toHaveLength(2);
  expect(() => getRevision(db, noor, of, 3)).toThrow(NotFound);
  expect(() => getRevision(db, viewing(db, school.hrAdviser.personId), of, 1)).toThrow(NotFound);
});
