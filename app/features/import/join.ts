import { columnOf, plain, type Table } from "./table.ts";

/** The systems whose lists are known by their headings; `own` is Jaarring's template, `other` anything else. */
export const presets = ["own", "raet", "afas", "parnassys", "one_roster", "other"] as const;
export type Preset = (typeof presets)[number];

/** One list out of the files that were brought together. */
export type StaffList = { preset: Preset; table: Table };

/** For each value of a column the cells of its line; the first line with it counts. */
export function indexOf(table: Table, ...names: string[]): Map<string, string[]> {
  const at = columnOf(table, ...names);
  const found = new Map<string, string[]>();
  for (const { cells } of table.lines) {
    const key = cells[at]?.trim() ?? "";
    if (key !== "" && !found.has(key)) found.set(key, cells);
  }
  return found;
}

/** The list with columns of another beside it, where a column of both says the same. A heading there already is left out. */
export function beside(list: Table, key: number, other: Table, otherKey: string[]): Table {
  const known = new Set(list.headings.map(plain));
  const columns = other.headings.flatMap((heading, at) =>
    known.has(plain(heading)) ? [] : [{ heading, at }],
  );
  const found = indexOf(other, ...otherKey);
  return {
    ...list,
    headings: [...list.headings, ...columns.map(({ heading }) => heading)],
    lines: list.lines.map(({ line, cells }) => {
      const more = found.get(cells[key] ?? "");
      return { line, cells: [...cells, ...columns.map(({ at }) => more?.[at] ?? "")] };
    }),
    refused: [...list.refused],
  };
}

/** The list with one more column. */
export function withColumn(list: Table, heading: string, value: (cells: string[]) => string): Table {
  return {
    ...list,
    headings: [...list.headings, heading],
    lines: list.lines.map(({ line, cells }) => ({ line, cells: [...cells, value(cells)] })),
  };
}

/** From a unit up to the top, as `Middenbouw > De Wissel`: one of them is the school. */
export function pathOf(units: Map<string, string[]>, start: string, name: number, parent: number): string {
  const path: string[] = [];
  let key = start;
  // A unit that is its own parent somewhere up is no path without end.
  for (let step = 0; step < 8 && key !== ""; step += 1) {
    const unit = units.get(key);
    if (!unit) break;
    path.push(unit[name] ?? "");
    key = unit[parent] ?? "";
  }
  return path.filter(Boolean).join(" > ");
}
