/** What a column holds: minutes, cents and ten-thousandths are shown, and written in a file, in their own way. */
export type CellKind = "text" | "day" | "count" | "hours" | "euros" | "places";

export type ReportColumn = { key: string; head: string; kind: CellKind };

/**
 * One figure or word. A figure leads to the list it is the sum of, where the reader may see that. A word in a column of figures
 * says why there is none.
 */
export type ReportCell = {
  value: string | number | null;
  to?: string;
  /** Too few people are behind it, or nobody at all: its words say the same of both. */
  hidden?: true;
};

export type ReportRow = ReportCell[];

/** Rows and their sum: what a screen, a spreadsheet and a sheet of paper all show, and nothing else. */
export type ReportTable = {
  title: string;
  columns: ReportColumn[];
  rows: ReportRow[];
  sum?: ReportRow;
  /** What stands there when there are no rows. */
  empty: string;
  /** Said once under the rows: what of them is not shown, and why. */
  note?: string;
};

/** A choice above a report; kept in the URL. */
export type ReportChoice = {
  name: string;
  label: string;
  value: string;
  /** The text of no choice; left out where one is always made. */
  empty?: string;
  options: { value: string; label: string }[];
  /** Asked for now and then: it waits behind "more choices". */
  seldom?: boolean;
};

/** A piece of running text in a report: ours, or in the words of people. */
export type ReportText = {
  title: string;
  words: string[];
  theirs?: boolean;
  /** For who makes the report, not for who gets it: on the page and in no file. */
  onPageOnly?: boolean;
};

/** The running text that goes along in a file. */
export const textsToSend = ({ texts = [] }: Pick<Report, "texts">) =>
  texts.filter(({ onPageOnly }) => !onPageOnly);

/** A report, in words that are ready to show: the same for the page, the files and the paper. */
export type Report = {
  title: string;
  /** Which year, which schools, as of which day. */
  facts: string[];
  choices: ReportChoice[];
  texts?: ReportText[];
  tables: ReportTable[];
  /** It goes outside the house without a name, also not of who made it. */
  nameless?: boolean;
  /** The whole of it as plain text, for who puts it in a text of her own. */
  asText?: string;
  /** What is counted and what is not, and by which rules. */
  definition: string[];
  sources: string[];
  file: FileOf;
};

/** What the name of a file says it is, in the reader's words. */
export type FileOf = {
  what: string;
  /** The school it is of; left out where that is all the reader sees of the board. */
  school?: string | undefined;
  /** The year, or the day it stands for. */
  when: string;
  /** How it is divided and narrowed. */
  cut?: readonly string[];
};

/** A column that counts figures: they stand right, digits under digits. */
export const isFigure = ({ kind }: ReportColumn) => kind !== "text" && kind !== "day";

/** From so many rows on a file is made while the reader sees how far it is; a shorter one is there at once. */
const LONG = 1_000;

export const countRows = ({ tables }: Pick<Report, "tables">) =>
  tables.reduce((sum, { rows }) => sum + rows.length, 0);

export const isLong = (report: Pick<Report, "tables">) => countRows(report) > LONG;

export const fileForms = ["csv", "xlsx", "pdf"] as const;
export type FileForm = (typeof fileForms)[number];
