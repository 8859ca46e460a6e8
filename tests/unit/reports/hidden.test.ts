import { expect, test } from "vitest";
import { withoutHiddenRows, withoutWall } from "#app/features/reports/hidden.ts";
import type { ReportCell, ReportTable } from "#app/features/reports/report.ts";

const few: ReportCell = { value: "te weinig", hidden: true };
const table = (...rows: ReportCell[][]): ReportTable => ({
  title: "Naar soort",
  columns: [
    { key: "kind", head: "Soort", kind: "text" },
    { key: "in_the_way", head: "In de weg", kind: "count" },
    { key: "agreed", head: "Toegezegd", kind: "count" },
  ],
  rows,
  empty: "",
});
const said = (named: string[]) => `Niet: ${named.join(", ")}`;
const row = (name: string, ...cells: ReportCell[]) => [{ value: name }, ...cells];

test("a table in which nothing may be shown is said in words, once, and leaves no row or column behind", () => {
  const wall = withoutWall(table(row("Tijd", few, few), row("Geld", few, { value: null })), "Niets te tonen");
  expect(wall).toEqual({ title: "Naar soort", columns: [], rows: [], empty: "Niets te tonen" });
});

test("one figure that may be shown, also of nobody, keeps the table as it was", () => {
  const shown = table(row("Tijd", few, { value: 0 }), row("Geld", few, few));
  expect(withoutWall(shown, "Niets")).toBe(shown);
  expect(withoutWall(table(), "Niets")).toEqual(table());
});

test("rows of which nothing may be shown are named together under the others, in their order", () => {
  const some = withoutHiddenRows(
    table(row("Tijd", few, { value: null }), row("Rooster", { value: 6 }, few), row("Geld", few, few)),
    said,
  );
  expect(some.rows.map(([name]) => name!.value)).toEqual(["Rooster"]);
  expect(some.note).toBe("Niet: Tijd, Geld");
  const all = table(row("Tijd", few, few));
  expect(withoutHiddenRows(all, said)).toBe(all);
});
