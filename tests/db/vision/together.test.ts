import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { endForLeavers } from "#app/features/moves/commands/end-for-leavers.server.ts";
import { adoptVision, saveDraft } from "#app/features/vision/commands.server.ts";
import { rebaseDraft } from "#app/features/vision/drafting.server.ts";
import { endEditing, inviteEditors } from "#app/features/vision/editor-commands.server.ts";
import {
  listAskedToWrite,
  listColleaguesForDraft,
  listEditors,
} from "#app/features/vision/editor-queries.server.ts";
import { findCurrentVision, findVision } from "#app/features/vision/queries.server.ts";
import { compareVersions, mayEditVision } from "#app/features/vision/version-queries.server.ts";
import { NotFound, RuleBroken, Stale } from "#app/lib/refusals.ts";
import { auditEvents, employments, roles } from "#db/schema/index.ts";
import { aSchool, aTeacher } from "../../factories/school.ts";
import { aVision } from "../../factories/vision.ts";
import { NOW } from "../../support/clock.ts";
import { theDraft } from "./the-draft.ts";

test("the leader asks colleagues to write along; the draft begins with the words of now, and each finds it", () => {
  const { db, school, schoolId, at, leader } = theDraft();
  expect(mayEditVision(db, at("teacher"), schoolId)).toBe(false);
  inviteEditors(db, leader, { schoolId }, [school.teacher.personId], NOW);
  expect(findVision(db, leader, schoolId, "draft")?.ambitions.map(({ title }) => title)).toEqual([
    "Lezen",
    "Rekenen",
  ]);
  expect(listAskedToWrite(db, at("teacher"))).toMatchObject([
    { schoolId, by: "Ineke", askedOn: "2026-11-22" },
  ]);
  expect(listAskedToWrite(db, at("teammate"))).toEqual([]);
  expect(listEditors(db, leader, schoolId)).toHaveLength(1);
  for (const [act, may] of [
    ["draft", true],
    ["adopt", false],
    ["invite", false],
  ] as const)
    expect(mayEditVision(db, at("teacher"), schoolId, act), act).toBe(may);
});

test("who is asked writes, and neither adopts nor asks; who is not asked writes nothing", () => {
  const { db, school, schoolId, at, leader, opened } = theDraft();
  inviteEditors(db, leader, { schoolId }, [school.teacher.personId], NOW);
  const noor = at("teacher");
  saveDraft(db, noor, { schoolId }, { ...opened(), statement: "Van Noor." }, NOW);
  expect(findVision(db, leader, schoolId, "draft")?.statement).toBe("Van Noor.");
  expect(() => adoptVision(db, noor, { schoolId }, opened(), NOW)).toThrow(NotFound);
  expect(() => inviteEditors(db, noor, { schoolId }, [school.teammate.personId], NOW)).toThrow(NotFound);
  expect(() => endEditing(db, at("teammate"), { schoolId }, noor.personId, NOW)).toThrow(NotFound);
  expect(() => saveDraft(db, at("teammate"), { schoolId }, opened(), NOW)).toThrow(NotFound);
});

test("it is taken back as easily, by the leader or by herself, and can be given again", () => {
  const { db, school, schoolId, at, leader } = theDraft();
  const noor = school.teacher.personId;
  inviteEditors(db, leader, { schoolId }, [noor], NOW);
  endEditing(db, leader, { schoolId }, noor, NOW);
  expect(mayEditVision(db, at("teacher"), schoolId)).toBe(false);
  expect(() => endEditing(db, leader, { schoolId }, noor, NOW)).not.toThrow();
  expect(() => endEditing(db, leader, { schoolId }, school.teammate.personId, NOW)).toThrow(NotFound);
  inviteEditors(db, leader, { schoolId }, [noor], NOW);
  endEditing(db, at("teacher"), { schoolId }, noor, NOW);
  expect(listAskedToWrite(db, at("teacher"))).toEqual([]);
  const audited = db.select({ action: auditEvents.action }).from(auditEvents).all();
  expect(audited.filter(({ action }) => action.startsWith("vision.editor_"))).toHaveLength(4);
});

