/** One thing on paper: words of a person in the serif, or a line of ours, with small lines under it. */
export type PaperEntry = { label?: string; words?: string; text?: string; meta?: string[] };

/** Rows of figures and words, ready to print; figures stand right. */
export type PaperTable = { heads: string[]; figures: boolean[]; rows: string[][]; sum?: string[] };

/** A page for on paper, in words that are ready to print: the same for the printed page and the PDF. */
export type Paper = {
  lang: "nl" | "en";
  over: string;
  title: string;
  /** Facts under the title: who, when, where it stands. */
  facts: string[];
  /** Close together: for what has to go on one sheet. */
  dense?: boolean;
  /** On its side: for tables of many columns. */
  wide?: boolean;
  parts: { title: string; entries: PaperEntry[]; table?: PaperTable; note?: string }[];
  /** At the foot of every page: which version this is, and its seal. */
  foot: string[];
  /** `pagina {no} van {of}`, in the reader's language. */
  pageOf: string;
  /** When what is printed was fixed (UTC ms). */
  at: number;
};
