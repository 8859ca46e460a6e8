import * as v from "valibot";
import { expect, test } from "vitest";
import { rebaseVisionForm } from "#app/features/stories/queries/vision-form.server.ts";
import { adoptVision, saveDraft } from "#app/features/vision/commands.server.ts";
import { findVision } from "#app/features/vision/queries.server.ts";
import { RuleBroken, Stale } from "#app/lib/refusals.ts";
import { visionInput } from "#app/features/vision/input.ts";
import { NOW } from "../../support/clock.ts";
import { theDraft } from "./the-draft.ts";

// Whatever is sent, late, twice or crooked: what was typed stands in the draft or comes back in the form.

const none = { stories: [], storiesBegan: [] };

/** A form as the page shows it, sent. */
const readForm = (fields: Record<string, string | string[]>) => v.parse(visionInput, fields);

/** What a refusal says beside the fields. */
function refusalOf(command: () => unknown) {
  try {
    command();
  } catch (refusal) {
    if (refusal instanceof RuleBroken) return refusal.problems;
    throw refusal;
  }
  return undefined;
}

test("words without a name are asked for their name first, also when someone saved meanwhile", () => {
  const { db, schoolId, leader, opened } = theDraft();
  const mine = { ...opened(), valueName: [null], valueMeaning: ["Een lange gedachte."] };
  const crooked = { ...opened(), ambitionTitle: ["Lezen", null], ambitionText: [null, "Nog een gedachte."] };
  saveDraft(db, leader, { schoolId }, { ...opened(), statement: "Intussen." }, NOW);
  expect(refusalOf(() => adoptVision(db, leader, { schoolId }, mine, NOW))).toEqual({
    valueName: "required",
  });
  expect(refusalOf(() => adoptVision(db, leader, { schoolId }, crooked, NOW))).toEqual({
    ambitionTitle: "required",
  });
});

test("a form put together with what was saved meanwhile still holds words without a name", () => {
  const { db, schoolId, leader, opened } = theDraft();
  const mine = {
    ...{ ...opened(), ...none },
    ...{ valueName: [null, "Open"], valueMeaning: ["Een lange gedachte.", null] },
    ...{ ambitionTitle: ["Lezen", null], ambitionText: [null, "Nog een gedachte."] },
  };
  saveDraft(db, leader, { schoolId }, { ...opened(), statement: "Intussen." }, NOW);
  const fields = rebaseVisionForm(db, leader, { schoolId }, mine);
  expect(fields.valueMeaning).toContain("Een lange gedachte.");
  expect(fields.ambitionText).toContain("Nog een gedachte.");
  expect(findVision(db, leader, schoolId, "draft")?.statement).toBe("Intussen.");
});

test("a value that comes back after it was taken out is there once, however often its form is sent", () => {
  const { db, schoolId, leader, opened } = theDraft();
  const asNew = {
    valueKey: [...opened().valueKey!, null],
    ambitionLineage: [...opened().ambitionLineage, null],
  };
  const more = { valueName: ["Nieuwsgierig", "Open"], ambitionTitle: ["Lezen", "Rekenen", "Spelen"] };
  saveDraft(db, leader, { schoolId }, { ...opened(), ...asNew, ...more }, NOW);
  const [hers, mine] = [opened(), { ...opened(), ...none }];
  saveDraft(
    db,
    leader,
    { schoolId },
    { ...hers, valueName: ["Nieuwsgierig", null], ambitionTitle: ["Lezen", "Rekenen", null] },
    NOW,
  );
  const changed = {
    valueName: ["Nieuwsgierig", "Openheid"],
    ambitionTitle: ["Lezen", "Rekenen", "Buiten spelen"],
  };
  const late = { ...mine, ...changed };
  expect(() => saveDraft(db, leader, { schoolId }, late, NOW)).toThrow(Stale);
  const back = readForm(rebaseVisionForm(db, leader, { schoolId }, late));
  saveDraft(db, leader, { schoolId }, back, NOW);
  saveDraft(db, leader, { schoolId }, back, NOW);
  const draft = findVision(db, leader, schoolId, "draft")!;
  expect(draft.coreValues.map(({ name }) => name)).toEqual(changed.valueName);
  expect(draft.ambitions.map(({ title }) => title)).toEqual(changed.ambitionTitle);
});

test("two rows that say to be the same value or ambition both stay: the second as a new one", () => {
  const { db, schoolId, leader, opened } = theDraft();
  const [value] = opened().valueKey!;
  const [ambition] = opened().ambitionLineage;
  const forged = {
    ...opened(),
    ...{ valueKey: [value!, value!], valueName: ["Eerst", "Tweede"] },
    ...{ ambitionLineage: [ambition!, ambition!], ambitionTitle: ["Een", "Twee"] },
  };
  const names = () => {
    const { coreValues, ambitions } = findVision(db, leader, schoolId, "draft")!;
    return [coreValues.map(({ name }) => name), ambitions.map(({ title }) => title)];
  };
  saveDraft(db, leader, { schoolId }, { ...opened(), statement: "Intussen." }, NOW);
  saveDraft(db, leader, { schoolId }, forged, NOW);
  expect(names()).toEqual([
    ["Eerst", "Tweede"],
    ["Een", "Twee"],
  ]);
});

test("a draft of two does not outgrow its form: what is too many is said, over a form that holds it all", () => {
  const { db, schoolId, leader, opened } = theDraft();
  const more = (count: number, from: string) => Array.from({ length: count }, (_, no) => `${from} ${no}`);
  const withMore = (values: string[], ambitions: string[]) => ({
    ...{ ...opened(), ...none },
    valueName: ["Nieuwsgierig", ...values],
    ambitionTitle: ["Lezen", "Rekenen", ...ambitions],
  });
  const [tooManyValues, tooManyAmbitions, some] = [
    withMore(more(6, "van mij"), []),
    withMore([], more(12, "van mij")),
    withMore(more(5, "van mij"), more(11, "van mij")),
  ];
  saveDraft(db, leader, { schoolId }, withMore(more(6, "van haar"), more(11, "van haar")), NOW);
  expect(refusalOf(() => saveDraft(db, leader, { schoolId }, tooManyValues, NOW))).toEqual({
    valueName: ["too_many", { max: 12 }],
  });
  expect(refusalOf(() => saveDraft(db, leader, { schoolId }, tooManyAmbitions, NOW))).toEqual({
    ambitionTitle: ["too_many", { max: 24 }],
  });
  const fields = rebaseVisionForm(db, leader, { schoolId }, tooManyValues);
  expect(fields.valueName).toHaveLength(13);
  saveDraft(db, leader, { schoolId }, some, NOW);
  const { coreValues, ambitions } = findVision(db, leader, schoolId, "draft")!;
  expect([coreValues.length, ambitions.length]).toEqual([12, 24]);
});
