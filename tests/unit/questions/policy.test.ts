import { expect, test } from "vitest";
import { allows } from "#app/features/auth/policy.ts";
import { questionPolicy, type QuestionAct, type QuestionRelation } from "#app/features/questions/policy.ts";

const may = (relation: QuestionRelation, act: QuestionAct) =>
  allows<QuestionRelation, typeof questionPolicy>(questionPolicy, act, [relation]);

test("whoever a question is shared with only reads it; shared with a group it can be joined", () => {
  for (const relation of ["shared_with_partner", "shared_with_team", "shared_with_school"] as const) {
    const acts = (Object.keys(questionPolicy) as QuestionAct[]).filter((act) => may(relation, act));
    expect(acts, relation).toEqual(relation === "shared_with_partner" ? ["read"] : ["read", "join"]);
  }
});

test("the partner's line is the partner's alone: not even the owner writes it", () => {
  expect(may("owner", "write_partner_line")).toBe(false);
  expect(may("partner_who_reads", "write_partner_line")).toBe(true);
  expect(may("partner_who_reads", "read"), "being her partner opens nothing by itself").toBe(false);
});