test("adopting ends it, and so does leaving the school", () => {
  const { db, school, schoolId, at, leader, opened } = theDraft();
  inviteEditors(db, leader, { schoolId }, [school.teacher.personId, school.teammate.personId], NOW);
  const { id: schoolElsewhere } = aSchool(db, { boardId: school.board.id });
  db.update(employments)
    .set({ schoolId: schoolElsewhere, homeTeamId: null })
    .where(eq(employments.personId, school.teammate.personId))
    .run();
  expect(mayEditVision(db, at("teammate"), schoolId)).toBe(false);
  adoptVision(db, leader, { schoolId }, opened(), NOW);
  expect(mayEditVision(db, at("teacher"), schoolId)).toBe(false);
  expect(listAskedToWrite(db, at("teacher"))).toEqual([]);
});

test("only colleagues of the school are asked; for the board those of its office and who lead a school", () => {
  const { db, school, schoolId, at, leader } = theDraft();
  const elsewhere = aTeacher(db, { schoolId: aSchool(db, { boardId: school.board.id }).id });
  expect(() => inviteEditors(db, leader, { schoolId }, [elsewhere.personId], NOW)).toThrow(RuleBroken);
  const dirk = at("boardMember");
  expect(() => inviteEditors(db, dirk, { schoolId: null }, [school.hrAdviser.personId], NOW)).toThrow(
    RuleBroken,
  );
  aVision(db, dirk, null, [{ title: "Goed beginnen" }]);
  const offered = listColleaguesForDraft(db, dirk, null).map(({ id }) => id);
  expect(offered.sort()).toEqual(
    [school.hrAdviser.personId, school.administrator.personId, leader.personId].sort(),
  );
  inviteEditors(db, dirk, { schoolId: null }, [school.hrAdviser.personId], NOW);
  expect(mayEditVision(db, at("hrAdviser"), null)).toBe(true);
  expect(mayEditVision(db, at("hrAdviser"), schoolId)).toBe(false);
});

test("two who change other parts of one draft both stand, and their values and ambitions stay what they were", () => {
  const { db, schoolId, leader, opened } = theDraft();
  const [mine, hers] = [opened(), opened()];
  const before = findCurrentVision(db, leader, schoolId)!;
  saveDraft(db, leader, { schoolId }, { ...hers, ambitionTitle: ["Lezen voor allen", "Rekenen"] }, NOW);
  saveDraft(
    db,
    leader,
    { schoolId },
    {
      ...mine,
      statement: "Nieuw.",
      valueMeaning: ["Anders."],
      ambitionTitle: ["Lezen", "Rekenen", "Spelen"],
      ambitionLineage: [...mine.ambitionLineage, null],
    },
    NOW,
  );
  const draft = findVision(db, leader, schoolId, "draft")!;
  expect(draft).toMatchObject({
    statement: "Nieuw.",
    coreValues: [{ key: before.coreValues[0]!.key, meaning: "Anders." }],
  });
  expect(draft.ambitions.map(({ title }) => title)).toEqual(["Lezen voor allen", "Rekenen", "Spelen"]);
  expect(draft.ambitions.slice(0, 2).map(({ lineageId }) => lineageId)).toEqual(
    before.ambitions.map(({ lineageId }) => lineageId),
  );
});

test("two who change one part: the first stands, the second gets both texts and everything else put together", () => {
  const { db, schoolId, leader, opened } = theDraft();
  const mine = { ...opened(), ambitionTitle: ["Van mij", "Rekenen"] };
  saveDraft(
    db,
    leader,
    { schoolId },
    { ...opened(), ambitionTitle: ["Van haar", "Rekenen"], statement: "Haar statement." },
    NOW,
  );
  expect(() => saveDraft(db, leader, { schoolId }, mine, NOW)).toThrow(Stale);
  const { words, clashes, version } = rebaseDraft(db, leader, { schoolId }, mine);
  expect(words.statement).toBe("Haar statement.");
  expect(words.ambitions[0]!.title).toBe("Van mij");
  expect(clashes).toMatchObject([
    { kind: "ambition", mine: { text: "Van mij" }, theirs: { text: "Van haar" } },
  ]);
  expect([version, findVision(db, leader, schoolId, "draft")!.ambitions[0]!.title]).toEqual([1, "Van haar"]);
});

