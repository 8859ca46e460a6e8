import type { ProfileInput } from "./input.ts";

// The form of a role sends its signals as lists beside each other; here they become rows again, and back.

type Fields = Record<string, string | string[]>;

const columns = ["signalId", "signalText", "signalExample"] as const;

const list = (fields: Fields, name: string): string[] => [fields[name] ?? []].flat();

export type SignalWords = { id: number | null; text: string; example: string | null };

/** The signals of a filled-in form. Rows left wholly empty fall out; `halfSaid` when one has an example only. */
export function signalsOf(input: Pick<ProfileInput, (typeof columns)[number]>) {
  const rows = input.signalText.map((text, row): SignalWords => ({
    id: input.signalId[row] ?? null,
    text: text ?? "",
    example: input.signalExample[row] ?? null,
  }));
  return {
    signals: rows.filter(({ text }) => text),
    halfSaid: rows.some(({ text, example }) => !text && example),
  };
}

/** The fields a form of these signals starts with. */
export const signalFields = (signals: readonly SignalWords[]): Fields => ({
  signalId: signals.map(({ id }) => (id === null ? "" : String(id))),
  signalText: signals.map(({ text }) => text),
  signalExample: signals.map(({ example }) => example ?? ""),
});

export type SignalMove = { act: "more" | "up" | "down" | "remove"; row: number };

/** What a button of the form asks for: `more`, `up:2`. Undefined for anything else. */
export function readSignalMove(value: unknown): SignalMove | undefined {
  const parts = /^(more|up|down|remove)(?::(\d{1,2}))?$/.exec(typeof value === "string" ? value : "");
  return parts ? { act: parts[1] as SignalMove["act"], row: Number(parts[2] ?? 0) } : undefined;
}

/** The same fields with a signal more, away, or one place up or down. Everything typed stays. */
export function moveSignal(fields: Fields, { act, row }: SignalMove): Fields {
  const order = newOrder(list(fields, "signalText").length, act, row);
  const moved = columns.map((name) => [name, order.map((from) => list(fields, name)[from] ?? "")] as const);
  return { ...fields, ...Object.fromEntries(moved) };
}

function newOrder(length: number, act: SignalMove["act"], row: number): number[] {
  const order = Array.from({ length }, (_, place) => place);
  if (act === "more") return [...order, length];
  if (act === "remove") return order.filter((place) => place !== row);
  const other = act === "up" ? row - 1 : row + 1;
  if (row >= length || other < 0 || other >= length) return order;
  order[row] = other;
  order[other] = row;
  return order;
}
