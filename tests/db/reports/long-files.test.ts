import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { closeLongPress, dropLong, findLong, orderLong } from "#app/http/long-press.server.ts";
import type { Book } from "#app/lib/book.ts";
import { pdfPages } from "../../routes/reading.ts";

// Files that are made in a thread of their own while somebody sees how far they are.

const noor = { personId: 1, reach: "school 1" };
const book = (rows: number): Book => ({
  sheets: [
    {
      name: "Uren",
      widths: [20, 20],
      withHeads: true,
      rows: Array.from({ length: rows }, (_, n) => [`Naam ${n}`, { number: n, format: "0" }]),
    },
  ],
});
const order = (of: string, who = noor, rows = 1_200) =>
  orderLong({ ...who, of, rows, fileName: "uren.xlsx" }, () => ({ book: book(rows) }));
const ready = (key: string) =>
  vi.waitFor(() => expect(findLong(key, noor)!.state).toBe("ready"), { timeout: 50_000, interval: 50 });

beforeEach(() => closeLongPress());
afterEach(() => closeLongPress());

test("a long file is ready with all its rows, for who asked for it and no one else", async () => {
  const key = order("hours");
  expect(findLong(key, noor)).toMatchObject({ state: "making", rows: 1_200, fileName: "uren.xlsx" });
  expect(findLong(key, { ...noor, personId: 2 })).toBeUndefined();
  await ready(key);
  const found = findLong(key, noor)!;
  expect(found.done).toBe(1_200);
  expect(Buffer.from(found.bytes!.slice(0, 2)).toString()).toBe("PK");
  expect(findLong("0123456789abcdef", noor)).toBeUndefined();
});

test("who may see less since finds nothing, and who gets it back neither: the file is gone", async () => {
  const key = order("hours");
  await ready(key);
  expect(findLong(key, { ...noor, reach: "none" })).toBeUndefined();
  expect(findLong(key, noor)).toBeUndefined();
});

test("the same is made once at a time; another waits for it, and goes on when the first is stopped", async () => {
  const first = order("hours", noor, 60_000);
  expect(order("hours")).toBe(first);
  const second = order("budget");
  expect(findLong(second, noor)!.state).toBe("waiting");
  dropLong(first, 2);
  expect(findLong(first, noor), "another stops nothing of hers").toBeDefined();
  dropLong(first, 1);
  expect(findLong(first, noor)).toBeUndefined();
  await ready(second);
});

test("a fourth of one person is refused while three are made, and takes the place of one that is ready", async () => {
  const keys = ["a", "b", "c"].map((of) => order(of, noor, 20_000));
  expect(() => order("d")).toThrow(
    expect.objectContaining({ init: expect.objectContaining({ status: 503 }) }),
  );
  expect(order("a", { ...noor, personId: 2 })).toBeTruthy();
  await ready(keys[0]!);
  order("d");
  expect(findLong(keys[0]!, noor)).toBeUndefined();
});

test("a file lies for ten minutes, and no longer", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  try {
    const key = order("hours");
    while (findLong(key, noor)!.state !== "ready") await new Promise((go) => setImmediate(go));
    vi.advanceTimersByTime(9 * 60_000);
    expect(findLong(key, noor)).toBeDefined();
    vi.advanceTimersByTime(2 * 60_000);
    expect(findLong(key, noor)).toBeUndefined();
  } finally {
    vi.useRealTimers();
  }
});

test("what cannot be made says so, and the next one is made", async () => {
  const broken = orderLong({ ...noor, of: "x", rows: 1, fileName: "x.pdf" }, () => ({ paper: {} as never }));
  const next = order("hours");
  await ready(next);
  expect(findLong(broken, noor)!.state).toBe("failed");
});

test("a PDF of 1.200 rows tells how far it is on the way, and has them all", async () => {
  const rows = Array.from({ length: 1_200 }, (_, n) => [`Naam ${n}`, "De Wissel"]);
  const paper = {
    ...{ lang: "nl" as const, over: "", title: "Uren", facts: [], foot: [], pageOf: "{no} van {of}", at: 0 },
    parts: [
      { title: "Lijst", entries: [], table: { heads: ["Naam", "School"], figures: [false, false], rows } },
    ],
  };
  const key = orderLong({ ...noor, of: "pdf", rows: 1_200, fileName: "uren.pdf" }, () => ({ paper }));
  const told = new Set<number>();
  await vi.waitFor(
    () => {
      const { state, done } = findLong(key, noor)!;
      told.add(done);
      expect(state).toBe("ready");
    },
    { timeout: 50_000, interval: 5 },
  );
  expect([...told].some((done) => done > 0 && done < 1_200)).toBe(true);
  const pages = await pdfPages(findLong(key, noor)!.bytes!);
  const flat = pages.join("").replace(/\s/g, "");
  expect(rows.filter(([name]) => !flat.includes(`${name!.replace(" ", "")}DeWissel`))).toEqual([]);
});
