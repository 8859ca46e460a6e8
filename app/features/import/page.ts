import type { ImportField } from "./fields.ts";
import type { Shown } from "./input.ts";
import type { Preset } from "./join.ts";
import type { Change, RowProblem } from "./model.ts";

export type JobKind = "compare" | "apply" | "undo";

type Head = {
  id: number;
  preset: Preset;
  fileNames: string[];
  lines: number;
  startedAt: number;
  /** What was begun with it and never ended, and when: nothing of it was done. */
  brokeOff: { kind: JobKind; begunAt: number } | null;
};

export type Column = { heading: string; samples: string[]; field: ImportField | null; isPrivate: boolean };

export type ColumnsPage = Head & {
  stage: "columns";
  columns: { columns: Column[]; schools: { id: number; name: string }[]; fields: Record<string, string> };
};

export type Counts = Record<Shown | "ticked" | "managers" | "people", number>;

export type ListedRow = {
  id: number;
  line: number | null;
  file: string;
  name: string;
  personId: number | null;
  changes: Change[];
  problems: RowProblem[];
  ticked: boolean;
  lastDay: string | null;
};

export type RowPage = {
  show: Shown;
  rows: ListedRow[];
  total: number;
  page: number;
  pages: number;
  perPage: number;
};

export type ResultPage = Head & {
  stage: "ready" | "applied" | "undone";
  counts: Counts;
  appliedAt: number | null;
  undoneAt: number | null;
  canUndo: boolean;
  /** The files are still held, so that other columns can be chosen. */
  canChoose: boolean;
  uninvited: number;
  /** Who came with it and was asked in, and did not come yet. */
  invited: number;
  dropped: string[];
  newTeams: string[];
  today: string;
  list: RowPage;
};

/** The page of one import: how far it is decides what it shows. */
export type ImportPage =
  | (Head & { stage: "busy"; busy: { kind: JobKind; done: number; of: number } })
  | (Head & { stage: "gone" })
  | ColumnsPage
  | ResultPage;
