import type { Cell, Spent } from "./counts.ts";
import type { Flow } from "./flow.ts";
import type { Asked } from "./input.ts";
import type { RowKey, TeamKey } from "./model.ts";
import type { Trend, YearBalance } from "./years.ts";
import type { ValueKind } from "#app/features/value/model.ts";

type Name = { key: RowKey; title: string | null; slot: number | null; past: boolean };

/** The overview of one school and school year, as far as the viewer may read it. */
export type Overview = {
  /** What was asked for, without what made no sense. */
  asked: Asked;
  school: { id: number; name: string };
  places: { id: number; name: string }[];
  /** Every team one can look at alone; `columns` are those shown. */
  teams: { key: TeamKey; name: string | null }[];
  columns: { key: TeamKey; name: string | null }[];
  rows: (Name & { open: boolean; cells: (Cell | null)[] })[];
  total: number;
  apart: number;
  values: { kind: ValueKind; questions: number }[];
  /** Hours and money of all of it, each activity once, and of each row. */
  spent: Spent;
  spentOn: (Spent & { row: RowKey })[];
  flow: Flow;
  balance: YearBalance[];
  trends: Trend[];
  /** Every ambition that is drawn somewhere, also one that was withdrawn. */
  names: Name[];
};
