import { parse } from "csv-parse/sync";
import readExcel from "read-excel-file/node";
import { beforeAll, expect, test, vi } from "vitest";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { cellForFile, cellInWords } from "#app/features/reports/components/cell-words.ts";
import { reportBook } from "#app/features/reports/components/report-book.ts";
import { reportPaper } from "#app/features/reports/components/report-paper.ts";
import { getReport } from "#app/features/reports/made/find.server.ts";
import { reportCsv } from "#app/features/reports/made/report-csv.server.ts";
import { coverageShows, functionGroups } from "#app/features/reports/model.ts";
import { readersOf } from "#app/features/reports/policy.ts";
import { getCoverage, getCoverageTotals, listCoverage } from "#app/features/reports/queries.server.ts";
import { reportNames, type ReportName } from "#app/features/reports/seasons.ts";
import { takeSnapshots } from "#app/features/snapshots/commands.server.ts";
import { bytesOf } from "#app/http/book-bytes.ts";
import { paperPdf } from "#app/http/paper-pdf.ts";
import { closePress, printPaper } from "#app/http/press.server.ts";
import { dutchDay } from "#app/lib/csv.ts";
import { fullName } from "#app/lib/name.ts";
import { inTransaction, type Db } from "#db/client.server.ts";
import { people, roles } from "#db/schema/index.ts";
import { tellDemo } from "../../../seeds/worlds/demo/world.ts";
import { viewing } from "../../factories/school.ts";
import { freshDatabase } from "../../support/database.ts";
import { pdfPages } from "../../routes/reading.ts";
import { figuresOf, isList, openFigure, type Figure } from "./opened.ts";

vi.setConfig({ testTimeout: 240_000 });

const NOW = new Date("2027-05-18T10:00:00+02:00");
const TODAY = "2027-05-18";

/** The demo board as it stands in May, told once for every test here. */
let demo: Db;
let readers: Record<"hr_adviser" | "school_leader" | "board_member", Viewer>;
beforeAll(() => {
  demo = freshDatabase();
  inTransaction(demo, () => tellDemo(demo, NOW));
  takeSnapshots(demo, NOW);
  const lookers = demo.select().from(roles).all();
  const first = (kind: keyof typeof readers) =>
    viewing(demo, lookers.find((role) => role.kind === kind)!.personId, TODAY);
  readers = {
    hr_adviser: first("hr_adviser"),
    school_leader: first("school_leader"),
    board_member: first("board_member"),
  };
}, 240_000);

const everyReader = () => Object.entries(readers) as [keyof typeof readers, Viewer][];
const reportOf = (viewer: Viewer, name: string, search = "") =>
  getReport(demo, viewer, name, new URLSearchParams(search));

/** What a reader can choose above a report: every year, every way to divide, each school, and one part of some other cuts. */
function choicesOf(viewer: Viewer, name: ReportName): string[] {
  const { choices } = reportOf(viewer, name);
  const optionsOf = (which: string) =>
    choices.find((choice) => choice.name === which)?.options.map(({ value }) => `${which}=${value}`) ?? [];
  const [years, cuts, schools] = [optionsOf("year"), optionsOf("by"), optionsOf("school")];
  const parts = choices.some((choice) => choice.name === "group")
    ? ["group=teaching", "band=full", "source=individual", "phase=unknown"]
    : [];
  const now = `year=2026-2027`;
  return [
    "",
    ...years,
    ...cuts.flatMap((by) => [`${now}&${by}`, `year=2027&${by}`]),
    ...schools.flatMap((school) => [`${now}&${school}`, ...cuts.map((by) => `${now}&${school}&${by}`)]),
    ...parts.flatMap((part) => [`${now}&${part}`, `${now}&${part}&by=phase`]),
  ];
}

/** Who reads year sheets opens them; HR has what they come to together, and a sheet has names on it. */
const hasNoList = (kind: string, { report, table }: Figure) =>
  kind === "hr_adviser" && report.file.what === "verantwoording" && table === report.tables[2];

test("every figure of the demo board that opens a list is the sum of it, and who reads names has a list behind every figure", () => {
  const told: string[] = [];
  for (const [kind, viewer] of everyReader()) {
    let [opened, defined, added] = [0, 0, 0];
    for (const name of reportNames.filter((one) => (readersOf[one] as readonly string[]).includes(kind)))
      for (const search of choicesOf(viewer, name)) {
        for (const figure of figuresOf(reportOf(viewer, name, search))) {
          const { cell, table, column, isSum } = figure;
          const where = `${kind} ${name}?${search} ${column} ${cell.to ?? ""}`;
          if (cell.to) {
            const sum = openFigure(demo, viewer, figure);
            if (sum !== undefined) expect(sum, where).toBe(cell.value);
            if (sum === undefined) defined += 1;
            else opened += 1;
            if (kind === "board_member") expect(cell.to, where).toBe("#definition");
          } else if (isSum) {
            // A sum without a list is of the figures above it, which have theirs.
            const at = table.columns.findIndex(({ key }) => key === column);
            const above = table.rows
              .map((row) => row[at]!.value)
              .filter((value) => typeof value === "number");
            // The board's own sums also hold what is kept back above them.
            if (kind !== "board_member" || !["hours", "budget"].includes(name))
              expect(
                above.reduce((a, b) => a + b, 0),
                where,
              ).toBe(cell.value);
            added += 1;
          } else if (kind !== "board_member" && cell.value !== 0 && !isList(table))
            expect(hasNoList(kind, figure), `${where} has no list`).toBe(true);
        }
      }
    told.push(`${kind} ${opened} opened, ${defined} lead to what they count, ${added} added up`);
  }
  process.stdout.write(`demo board: ${told.join("; ")}\n`);
  expect(told[0]).toMatch(/^hr_adviser [1-9]\d{3,} opened/);
  expect(told[1]).toMatch(/^school_leader [1-9]\d{2,} opened/);
  expect(told[2]).toMatch(/^board_member 0 opened, [1-9]/);
});

