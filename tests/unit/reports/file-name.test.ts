import { expect, test } from "vitest";
import { dispositionOf } from "#app/lib/disposition.ts";
import { fileNameOf } from "#app/features/reports/file-name.ts";

const year = { what: "uren", when: "2026-2027" };

test("the name of a file says which report, of which school or board, of which year, and how it is cut", () => {
  expect(fileNameOf({ ...year, school: "De Wissel" }, "Lindehof", "xlsx")).toBe(
    "uren-de-wissel-2026-2027.xlsx",
  );
  expect(fileNameOf({ ...year, cut: ["Functiegroep", "0,5 tot 0,8"] }, "Stichting Lindehof", "csv")).toBe(
    "uren-stichting-lindehof-2026-2027-functiegroep-0-5-tot-0-8.csv",
  );
});

test("a name in any alphabet is kept for who can read it, beside one in plain letters", () => {
  const name = fileNameOf({ ...year, school: "École “Été”/\\" }, "", "pdf");
  expect(name).toBe("uren-école-été-2026-2027.pdf");
  expect(dispositionOf(name)).toBe(
    `attachment; filename="uren-ecole-ete-2026-2027.pdf"; filename*=UTF-8''uren-%C3%A9cole-%C3%A9t%C3%A9-2026-2027.pdf`,
  );
  expect(fileNameOf({ ...year, school: "x".repeat(300) }, "", "pdf").length).toBeLessThanOrEqual(124);
});
