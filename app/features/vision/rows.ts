import type { Problem } from "#app/lib/problems.ts";
import type { VisionInput } from "./input.ts";
import type { VisionWords } from "./model.ts";

// The form of a vision sends its rows as lists beside each other; here they become rows again, and back.

type Fields = Record<string, string | string[]>;

export const groups = {
  values: ["valueKey", "valueName", "valueMeaning"],
  ambitions: ["ambitionLineage", "ambitionTitle", "ambitionMeaning", "ambitionText", "ambitionWorksOut"],
} as const;

export type Group = keyof typeof groups;

const list = (fields: Fields, name: string): string[] => [fields[name] ?? []].flat();

/**
 * The words of a filled-in form. Rows left wholly empty fall out; a row with words but no name is named in `nameless`, and
 * stays: such a form is not kept, but it may come back.
 */
export function wordsOf(input: VisionInput): VisionWords & { nameless: Group[] } {
  const values = input.valueName.map((name, row) => ({
    key: keyOf(input.valueKey, row),
    name: name ?? "",
    meaning: input.valueMeaning[row] ?? null,
  }));
  const ambitions = input.ambitionTitle.map((title, row) => ({
    lineageId: keyOf(input.ambitionLineage, row),
    title: title ?? "",
    meaning: input.ambitionMeaning[row] ?? null,
    text: input.ambitionText[row] ?? null,
    focalPoint: input.ambitionFocal.includes(String(row)),
    worksOutId: input.ambitionWorksOut?.[row] ?? null,
  }));
  const nameless: Group[] = [];
  if (values.some((value) => !value.name && value.meaning)) nameless.push("values");
  if (ambitions.some((ambition) => !ambition.title && (ambition.meaning || ambition.text)))
    nameless.push("ambitions");
  return {
    statement: input.statement,
    tookPart: input.tookPart,
    coreValues: values.filter((value) => value.name || value.meaning),
    ambitions: ambitions.filter((ambition) => ambition.title || ambition.meaning || ambition.text),
    nameless,
  };
}

/** What a row goes on from. Of two rows that say the same the second is new: no words may go with it. */
const keyOf = (keys: readonly (number | null)[] = [], row: number) =>
  keys.indexOf(keys[row] ?? null) === row ? (keys[row] ?? null) : null;

/** The fields a form of these words starts with. */
export function fieldsOf(words: VisionWords | undefined): Fields {
  const ambitions = words?.ambitions ?? [];
  const values = words?.coreValues ?? [];
  return {
    statement: words?.statement ?? "",
    tookPart: words?.tookPart ?? "",
    valueKey: values.map((value) => String(value.key ?? "")),
    valueName: values.map((value) => value.name),
    valueMeaning: values.map((value) => value.meaning ?? ""),
    ambitionLineage: ambitions.map((ambition) => String(ambition.lineageId ?? "")),
    ambitionTitle: ambitions.map((ambition) => ambition.title),
    ambitionMeaning: ambitions.map((ambition) => ambition.meaning ?? ""),
    ambitionText: ambitions.map((ambition) => ambition.text ?? ""),
    ambitionFocal: ambitions.flatMap((ambition, row) => (ambition.focalPoint ? [String(row)] : [])),
    ambitionWorksOut: ambitions.map((ambition) => String(ambition.worksOutId ?? "")),
  };
}

/** Whether a list is refused for its length and not for one of its rows. */
export const isTooMany = (problem: Problem | undefined): boolean => problem?.[0] === "too_many";

export type Rearrangement = { act: "more" | "up" | "down" | "remove"; group: Group; row: number };

/** What a button of the form asks for: `more:values`, `up:ambitions:2`. Undefined for anything else. */
export function readRearrangement(value: unknown): Rearrangement | undefined {
  const parts = /^(more|up|down|remove):(values|ambitions)(?::(\d{1,3}))?$/.exec(
    typeof value === "string" ? value : "",
  );
  if (!parts) return undefined;
  return { act: parts[1] as Rearrangement["act"], group: parts[2] as Group, row: Number(parts[3] ?? 0) };
}

/** The same fields with a row more, away, or one place up or down. Everything typed stays. */
export function rearrange(fields: Fields, { act, group, row }: Rearrangement): Fields {
  const names = groups[group];
  // Counted by the names: what is not typed may be absent from a form that is older.
  const length = list(fields, names[1]).length;
  const order = newOrder(length, act, row);
  const columns: [string, string[]][] = names.map((name) => [
    name,
    order.map((from) => list(fields, name)[from] ?? ""),
  ]);
  const focal = list(fields, "ambitionFocal");
  const moved = order.flatMap((from, to) => (focal.includes(String(from)) ? [String(to)] : []));
  return {
    ...fields,
    ...Object.fromEntries(columns),
    ...(group === "ambitions" ? { ambitionFocal: moved } : {}),
  };
}

function newOrder(length: number, act: Rearrangement["act"], row: number): number[] {
  const order = Array.from({ length }, (_, place) => place);
  if (act === "more") return [...order, length];
  if (act === "remove") return order.filter((place) => place !== row);
  const other = act === "up" ? row - 1 : row + 1;
  if (row >= length || other < 0 || other >= length) return order;
  order[row] = other;
  order[other] = row;
  return order;
}
