import type { TemplateInput } from "./input.ts";
import { canLand, type PromptWords, type TemplateWords } from "./template-model.ts";

// The form of a template sends its prompts as lists beside each other; here they become rows again, and back.

type Fields = Record<string, string | string[]>;

const columns = [
  "promptSide",
  "promptForm",
  "promptTextNl",
  "promptTextEn",
  "promptHelpNl",
  "promptHelpEn",
  "promptLands",
] as const;

const list = (fields: Fields, name: string): string[] => [fields[name] ?? []].flat();

/** The words of a filled-in form. Rows left wholly empty fall out; `halfSaid` names the language a row lacks its text in. */
export function templateWordsOf(input: TemplateInput): TemplateWords & { halfSaid: ("nl" | "en")[] } {
  const rows = input.promptTextNl.map((textNl, row): PromptWords => {
    const asked = { side: input.promptSide[row] ?? "staff", form: input.promptForm[row] ?? "text" };
    return {
      ...asked,
      textNl: textNl ?? "",
      textEn: input.promptTextEn[row] ?? "",
      helpNl: input.promptHelpNl[row] ?? null,
      helpEn: input.promptHelpEn[row] ?? null,
      landsIn: (canLand(asked) && input.promptLands?.[row]) || null,
    };
  });
  const said = rows.filter((row) => row.textNl || row.textEn || row.helpNl || row.helpEn);
  const halfSaid: ("nl" | "en")[] = [];
  if (said.some((row) => !row.textNl)) halfSaid.push("nl");
  if (said.some((row) => !row.textEn)) halfSaid.push("en");
  return { nameNl: input.nameNl, nameEn: input.nameEn, kind: input.kind, prompts: said, halfSaid };
}

/** The fields a form of these words starts with. */
export const templateFields = ({ nameNl, nameEn, kind, prompts }: TemplateWords): Fields => ({
  nameNl,
  nameEn,
  kind,
  promptSide: prompts.map((prompt) => prompt.side),
  promptForm: prompts.map((prompt) => prompt.form),
  promptTextNl: prompts.map((prompt) => prompt.textNl),
  promptTextEn: prompts.map((prompt) => prompt.textEn),
  promptHelpNl: prompts.map((prompt) => prompt.helpNl ?? ""),
  promptHelpEn: prompts.map((prompt) => prompt.helpEn ?? ""),
  promptLands: prompts.map((prompt) => prompt.landsIn ?? ""),
});

export type PromptMove = { act: "more" | "up" | "down" | "remove"; row: number };

/** What a button of the form asks for: `more`, `up:2`. Undefined for anything else. */
export function readPromptMove(value: unknown): PromptMove | undefined {
  const parts = /^(more|up|down|remove)(?::(\d{1,2}))?$/.exec(typeof value === "string" ? value : "");
  return parts ? { act: parts[1] as PromptMove["act"], row: Number(parts[2] ?? 0) } : undefined;
}

/** The same fields with a prompt more, away, or one place up or down. Everything typed stays. */
export function movePrompt(fields: Fields, { act, row }: PromptMove): Fields {
  const order = newOrder(list(fields, "promptTextNl").length, act, row);
  const moved = columns.map((name) => {
    const blank = { promptSide: "staff", promptForm: "text" }[name as string] ?? "";
    return [name, order.map((from) => list(fields, name)[from] ?? blank)] as const;
  });
  return { ...fields, ...Object.fromEntries(moved) };
}

function newOrder(length: number, act: PromptMove["act"], row: number): number[] {
  const order = Array.from({ length }, (_, place) => place);
  if (act === "more") return [...order, length];
  if (act === "remove") return order.filter((place) => place !== row);
  const other = act === "up" ? row - 1 : row + 1;
  if (row >= length || other < 0 || other >= length) return order;
  order[row] = other;
  order[other] = row;
  return order;
}
