import { expect, test } from "vitest";
import { isOutside, mayBeRemoved, nextYearsWindow } from "#app/features/cycles/model.ts";
import {
  fits,
  listSide,
  problemOfPrompts,
  usualTemplate,
  type PromptWords,
} from "#app/features/cycles/template-model.ts";
import {
  movePrompt,
  readPromptMove,
  templateFields,
  templateWordsOf,
} from "#app/features/cycles/template-rows.ts";
import { aTemplateForm } from "../../factories/cycles.ts";

const weekday = (day: string) => new Date(`${day}T12:00:00Z`).getUTCDay();

test("a window moves a year on and keeps its days of the week, in any year", () => {
  for (let year = 2024; year < 2040; year += 1) {
    const now = { opensOn: `${year}-08-01`, closesOn: `${year + 1}-07-15` };
    const next = nextYearsWindow(now, []);
    expect(weekday(next.opensOn)).toBe(weekday(now.opensOn));
    expect(weekday(next.closesOn)).toBe(weekday(now.closesOn));
    // Never back into the year it came from, nor on into the one after.
    expect(next.opensOn >= `${year + 1}-08-01` && next.closesOn <= `${year + 2}-07-31`).toBe(true);
  }
});

test("a window begins after a holiday and ends before one, on a school day, where that leaves a window", () => {
  const autumn = { fromDay: "2027-10-16", toDay: "2027-10-24" };
  const spring = { fromDay: "2028-02-19", toDay: "2028-02-27" };
  const window = { opensOn: "2026-10-20", closesOn: "2027-02-23" };
  expect(nextYearsWindow(window, [autumn, spring])).toEqual({
    opensOn: "2027-10-25",
    closesOn: "2028-02-18",
  });
  const within = { opensOn: "2026-10-19", closesOn: "2026-10-21" };
  expect(nextYearsWindow(within, [autumn])).toEqual({ opensOn: "2027-10-18", closesOn: "2027-10-20" });
});

test("outside a window is a day before it or after it", () => {
  const window = { opensOn: "2026-11-01", closesOn: "2027-03-31" };
  const outside = ["2026-10-31", "2026-11-01", "2027-03-31", "2027-04-01"].map((day) =>
    isOutside(window, day),
  );
  expect(outside).toEqual([true, false, false, true]);
});

test("only a cycle that never began, with nothing on it, can be thrown away", () => {
  const may = (["draft", "open", "closed"] as const).map((state) => mayBeRemoved(state, false));
  expect(may).toEqual([true, false, false]);
  expect(mayBeRemoved("draft", true)).toBe(false);
});

const prompt = (side: PromptWords["side"], form: PromptWords["form"] = "text"): PromptWords => ({
  side,
  form,
  textNl: "Wat?",
  textEn: "What?",
  helpNl: null,
  helpEn: null,
  landsIn: null,
});

test("a template asks both sides something, and how questions are going once of each", () => {
  expect(problemOfPrompts([])).toBe("nothing_asked");
  expect(problemOfPrompts([prompt("staff")])).toBe("nothing_asked");
  expect(problemOfPrompts([prompt("both")])).toBeUndefined();
  expect(problemOfPrompts([prompt("staff", "questions"), prompt("partner", "questions")])).toBeUndefined();
  expect(problemOfPrompts([prompt("both", "questions"), prompt("partner", "questions")])).toBe("only_once");
});

test("what is asked of both stands among the questions of each side, in its place", () => {
  const prompts = [prompt("staff"), prompt("both"), prompt("partner")];
  expect(listSide(prompts, "staff")).toEqual([prompts[0], prompts[1]]);
  expect(listSide(prompts, "partner")).toEqual([prompts[1], prompts[2]]);
});

test("a moment starts from its own kind, the board's own first; a team talk from a team's only", () => {
  const offered = [
    { id: 9, kind: "progress", own: true },
    { id: 2, kind: "progress", own: false },
    { id: 3, kind: "start", own: false },
    { id: 6, kind: "team", own: false },
  ] as const;
  expect(usualTemplate(offered, "progress")?.id).toBe(9);
  expect(usualTemplate(offered, "start")?.id).toBe(3);
  expect(usualTemplate(offered, "free")?.id).toBe(9);
  expect(usualTemplate(offered, "career")?.id).toBe(9);
  expect(usualTemplate(offered, "team")?.id).toBe(6);
  expect(usualTemplate([], "team")).toBeUndefined();
  expect(fits("team", "progress")).toBe(false);
  expect(fits("free", "career")).toBe(true);
});

test("a form becomes its words and its words the form again; empty rows fall out, half a row is named", () => {
  const form = aTemplateForm({
    promptSide: ["staff", "partner", "both"],
    promptForm: ["text", "text", "vision"],
    promptTextNl: ["Een", null, "Drie"],
    promptTextEn: ["One", null, null],
    promptHelpNl: [null, null, "Hulp"],
    promptHelpEn: [null, null, null],
  });
  const { halfSaid, ...words } = templateWordsOf(form);
  expect(halfSaid).toEqual(["en"]);
  expect(words.prompts.map((one) => one.textNl)).toEqual(["Een", "Drie"]);
  expect(templateFields(words)).toMatchObject({
    promptSide: ["staff", "both"],
    promptForm: ["text", "vision"],
    promptHelpNl: ["", "Hulp"],
  });
});

test("a prompt moves with all its words; one more begins as a question of the staff's; the ends stay ends", () => {
  const fields = templateFields(templateWordsOf(aTemplateForm()));
  expect(movePrompt(fields, { act: "down", row: 0 })).toMatchObject({
    nameNl: "Koffiegesprek",
    promptSide: ["partner", "staff"],
    promptTextEn: ["What do I want to ask?", "What made you glad?"],
  });
  expect(movePrompt(fields, { act: "more", row: 0 })).toMatchObject({
    promptSide: ["staff", "partner", "staff"],
    promptForm: ["text", "text", "text"],
    promptTextNl: ["Waar werd je blij van?", "Wat wil ik vragen?", ""],
  });
  expect(movePrompt(fields, { act: "remove", row: 0 }).promptSide).toEqual(["partner"]);
  expect(movePrompt(fields, { act: "up", row: 0 })).toEqual(fields);
});

test("a button that asks for something unknown asks for nothing", () => {
  expect(readPromptMove("up:2")).toEqual({ act: "up", row: 2 });
  for (const value of [null, "", "drop:1", "up:x"]) expect(readPromptMove(value)).toBeUndefined();
});
