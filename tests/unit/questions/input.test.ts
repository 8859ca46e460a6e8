import { expect, test } from "vitest";
import * as v from "valibot";
import {
  alignmentInput,
  alignmentsIn,
  newQuestionInput,
  partnerLineInput,
  targetOf,
} from "#app/features/questions/input.ts";

test("one sentence is all a new question needs", () => {
  const result = v.safeParse(newQuestionInput([]), { text: "  Hoe leer ik beter vragen stellen? " });
  expect(result.success && result.output).toMatchObject({
    text: "Hoe leer ik beter vragen stellen?",
    why: null,
    origin: null,
    audiences: [],
  });
});

test("without a sentence there is no question", () => {
  const result = v.safeParse(newQuestionInput([4]), { text: "   ", "judgement-4": "aligns" });
  expect(result.issues?.map((issue) => issue.message)).toContain("required");
});

test("only ambitions that were judged become links, each with its own why", () => {
  const fields = {
    text: "Vraag",
    "judgement-4": "rubs",
    "why-4": "Geen tijd",
    "judgement-5": "",
    "why-5": "Losse gedachte",
  };
  const result = v.parse(newQuestionInput([4, 5]), fields);
  expect(alignmentsIn(result, [4, 5])).toEqual([{ ambitionId: 4, judgement: "rubs", why: "Geen tijd" }]);
});

test("an audience that is no audience is refused", () => {
  for (const audiences of [["iedereen"], ["partner:0"], ["team:1; drop"]]) {
    expect(v.safeParse(newQuestionInput([]), { text: "Vraag", audiences }).success, audiences[0]).toBe(false);
  }
});

test("a link points to an ambition or a goal and needs a judgement", () => {
  expect(v.safeParse(alignmentInput, { target: "ambition:4" }).success).toBe(false);
  expect(v.safeParse(alignmentInput, { target: "vision:4", judgement: "aligns" }).success).toBe(false);
  expect(v.parse(alignmentInput, { target: "goal:2", judgement: "partly", version: "" })).toMatchObject({
    version: null,
    why: null,
  });
  expect(targetOf("goal:2")).toEqual({ goalId: 2 });
  expect(targetOf("ambition:4")).toEqual({ ambitionId: 4 });
});

test("the partner's line is one line, and empty takes it away", () => {
  expect(v.parse(partnerLineInput, { line: " ", version: "1" }).line).toBeNull();
  expect(v.safeParse(partnerLineInput, { line: "x".repeat(301), version: "1" }).success).toBe(false);
});
