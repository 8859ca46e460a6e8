import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { makeConversation } from "#app/features/conversations/commands/make.server.ts";
import { savePreparation } from "#app/features/conversations/commands/prepare.server.ts";
import { sharePreparation } from "#app/features/conversations/commands/share.server.ts";
import { openCycle } from "#app/features/conversations/commands/start-cycle.server.ts";
import { getPreparation } from "#app/features/conversations/queries/preparation.server.ts";
import { listSharedAnswers } from "#app/features/conversations/queries/shared.server.ts";
import { retireTemplate, writeTemplate } from "#app/features/cycles/commands/template.server.ts";
import { makeCycle } from "#app/features/cycles/commands.server.ts";
import { getCycle } from "#app/features/cycles/queries.server.ts";
import {
  getTemplate,
  listOfferedTemplates,
  listTemplates,
} from "#app/features/cycles/template-queries.server.ts";
import { sidesWithout } from "#app/features/cycles/template-model.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import type { Db } from "#db/client.server.ts";
import { conversations, prompts, templates } from "#db/schema/index.ts";
import { aTeamConversation } from "../../factories/conversations.ts";
import { aCycleForm, aTemplateForm } from "../../factories/cycles.ts";
import { aRole, aSchool, aTeacher, aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW, TODAY } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

const DEVELOPMENT = 2;

function theSchool() {
  const db = freshDatabase();
  const school = aWholeSchool(db);
  return {
    db,
    school,
    leader: viewing(db, school.schoolLeader.personId),
    ingrid: viewing(db, school.hrAdviser.personId),
    schoolId: school.school.id,
    teamId: school.team.id,
  };
}

const askedOf = (db: Db, id: number) =>
  db.select().from(prompts).where(eq(prompts.templateId, id)).orderBy(prompts.position).all();

const reasonOf = (work: () => unknown) => {
  try {
    work();
  } catch (refusal) {
    if (refusal instanceof RuleBroken) return refusal.problems;
    throw refusal;
  }
  return undefined;
};

test("what ships asks both sides of every kind of talk something, in two languages; the leader gets two prompts", () => {
  const { db, leader } = theSchool();
  const shipped = listTemplates(db, leader.boardId);
  expect(shipped.map(({ code, no, kind }) => [code, no, kind])).toEqual([
    ["development", 2, "progress"],
    ["start", 1, "start"],
    ["look_back", 1, "look_back"],
    ["career", 1, "career"],
    ["team", 1, "team"],
  ]);
  for (const { id, code } of shipped) {
    const asked = askedOf(db, id);
    expect(sidesWithout(asked), code).toEqual([]);
    expect(
      asked.filter((prompt) => prompt.side === "partner"),
      code,
    ).toHaveLength(2);
    expect(asked.every((prompt) => prompt.textNl && prompt.textEn && prompt.helpNl && prompt.helpEn)).toBe(
      true,
    );
    expect(asked[0]!.form, `${code} begins with an open story`).toBe("text");
    expect(
      asked.filter((prompt) => prompt.form === "vision"),
      code,
    ).toHaveLength(1);
    if (code !== "team")
      expect(
        asked.some((prompt) => /drie tot vijf jaar/.test(prompt.textNl)),
        code,
      ).toBe(true);
  }
});

test("the first version of the development conversation is what it was", () => {
  const { db, leader } = theSchool();
  expect(getTemplate(db, leader, 1)).toMatchObject({ no: 1, newest: false, newestId: DEVELOPMENT });
  expect(askedOf(db, 1)).toHaveLength(7);
});

test("a board makes its own from a shipped one; sent twice it is one, and the shipped one stays", () => {
  const { db, ingrid } = theSchool();
  const id = writeTemplate(db, ingrid, DEVELOPMENT, aTemplateForm(), NOW);
  expect(writeTemplate(db, ingrid, DEVELOPMENT, aTemplateForm(), NOW)).toBe(id);
  const own = getTemplate(db, ingrid, id);
  expect(own).toMatchObject({ boardId: ingrid.boardId, no: 1, followsId: DEVELOPMENT, used: false });
  expect(own.prompts.map((prompt) => prompt.textNl)).toEqual([
    "Waar werd je blij van?",
    "Wat wil ik vragen?",
  ]);
  expect(askedOf(db, DEVELOPMENT)).toHaveLength(8);
  expect(listTemplates(db, ingrid.boardId)[0]).toMatchObject({ id, own: true });
});

test("a name stands for one template only", () => {
  const { db, ingrid } = theSchool();
  writeTemplate(db, ingrid, DEVELOPMENT, aTemplateForm(), NOW);
  const other = aTemplateForm({ kind: "start" });
  expect(reasonOf(() => writeTemplate(db, ingrid, 3, other, NOW))).toEqual({ nameNl: "already_taken" });
});

