import { schoolYear } from "#app/features/hours/years.ts";
import { getPersonHours } from "#app/features/hours/queries/person.server.ts";
import type { Viewer } from "#app/features/auth/viewer.ts";
import { getReport } from "#app/features/reports/made/find.server.ts";
import { isFigure, type Report, type ReportCell, type ReportTable } from "#app/features/reports/report.ts";
import { getMixPage } from "#app/features/role-profiles/queries/mix.server.ts";
import type { Db } from "#db/client.server.ts";

/** A figure of a report with where it stands. */
export type Figure = { report: Report; table: ReportTable; column: string; cell: ReportCell; isSum: boolean };

export const figuresOf = (report: Report): Figure[] =>
  report.tables.flatMap((table) =>
    [...table.rows, ...(table.sum ? [table.sum] : [])].flatMap((row) =>
      row.flatMap((cell, n) => {
        const column = table.columns[n]!;
        const counts = isFigure(column) && typeof cell.value === "number";
        return counts ? [{ report, table, column: column.key, cell, isSum: row === table.sum }] : [];
      }),
    ),
  );

/** A table of people, of teams or of lines is a list itself: each figure in it is one of what a sum is made of. */
export const isList = ({ columns }: ReportTable) =>
  columns.some(({ key }) => key === "name" || key === "team" || key === "ambition");

/**
 * What the list behind a figure comes to, added up or counted by hand from what the very page of that list is made of. Undefined for
 * a figure whose link leads to what is said of it: a count of content has no list.
 */
export function openFigure(db: Db, viewer: Viewer, { cell, column, table }: Figure) {
  if (cell.to === "#definition") return undefined;
  const { pathname, searchParams } = new URL(cell.to!, "http://jaarring.example");
  if (pathname === "/roles/mix") return placesOf(db, viewer, column, searchParams);
  const [, person] = /^\/hours\/(\d+)$/.exec(pathname) ?? [];
  if (person) return minutesOf(db, viewer, Number(person), column, searchParams, table);
  const [list] = getReport(db, viewer, pathname.split("/").at(-1), searchParams).tables;
  const at = list!.columns.findIndex(({ key }) => key === "amount" || key === column);
  return at < 0 ? list!.rows.length : list!.rows.reduce((sum, row) => sum + Number(row[at]!.value ?? 0), 0);
}

/** Places now are those of the employments listed; what is wanted and open is what the school wrote beside them. */
function placesOf(db: Db, viewer: Viewer, column: string, search: URLSearchParams) {
  const asked = { scale: search.get("scale"), group: search.get("group") };
  const { list, rows } = getMixPage(db, viewer, search.get("school"), asked);
  if (column === "now") return list.reduce((sum, { partTimeFactor }) => sum + partTimeFactor, 0);
  const { wish } = rows.find(({ code }) => code === asked.scale)!;
  return column === "wanted" ? wish!.wantedFactor : wish!.openingFactor;
}

/** A person's lines of the ledger, at the school of the row. */
function minutesOf(
  db: Db,
  viewer: Viewer,
  personId: number,
  column: string,
  search: URLSearchParams,
  table: ReportTable,
) {
  const year = schoolYear(Number(search.get("year")!.slice(0, 4)));
  const { accounts, schools } = getPersonHours(db, viewer, personId, year);
  const name = table.columns.findIndex(({ key }) => key === "school");
  const row = table.rows.find((cells) => cells.some(({ to }) => to === `/people/${personId}`))!;
  const school = schools.find((one) => one.name === row[name]!.value)!.id;
  return accounts
    .flatMap(({ lines }) => lines)
    .filter((line) => line.schoolId === school)
    .filter((line) => {
      const source = line.because === "use" ? line.use.source : undefined;
      if (column === "right") return line.kind === "entitled";
      if (column === "saved") return line.because === "set" && line.right.kind === "saved";
      if (column === "assigned") return source === "assigned";
      if (column === "own") return source !== undefined && line.account !== "beside";
      return source !== undefined && line.account === "beside" && source !== "assigned";
    })
    .reduce((sum, { minutes }) => sum + minutes, 0);
}
