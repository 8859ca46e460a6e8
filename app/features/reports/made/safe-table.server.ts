import { m } from "#app/paraglide/messages.js";
import type { ReportCell, ReportColumn, ReportTable } from "../report.ts";
import { shownOf, type Figure } from "../small-groups.ts";

/** A figure with the list it opens, for who may read that. */
type SafeFigure = Figure & { to?: string };
type SafeRow = { label: string; figures: (SafeFigure | null)[] };

type SafeTable = Pick<ReportTable, "title" | "empty"> & {
  head: string;
  /** The columns after the first, which names the row. */
  columns: ReportColumn[];
  rows: SafeRow[];
  /** Per column the list its sum opens. */
  sumTo?: readonly (string | undefined)[];
  smallest: number;
};

/** A table that may leave the house: a figure too few people are behind is kept back, and the sum is of what is shown. */
export function safeTable({
  title,
  empty,
  head,
  columns,
  rows,
  sumTo = [],
  smallest,
}: SafeTable): ReportTable {
  const given = columns.map((_, n) =>
    shownOf(
      rows.map(({ figures }) => figures[n]!),
      smallest,
    ),
  );
  const cell = (value: number | null | undefined, to?: string): ReportCell => {
    if (value === undefined) return { value: m.snapshots_too_few(), hidden: true };
    return value !== null && value !== 0 && to ? { value, to } : { value };
  };
  const sum = given.map((column, n) => {
    if (column.sum === undefined && !column.keptBack) return { value: null };
    return cell(column.sum, column.keptBack ? undefined : sumTo[n]);
  });
  const keptBack = given.some((column) => column.keptBack);
  return {
    title,
    empty,
    columns: [{ key: "part", head, kind: "text" }, ...columns],
    rows: rows.map(({ label, figures }, row) => [
      { value: label },
      ...figures.map((figure, n) => cell(given[n]!.shown[row], figure?.to)),
    ]),
    ...(rows.length > 1 && {
      sum: [{ value: keptBack ? m.reports_together_shown() : m.reports_together() }, ...sum],
    }),
  };
}
