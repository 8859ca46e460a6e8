import { expect, test } from "vitest";
import { activityKinds } from "#app/features/activities/model.ts";
import { countFlow, drawFlow } from "#app/features/alignment/flow.ts";
import { activityForms, formOf } from "#app/features/alignment/forms.ts";
import type { Facts, QuestionFact } from "#app/features/alignment/model.ts";

const question = (id: number, values: Partial<QuestionFact> = {}): QuestionFact => ({
  ...{ id, team: 1, owner: "person", reach: "individual", group: "teaching", values: [], forms: [] },
  links: [{ lineageId: 1, judgement: "aligns" }],
  ...values,
});
const flowOf = (questions: QuestionFact[]) =>
  countFlow({ questions, activities: [] } satisfies Facts, {}, [1, 2]);

test("every kind of activity has a form, and every form a kind", () => {
  expect(new Set(activityKinds.map((kind) => formOf[kind]))).toEqual(new Set(activityForms));
});

test("a question on two ambitions with two kinds of activities runs through both, and is one question in between", () => {
  const both = [1, 2].map((lineageId) => ({ lineageId, judgement: "aligns" as const }));
  const flow = flowOf([question(1, { links: both, forms: ["courses", "looking"] })]);
  expect(flow.rows.map(({ questions }) => questions)).toEqual([1, 1]);
  expect(flow.owners).toEqual([{ owner: "person", questions: 1 }]);
  expect(flow.toForms.map(({ form }) => form)).toEqual(["courses", "looking"]);
});

test("twelve ambitions and eight forms are drawn without a bar over another, inside the picture", () => {
  const links = (lineageId: number) => [{ lineageId, judgement: "aligns" as const }];
  const some = Array.from({ length: 120 }, (_, n) =>
    question(n, {
      links: links((n % 12) + 1),
      owner: n % 5 ? "person" : "team",
      forms: n % 9 ? [activityForms[n % 7]!] : [],
    }),
  );
  const order = Array.from({ length: 12 }, (_, n) => n + 1);
  const drawn = drawFlow(countFlow({ questions: some, activities: [] }, {}, order));
  for (const bars of [drawn.rows, drawn.owners, drawn.forms]) {
    bars.forEach(({ y, height }, n) => {
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y + height).toBeLessThanOrEqual(drawn.height + 0.5);
      if (n > 0) expect(y - bars[n - 1]!.y).toBeGreaterThanOrEqual(20);
    });
  }
  expect([drawn.rows.length, drawn.forms.length]).toEqual([12, 8]);
  expect(drawn.fromRows.reduce((sum, one) => sum + one.questions, 0)).toBe(120);
});

test("where nothing is shared nothing is drawn", () => {
  expect(flowOf([]).rows).toEqual([]);
});
