import { placesText } from "#app/features/role-profiles/places.ts";
import { dutchDay } from "#app/lib/csv.ts";
import { showDay, showEuros, showHours } from "#app/ui/dates.ts";
import type { CellKind, ReportCell } from "../report.ts";

const below = (amount: number, show: (amount: number) => string) =>
  amount < 0 ? `− ${show(-amount)}` : show(amount);

/** What a cell says on the screen and on paper. A word in a column of figures stands as it is. */
export function cellInWords(kind: CellKind, { value }: Pick<ReportCell, "value">): string {
  if (value === null) return "";
  if (typeof value === "string") return kind === "day" && value !== "" ? showDay(value, "compact") : value;
  switch (kind) {
    case "hours":
      return below(value, showHours);
    case "euros":
      return below(value, showEuros);
    case "places":
      return placesText(value);
    default:
      return String(value);
  }
}

/** How many of the stored unit go in one of what a spreadsheet counts in: hours, euros, full-time places. */
const unitsOf: Partial<Record<CellKind, number>> = { hours: 60, euros: 100, places: 10_000 };

/** The same as a spreadsheet holds it: hours, euros and places as numbers with at most four decimals; a day as text stays a day. */
export function cellForFile(kind: CellKind, { value }: Pick<ReportCell, "value">): string | number {
  if (value === null) return "";
  if (typeof value === "string") return kind === "day" ? dutchDay(value) : value;
  return Math.round((value * 10_000) / (unitsOf[kind] ?? 1)) / 10_000;
}