test("every total of conversations is that of the list it opens, whatever it is narrowed to; the board's are those of HR", () => {
  let opened = 0;
  for (const viewer of [readers.hr_adviser, readers.school_leader]) {
    const { offered } = getCoverage(demo, viewer, { show: "all", page: 1 });
    const narrowed = [
      {},
      ...offered.schools.map(({ id }) => ({ school: id })),
      ...offered.teams.map(({ id }) => ({ team: id })),
      ...offered.partners.map(({ id }) => ({ partner: id })),
      ...functionGroups.map((group) => ({ group })),
    ];
    for (const asked of narrowed) {
      const { totals } = getCoverage(demo, viewer, { ...asked, show: "all", page: 1 });
      for (const show of coverageShows) {
        const search = new URLSearchParams({ ...asked, show });
        const [list] = getReport(demo, viewer, "coverage", search).tables;
        expect(list!.rows, `${search}`).toHaveLength(totals[show]);
        opened += 1;
      }
    }
  }
  for (const { id, totals } of getCoverageTotals(demo, readers.board_member).schools)
    for (const show of coverageShows)
      expect(
        listCoverage(demo, readers.hr_adviser, { school: id, show, page: 1 }).lines,
        `${id} ${show}`,
      ).toHaveLength(totals[show]);
  process.stdout.write(`demo board: ${opened} totals of conversations opened\n`);
  expect(opened).toBeGreaterThan(100);
});

test("every file of the demo board holds what its page holds, cell for cell: CSV, Excel and PDF", async () => {
  let cells = 0;
  const flat = (text: string) => text.replace(/\s/g, "");
  for (const [kind, viewer] of everyReader())
    for (const name of reportNames.filter((one) => (readersOf[one] as readonly string[]).includes(kind)))
      for (const search of ["", ...(name === "hours" ? ["by=band", "column=used"] : [])]) {
        const where = `${kind} ${name}?${search}`;
        const report = reportOf(viewer, name, search);
        const lines = report.tables.flatMap((table) =>
          [...table.rows, ...(table.sum ? [table.sum] : [])].map((row) =>
            row.map((cell, n) => cellForFile(table.columns[n]!.kind, cell)),
          ),
        );
        const rows = parse(reportCsv(report), { bom: true, delimiter: ";", relax_column_count: true });
        const inCsv = rows.map((row) => row.join(";"));
        const sheets = await readExcel(await bytesOf(reportBook(report)));
        const inBook = sheets.flatMap(({ data }) => data.map((row) => row.map(asText).join(";")));
        const pdf = flat((await pdfPages(await paperPdf(reportPaper(report, { at: 0, by: "" })))).join(""));
        for (const line of lines) {
          const text = line.map((cell) => String(cell).replace(/\s+/g, " ").trim());
          const comma = line.map((cell, n) =>
            typeof cell === "number" ? text[n]!.replace(".", ",") : text[n],
          );
          expect(inCsv, where).toContain(comma.join(";"));
          expect(inBook, where).toContain(text.join(";"));
          cells += line.length;
        }
        for (const [n, table] of report.tables.entries())
          for (const row of [...table.rows, ...(table.sum ? [table.sum] : [])])
            for (const [at, cell] of row.entries())
              expect(pdf, `${where} table ${n}`).toContain(flat(cellInWords(table.columns[at]!.kind, cell)));
        for (const words of [...report.definition, ...report.sources])
          expect(pdf, where).toContain(flat(words));
      }
  process.stdout.write(`demo board: ${cells} cells in CSV, Excel and PDF\n`);
  expect(cells).toBeGreaterThan(2_000);
});

/** A cell of a sheet as it stands in the CSV, but for the decimal sign. */
const asText = (cell: unknown) => {
  if (cell instanceof Date) return dutchDay(cell.toISOString().slice(0, 10));
  return typeof cell === "string" || typeof cell === "number" ? String(cell) : "";
};

test("no name of anybody at the demo board stands in what goes to the council, on page, CSV, Excel or PDF, for any reader, and the PDF is one A4", async () => {
  const everybody = demo.select().from(people).all();
  for (const [kind, viewer] of everyReader()) {
    const report = reportOf(viewer, "council");
    const pages = await pdfPages(
      await printPaper(reportPaper(report, { at: Date.parse("2027-05-18T08:00:00Z"), by: fullName(viewer) })),
    );
    const sheets = await readExcel(await bytesOf(reportBook(report)));
    const told = [JSON.stringify(report), reportCsv(report), JSON.stringify(sheets), ...pages];
    for (const one of everybody)
      for (const text of told) {
        expect(text, kind).not.toContain(fullName(one));
        expect(text, kind).not.toMatch(new RegExp(`\\b${one.familyName}\\b`));
      }
    expect(pages, kind).toHaveLength(1);
    expect(pages[0]).toMatch(/Verantwoording aan de raad[^]*Jaarplannen van teams[^]*Wat hier telt/);
  }
  await closePress();
});