test("a template that asks a side nothing, or half in one language, is not kept", () => {
  const { db, ingrid } = theSchool();
  const kept = (values: Parameters<typeof aTemplateForm>[0]) =>
    reasonOf(() => writeTemplate(db, ingrid, DEVELOPMENT, aTemplateForm(values), NOW));
  expect(kept({ promptSide: ["staff", "staff"] })).toEqual({ promptTextNl: "nothing_asked" });
  expect(kept({ promptTextNl: [], promptTextEn: [] })).toEqual({ promptTextNl: "nothing_asked" });
  expect(kept({ promptTextEn: ["What made you glad?", null] })).toEqual({ promptTextEn: "required" });
  expect(kept({ promptSide: ["both", "both"], promptForm: ["questions", "questions"] })).toEqual({
    promptTextNl: "only_once",
  });
  expect(kept({ promptSide: ["both", "staff"] })).toBeUndefined();
});

test("a version nobody used is changed in place; late is told what stands there now", () => {
  const { db, ingrid, leader } = theSchool();
  const id = writeTemplate(db, ingrid, DEVELOPMENT, aTemplateForm(), NOW);
  const shorter = aTemplateForm({
    promptSide: ["both"],
    promptTextNl: ["Hoe is het?"],
    promptTextEn: ["How is it?"],
  });
  expect(writeTemplate(db, leader, id, shorter, NOW)).toBe(id);
  expect(askedOf(db, id).map((prompt) => prompt.textNl)).toEqual(["Hoe is het?"]);
  try {
    writeTemplate(db, ingrid, id, aTemplateForm({ nameNl: "Theegesprek" }), NOW);
    expect.unreachable();
  } catch (refusal) {
    expect(refusal).toBeInstanceOf(Stale);
    expect((refusal as Stale).theirs).toMatchObject({ nameNl: "Koffiegesprek", promptsNl: "Hoe is het?" });
  }
});

test("a version a moment asks is followed by the next and stays as it was, and its moments keep it", () => {
  const { db, ingrid, leader, schoolId, teamId } = theSchool();
  const first = writeTemplate(db, ingrid, DEVELOPMENT, aTemplateForm(), NOW);
  const cycleId = openCycle(
    db,
    leader,
    aCycleForm(schoolId, { teamIds: [teamId], progress_template: first }),
    NOW,
  );
  const changed = aTemplateForm({ promptTextNl: ["Vertel eens", "Wat wil ik vragen?"] });
  const second = writeTemplate(db, ingrid, first, changed, NOW);
  expect(second).not.toBe(first);
  expect(writeTemplate(db, ingrid, first, changed, NOW)).toBe(second);
  expect(getTemplate(db, ingrid, second)).toMatchObject({ no: 2, followsId: first, newest: true });
  expect(askedOf(db, first)[0]!.textNl).toBe("Waar werd je blij van?");
  expect(getCycle(db, leader, cycleId).moments[0]).toMatchObject({ templateId: first, templateNo: 1 });
  expect(
    db
      .select()
      .from(conversations)
      .all()
      .every((talk) => talk.templateId === first),
  ).toBe(true);
  expect(() => writeTemplate(db, leader, first, aTemplateForm({ nameNl: "Anders" }), NOW)).toThrow(Stale);
});

test("a page begun on a version that was followed never passes for one of the next", () => {
  const { db, ingrid, leader, schoolId } = theSchool();
  const first = writeTemplate(db, ingrid, DEVELOPMENT, aTemplateForm(), NOW);
  makeCycle(db, leader, aCycleForm(schoolId, { progress_template: first }), NOW);
  const begunAt = getTemplate(db, ingrid, first).version;
  const second = writeTemplate(db, leader, first, aTemplateForm({ nameEn: "Tea", version: begunAt }), NOW);
  const late = aTemplateForm({ nameEn: "Milk", version: begunAt });
  expect(() => writeTemplate(db, ingrid, second, late, NOW)).toThrow(Stale);
});

test("out of the choices no new moment takes it, and what asks it goes on; it can come back", () => {
  const { db, ingrid, leader, schoolId } = theSchool();
  const id = writeTemplate(db, ingrid, DEVELOPMENT, aTemplateForm(), NOW);
  retireTemplate(db, ingrid, id, { act: "retire", version: 1 }, NOW);
  retireTemplate(db, ingrid, id, { act: "retire", version: 1 }, NOW);
  expect(listOfferedTemplates(db, ingrid.boardId, TODAY).some((template) => template.id === id)).toBe(false);
  const form = aCycleForm(schoolId, { progress_template: id });
  expect(reasonOf(() => makeCycle(db, leader, form, NOW))).toEqual({ progress_template: "not_known" });
  retireTemplate(db, ingrid, id, { act: "offer", version: 2 }, NOW);
  makeCycle(db, leader, form, NOW);
  expect(() => retireTemplate(db, ingrid, DEVELOPMENT, { act: "retire", version: 1 }, NOW)).toThrow(
    RuleBroken,
  );
});

