import type { ReportTable } from "./report.ts";

const PER_PAGE = 100;

/**
 * One page of a report whose first table is long; its sum stays that of the whole, and is at the end of the last page.
 * @param asked which page the URL asks for
 */
export function pageOfTables(tables: readonly ReportTable[], asked: string | null) {
  const longest = Math.max(0, ...tables.map(({ rows }) => rows.length));
  const pages = Math.max(1, Math.ceil(longest / PER_PAGE));
  const page = Math.min(/^[1-9]\d{0,5}$/.test(asked ?? "") ? Number(asked) : 1, pages);
  const shown = tables.map((table) => ({
    ...table,
    rows: table.rows.slice((page - 1) * PER_PAGE, page * PER_PAGE),
  }));
  return { tables: shown, page, pages, total: longest };
}
