import { expect, test } from "vitest";
import { paperPdf } from "#app/http/paper-pdf.ts";
import type { Paper, PaperEntry } from "#app/lib/paper.ts";
import { pdfPages } from "../../routes/reading.ts";

// What a PDF does at the foot of a page, read back by another program.

const paper = (parts: Paper["parts"]): Paper => ({
  ...{ lang: "nl", over: "Rapporten", title: "Uren", facts: ["Schooljaar 2026/2027"], parts },
  ...{ foot: ["Gemaakt vandaag"], pageOf: "pagina {no} van {of}", at: 0 },
});
const entries = (count: number): PaperEntry[] =>
  Array.from({ length: count }, (_, n) => ({ text: `Regel ${n} van de aanloop` }));
const rows = (count: number) =>
  Array.from({ length: count }, (_, n) => [`begin${n} ${"woord ".repeat(60)}eind${n}`, String(n)]);
const table = (count: number) => ({ heads: ["Wat", "Aantal"], figures: [false, true], rows: rows(count) });
const linesOf = (page: string) => page.split("\n").filter((line) => line.trim() !== "");

test("the heads of a table stand on every page it runs on to, and its title only above the first", async () => {
  const pages = await pdfPages(await paperPdf(paper([{ title: "Lijst", entries: [], table: table(60) }])));
  expect(pages.length).toBeGreaterThan(3);
  for (const [n, page] of pages.entries()) {
    expect(page.match(/^Wat/gm), `page ${n + 1}`).toHaveLength(1);
    expect(page).toContain(`pagina ${n + 1} van ${pages.length}`);
    expect(/^Lijst/m.test(page)).toBe(n === 0);
  }
});

test("a row stays whole, however many pages there are and wherever the table begins", async () => {
  for (const before of [0, 5, 12, 20]) {
    const pages = await pdfPages(
      await paperPdf(paper([{ title: "Lijst", entries: entries(before), table: table(40) }])),
    );
    for (let n = 0; n < 40; n += 1) {
      const [from, to] = [`begin${n} `, `eind${n}\n`].map((words) =>
        pages.findIndex((page) => page.includes(words)),
      );
      expect(from, `row ${n}`).toBeGreaterThanOrEqual(0);
      expect(to, `row ${n}`).toBe(from);
    }
  }
});

test("no heading stands alone at the foot of a page, whatever stands before it", async () => {
  let turned = 0;
  for (let before = 22; before <= 40; before += 1) {
    const pages = await pdfPages(
      await paperPdf(
        paper([
          { title: "Aanloop", entries: entries(before) },
          { title: "Kopje", entries: [], table: table(2) },
          { title: "Slot", entries: [{ label: "Bron", text: "Een bron van een regel" }] },
        ]),
      ),
    );
    for (const [heading, first] of [
      ["Kopje", "begin0"],
      ["Slot", "Bron"],
      ["Bron", "Een bron"],
    ] as const) {
      const page = pages.find((one) => new RegExp(`^${heading}$`, "m").test(one))!;
      expect(page, `${before} lines, ${heading}`).toContain(first);
      if (linesOf(page).findIndex((line) => line.startsWith(heading)) === 0) turned += 1;
    }
  }
  // Otherwise no heading ever came near the foot.
  expect(turned).toBeGreaterThan(2);
});

test("a row that is higher than a page goes on on the next, and loses no word", async () => {
  const words = Array.from({ length: 3_000 }, (_, n) => `w${n}`);
  const one = { heads: ["Wat"], figures: [false], rows: [[words.join(" ")]] };
  const pages = await pdfPages(await paperPdf(paper([{ title: "Lijst", entries: [], table: one }])));
  const said = new Set(pages.join("\n").split(/\s+/));
  expect(words.filter((word) => !said.has(word))).toEqual([]);
});

test("a long word, a letter of another alphabet and an empty text are no trouble", async () => {
  const odd = ["a".repeat(400), "Łukasz Woźniak", "", "Yıldız\u2009Şahin", "één\n\n\n\ntwee"];
  const one = { heads: ["Wat", ""], figures: [false, true], rows: odd.map((text) => [text, text]) };
  const pages = await pdfPages(
    await paperPdf(paper([{ title: "", entries: [{}, { words: odd.join("\n") }], table: one }])),
  );
  const flat = pages.join("").replace(/\s/g, "");
  for (const text of odd) expect(flat).toContain(text.replace(/\s/g, ""));
});