test("a template without prompts for a side is refused for a moment, with the reason", () => {
  const { db, ingrid, leader, schoolId } = theSchool();
  const id = writeTemplate(db, ingrid, DEVELOPMENT, aTemplateForm(), NOW);
  db.delete(prompts).where(eq(prompts.side, "partner")).run();
  const form = aCycleForm(schoolId, { progress_template: id });
  expect(reasonOf(() => makeCycle(db, leader, form, NOW))).toEqual({ progress_template: "nothing_asked" });
});

test("who runs cycles writes templates; the whole board reads them and nobody else", () => {
  const { db, school, ingrid } = theSchool();
  const id = writeTemplate(db, ingrid, DEVELOPMENT, aTemplateForm(), NOW);
  for (const { personId } of [school.teacher, school.partner, school.boardMember, school.administrator]) {
    const viewer = viewing(db, personId);
    expect(getTemplate(db, viewer, id).nameNl).toBe("Koffiegesprek");
    expect(() => writeTemplate(db, viewer, id, aTemplateForm(), NOW)).toThrow(NotFound);
    expect(() => retireTemplate(db, viewer, id, { act: "retire", version: 1 }, NOW)).toThrow(NotFound);
  }
  const elsewhere = aSchool(db);
  const vera = aTeacher(db, { schoolId: elsewhere.id });
  aRole(db, { personId: vera.personId, kind: "school_leader", schoolId: elsewhere.id });
  const stranger = viewing(db, vera.personId);
  expect(() => getTemplate(db, stranger, id)).toThrow(NotFound);
  expect(listTemplates(db, stranger.boardId).some((template) => template.id === id)).toBe(false);
  const theirs = aCycleForm(elsewhere.id, { progress_template: id });
  expect(reasonOf(() => makeCycle(db, stranger, theirs, NOW))).toEqual({ progress_template: "not_known" });
});

test("a free talk asks what fits best: the board's own for it, else the newest development conversation", () => {
  const { db, school, ingrid } = theSchool();
  const noor = viewing(db, school.teacher.personId);
  const ask = (at: Date) => {
    const input = { employmentId: school.teacher.employmentId, wish: null, day: null, time: null };
    const { conversationId } = makeConversation(db, noor, input, at);
    return db.select().from(conversations).where(eq(conversations.id, conversationId)).get()!.templateId;
  };
  expect(ask(NOW)).toBe(DEVELOPMENT);
  const own = writeTemplate(db, ingrid, DEVELOPMENT, aTemplateForm({ kind: "free" }), NOW);
  expect(ask(new Date(NOW.getTime() + 120_000))).toBe(own);
});

test("what is asked of both is asked of each side, in its place, and each gives her own answer", () => {
  const { db, school } = theSchool();
  const team = db.select().from(templates).where(eq(templates.code, "team")).get()!;
  const talk = aTeamConversation(db, {
    schoolId: school.school.id,
    teamId: school.team.id,
    templateId: team.id,
    leaderId: school.partner.personId,
    memberIds: [school.teacher.personId],
  });
  const [noor, karel] = [viewing(db, school.teacher.personId), viewing(db, school.partner.personId)];
  const sidesOf = (viewer: typeof noor) =>
    getPreparation(db, viewer, talk.id).prompts.map((prompt) => prompt.side);
  expect(sidesOf(noor)).toEqual(["both", "both", "staff", "staff"]);
  expect(sidesOf(karel)).toEqual(["both", "both", "partner", "partner"]);
  for (const [viewer, text] of [
    [noor, "Onze leesweek"],
    [karel, "De avond met ouders"],
  ] as const) {
    const asked = getPreparation(db, viewer, talk.id);
    const answers = asked.prompts.map((prompt, at) => ({
      promptId: prompt.id,
      text: at === 0 ? text : "",
      keptPrivate: false,
    }));
    const { version } = savePreparation(
      db,
      viewer,
      talk.id,
      { version: asked.version, answers, reviews: [] },
      NOW,
    );
    sharePreparation(db, viewer, talk.id, version, NOW);
  }
  expect(getPreparation(db, noor, talk.id).prompts[0]!.answer).toBe("Onze leesweek");
  expect(listSharedAnswers(db, noor, talk.id).map((other) => other.answers.map(({ text }) => text))).toEqual([
    ["De avond met ouders"],
  ]);
});
