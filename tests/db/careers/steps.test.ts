import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { serveStep, writeQuestionFor } from "#app/features/careers/commands/serve.server.ts";
import { writeSignal } from "#app/features/careers/commands/signal.server.ts";
import { changeStep, moveStep, removeStep } from "#app/features/careers/commands/step.server.ts";
import { listStepsServed } from "#app/features/careers/queries/at-hand.server.ts";
import { getCareer, listRolesToChoose } from "#app/features/careers/queries/career.server.ts";
import { getStepPage } from "#app/features/careers/queries/step.server.ts";
import { makeConversation } from "#app/features/conversations/commands/make.server.ts";
import { keepLink } from "#app/features/evidence/commands.server.ts";
import { deleteItem, shareItem } from "#app/features/items/commands.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { careerSteps, conversations, items, templates } from "#db/schema/index.ts";
import { aPath, aRoleToWant, aStep } from "../../factories/careers.ts";
import { aQuestion } from "../../factories/questions.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { freshDatabase } from "../../support/database.ts";
import { NOW } from "../../support/clock.ts";
import { countRows } from "../../support/rows.ts";

let db: Db;
let school: ReturnType<typeof aWholeSchool>;
const noor = () => viewing(db, school.teacher.personId);
const samira = () => viewing(db, school.teammate.personId);
const step = (id: number) => db.select().from(careerSteps).where(eq(careerSteps.id, id)).get()!;
const add = (given: Parameters<typeof aStep>[2]) => aStep(db, noor().personId, given);
const titles = () => getCareer(db, noor()).steps.map((one) => one.role?.title ?? one.text);

beforeEach(() => {
  db = freshDatabase();
  school = aWholeSchool(db);
});

test("a step may come before any words, and the same step twice is one", () => {
  const first = add({ text: "Een dag meelopen" });
  expect(add({ text: "Een dag meelopen" })).toBe(first);
  const { id: role } = aRoleToWant(db, school.school.id, "Schoolopleider");
  expect(add({ role, text: "Naast mijn klas" })).toBe(add({ role }));
  expect(getCareer(db, noor())).toMatchObject({
    words: null,
    steps: [{ id: first }, { role: { id: role } }],
  });
  aPath(db, noor().personId, "Coach");
  expect(getCareer(db, noor())).toMatchObject({ earlier: [], words: { text: "Coach" } });
});

test("a step says something, and leads to a role of that school only", () => {
  const { id: elsewhere } = aRoleToWant(db, school.office.id, "Van het kantoor");
  expect(() => add({})).toThrow(RuleBroken);
  expect(() => add({ role: elsewhere })).toThrow(RuleBroken);
  expect(() => add({ text: "Iets", school: school.office.id })).toThrow(NotFound);
});

test("steps keep her order; what she let go of stands last and makes room for the same role again", () => {
  const { id: role } = aRoleToWant(db, school.school.id, "Schoolopleider");
  const [one, two] = [add({ role }), add({ text: "Twee" })];
  add({ text: "Drie" });
  moveStep(db, noor(), two, { move: "up", version: step(two).version });
  expect(titles()).toEqual(["Twee", "Schoolopleider", "Drie"]);
  moveStep(db, noor(), two, { move: "up", version: step(two).version });
  expect(titles(), "at the end it stays").toEqual(["Twee", "Schoolopleider", "Drie"]);
  const change = (id: number, state: "left" | "considering") =>
    changeStep(db, noor(), id, { text: null, targetOn: null, state, version: step(id).version }, NOW);
  change(one, "left");
  expect(titles()).toEqual(["Twee", "Drie", "Schoolopleider"]);
  expect(listRolesToChoose(db, noor(), school.school.id)).toMatchObject([{ id: role }]);
  const again = add({ role });
  expect(again).not.toBe(one);
  expect(() => change(one, "considering")).toThrow(RuleBroken);
  removeStep(db, noor(), again, step(again).version, NOW);
  change(one, "considering");
  expect(titles()).toEqual(["Twee", "Schoolopleider", "Drie"]);
});