test("a hundred saves of one version: one wins, the others are told, and nothing is written twice", () => {
  const { db, schoolId, leader, opened } = theDraft();
  const begun = opened();
  const outcomes = Array.from({ length: 100 }, (_, no) => {
    try {
      saveDraft(db, leader, { schoolId }, { ...begun, statement: `Poging ${no}.` }, NOW);
      return "saved";
    } catch (refusal) {
      return refusal instanceof Stale && refusal.theirs.statement === "Poging 0." ? "told" : "lost";
    }
  });
  expect([
    outcomes.filter((one) => one === "saved").length,
    outcomes.filter((one) => one === "told").length,
  ]).toEqual([1, 99]);
  expect(findVision(db, leader, schoolId, "draft")).toMatchObject({ statement: "Poging 0.", version: 1 });
});

test("the same form sent twice is one change; nobody adopts words that were not on her page", () => {
  const { db, schoolId, leader, opened } = theDraft();
  const form = {
    ...opened(),
    ambitionTitle: ["Lezen", "Rekenen", "Spelen"],
    ambitionLineage: [...opened().ambitionLineage, null],
  };
  saveDraft(db, leader, { schoolId }, form, NOW);
  saveDraft(db, leader, { schoolId }, form, NOW);
  const draft = findVision(db, leader, schoolId, "draft")!;
  expect([draft.version, draft.ambitions.length]).toEqual([1, 3]);
  const seen = opened();
  saveDraft(db, leader, { schoolId }, { ...opened(), statement: "Intussen." }, NOW);
  expect(() => adoptVision(db, leader, { schoolId }, seen, NOW)).toThrow(Stale);
  expect(findCurrentVision(db, leader, schoolId)?.no).toBe(1);
});

test("two versions are compared by who reads them; a draft by who writes it only", () => {
  const { db, school, schoolId, at, leader, opened } = theDraft();
  const asked = { from: null, to: null };
  expect(compareVersions(db, at("teacher"), schoolId, asked)).toBeUndefined();
  saveDraft(db, leader, { schoolId }, { ...opened(), statement: "Nieuw." }, NOW);
  expect(compareVersions(db, at("teacher"), schoolId, { from: "1", to: "2" })).toBeUndefined();
  inviteEditors(db, leader, { schoolId }, [school.teacher.personId], NOW);
  expect(compareVersions(db, at("teacher"), schoolId, asked)).toMatchObject({
    from: { no: 1 },
    to: { no: 2 },
  });
  adoptVision(db, leader, { schoolId }, opened(), NOW);
  expect(compareVersions(db, at("teammate"), schoolId, { from: "2", to: "1" })).toMatchObject({
    from: { no: 2 },
    to: { no: 1 },
  });
});

test("who leaves the school writes its draft no longer, stands among its writers no more and is asked anew when she is back", () => {
  const { db, school, schoolId, at, leader } = theDraft();
  const noor = school.teacher.personId;
  inviteEditors(db, leader, { schoolId }, [noor], NOW);
  const works = eq(employments.personId, noor);
  const elsewhere = aSchool(db, { boardId: school.board.id }).id;
  const [before] = db.select().from(employments).where(works).all();
  db.update(employments).set({ schoolId: elsewhere, homeTeamId: null }).where(works).run();
  expect(mayEditVision(db, at("teacher"), schoolId)).toBe(false);
  expect(listEditors(db, leader, schoolId)).toEqual([]);
  endForLeavers(db, NOW);
  endForLeavers(db, NOW);
  expect(
    db.select().from(auditEvents).where(eq(auditEvents.action, "vision.editor_ended")).all(),
  ).toHaveLength(1);
  db.update(employments).set(before!).where(works).run();
  expect(mayEditVision(db, at("teacher"), schoolId)).toBe(false);
  expect(listColleaguesForDraft(db, leader, schoolId).map(({ id }) => id)).toContain(noor);
});

test("the board's draft is written along by who leads a school, only while she does", () => {
  const { db, school, at } = theDraft();
  const board = { schoolId: null };
  aVision(db, at("boardMember"), null, [{ title: "Samen" }]);
  inviteEditors(db, at("boardMember"), board, [school.schoolLeader.personId], NOW);
  expect(mayEditVision(db, at("schoolLeader"), null)).toBe(true);
  db.update(roles)
    .set({ toDay: "2026-11-20" })
    .where(and(eq(roles.personId, school.schoolLeader.personId), eq(roles.kind, "school_leader")))
    .run();
  expect(mayEditVision(db, at("schoolLeader"), null)).toBe(false);
  expect(listAskedToWrite(db, at("schoolLeader"))).toEqual([]);
  expect(listEditors(db, at("boardMember"), null)).toEqual([]);
});
