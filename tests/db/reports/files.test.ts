import readExcel from "read-excel-file/node";
import { expect, test } from "vitest";
import { recordExport } from "#app/features/reports/commands.server.ts";
import { reportCsv } from "#app/features/reports/made/report-csv.server.ts";
import { reportBook } from "#app/features/reports/components/report-book.ts";
import { bytesOf } from "#app/http/book-bytes.ts";
import type { Report } from "#app/features/reports/report.ts";
import { auditEvents } from "#db/schema/index.ts";
import { aWholeSchool, viewing } from "../../factories/school.ts";
import { NOW } from "../../support/clock.ts";
import { freshDatabase } from "../../support/database.ts";

const report: Report = {
  title: "Uren",
  facts: ["Schooljaar 2026/2027"],
  choices: [],
  tables: [
    {
      title: "Uren per persoon",
      columns: [
        { key: "name", head: "Naam", kind: "text" },
        { key: "day", head: "Dag", kind: "day" },
        { key: "count", head: "Aantal", kind: "count" },
        { key: "hours", head: "Uren", kind: "hours" },
        { key: "euros", head: "Euro", kind: "euros" },
        { key: "places", head: "Plaatsen", kind: "places" },
      ],
      rows: [
        [
          { value: "=1+1" },
          { value: "2026-12-01" },
          { value: 12 },
          { value: 150 },
          { value: 120_050 },
          { value: 8_235 },
        ],
        [
          { value: "Vis\tser;\nNoor" },
          { value: null },
          { value: "te weinig mensen om te tonen" },
          { value: -20 },
          { value: 0 },
          { value: null },
        ],
      ],
      empty: "",
    },
  ],
  definition: ["=2+2"],
  sources: [],
  file: { what: "uren", when: "2026-2027" },
};

test("the CSV opens in a Dutch spreadsheet: semicolons, a comma in decimals, days as days, and no formula", () => {
  expect(reportCsv(report)).toBe(
    [
      "\ufeffNaam;Dag;Aantal;Uren;Euro;Plaatsen",
      `'=1+1;01-12-2026;12;2,5;1200,5;0,8235`,
      `"Vis ser; Noor";;te weinig mensen om te tonen;-0,3333;0;`,
      "",
    ].join("\r\n"),
  );
});

test("the Excel file, read by another program, has typed cells and no formula", async () => {
  const bytes = await bytesOf(reportBook(report));
  const [sheet, about] = await readExcel(bytes);
  expect(sheet).toMatchObject({
    sheet: "Uren per persoon",
    data: [
      ["Naam", "Dag", "Aantal", "Uren", "Euro", "Plaatsen"],
      ["=1+1", new Date("2026-12-01T00:00:00Z"), 12, 2.5, 1200.5, 0.8235],
      ["Vis ser; Noor", null, "te weinig mensen om te tonen", -0.3333, 0, null],
    ],
  });
  expect(about!.data.flat()).toEqual(["Uren", "Schooljaar 2026/2027", "=2+2"]);
  expect(new TextDecoder("latin1").decode(bytes)).not.toContain("<f>");
});

test("that a file left the house is audited, with what it was of and no word of what is in it", () => {
  const db = freshDatabase();
  const world = aWholeSchool(db);
  const viewer = viewing(db, world.hrAdviser.personId);
  recordExport(db, viewer, { report: "hours", form: "csv", rows: 3, asked: { by: "group" } }, NOW);
  expect(db.select().from(auditEvents).all()).toMatchObject([
    { action: "report.exported", actorId: world.hrAdviser.personId },
  ]);
});