test("a late page changes nothing, and another's step is not there", () => {
  const id = add({ text: "Een dag meelopen" });
  const { version } = step(id);
  const words = { text: "Twee dagen meelopen", targetOn: null, state: "developing" as const };
  changeStep(db, noor(), id, { ...words, version }, NOW);
  expect(() => changeStep(db, noor(), id, { ...words, text: "Drie", version }, NOW)).toThrow(Stale);
  expect(() => removeStep(db, noor(), id, version, NOW)).toThrow(Stale);
  const now = step(id).version;
  const others = [
    () => getStepPage(db, samira(), id),
    () => changeStep(db, samira(), id, { ...words, version: now }, NOW),
    () => moveStep(db, samira(), id, { move: "up", version: now }),
    () => removeStep(db, samira(), id, now, NOW),
    () => serveStep(db, samira(), id, { questionId: null, version: now }, NOW),
  ];
  for (const act of others) expect(act).toThrow(NotFound);
});

test("a question of hers serves a step, which only she sees on its page; another's cannot", () => {
  const id = add({ text: "Een dag meelopen" });
  const shared = aQuestion(db, noor().personId, { text: "Hoe begeleid ik?", audiences: ["school"] });
  const strange = aQuestion(db, samira().personId, { text: "Van Samira", audiences: ["school"] });
  const ofTeam = aQuestion(db, noor().personId, { text: "Van het team", teamId: school.team.id });
  const serve = (questionId: number) =>
    serveStep(db, noor(), id, { questionId, version: step(id).version }, NOW);
  for (const other of [strange, ofTeam]) expect(() => serve(other)).toThrow(RuleBroken);
  serve(shared);
  expect(listStepsServed(db, noor(), shared)).toEqual([{ id, title: "Een dag meelopen" }]);
  expect(listStepsServed(db, samira(), shared)).toEqual([]);
  deleteItem(db, noor(), shared, NOW);
  expect(step(id).questionId).toBeNull();
});

test("a question begun from a step serves it; begun from another's step, it is not written at all", () => {
  const id = add({ text: "Een dag meelopen" });
  const question = writeQuestionFor(db, noor(), id, { text: "Hoe begeleid ik een starter?" }, NOW);
  expect(step(id).questionId).toBe(question);
  const before = countRows(db, items);
  expect(() => writeQuestionFor(db, samira(), id, { text: "Van Samira" }, NOW)).toThrow(NotFound);
  const ofTeam = { text: "Van het team", teamId: school.team.id };
  expect(() => writeQuestionFor(db, noor(), id, ofTeam, NOW)).toThrow(RuleBroken);
  expect(countRows(db, items)).toBe(before);
});

test("beside a signal stand her words and evidence of hers, which nobody reads by it", () => {
  const role = aRoleToWant(db, school.school.id, "Schoolopleider", ["Geeft feedback", "Kijkt mee"]);
  const other = aRoleToWant(db, school.school.id, "Coach", ["Luistert"]);
  const id = add({ role: role.id });
  const [signal] = role.signalIds;
  const mine = keepLink(db, noor(), { title: "Mijn verslag", url: "https://example.org/a" }, NOW);
  const hers = keepLink(db, samira(), { title: "Haar verslag", url: "https://example.org/b" }, NOW);
  shareItem(db, samira(), hers, ["school"], NOW);
  const write = (given: { signal?: number; text?: string | null; evidence?: number[] }) =>
    writeSignal(
      db,
      noor(),
      id,
      { ...{ signal: signal!, text: null, evidence: [], version: step(id).version }, ...given },
      NOW,
    );
  write({ text: "Na elke les van de stagiair", evidence: [mine] });
  const beside = () =>
    getStepPage(db, noor(), id).signals.map(({ words, evidence }) => [words, evidence.map((e) => e.id)]);
  expect(beside()).toEqual([
    ["Na elke les van de stagiair", [mine]],
    [null, []],
  ]);
  expect(() => write({ signal: other.signalIds[0]! })).toThrow(RuleBroken);
  expect(() => write({ evidence: [hers] })).toThrow(RuleBroken);
  write({});
  expect(beside()).toEqual([
    [null, []],
    [null, []],
  ]);
});

test("a talk about her career is asked for with its own template, once", () => {
  const asked = { employmentId: school.teacher.employmentId, momentId: "career" as const };
  const nothing = { wish: null, day: null, time: null };
  const made = makeConversation(db, noor(), { ...asked, ...nothing }, NOW);
  expect(makeConversation(db, noor(), { ...asked, ...nothing }, NOW)).toEqual(made);
  const talk = db
    .select({ kind: conversations.kind, template: templates.code })
    .from(conversations)
    .innerJoin(templates, eq(templates.id, conversations.templateId))
    .where(eq(conversations.id, made.conversationId))
    .get();
  expect(talk).toEqual({ kind: "career", template: "career" });
});
