/** One thing on paper: words of a person in the serif, or a line of ours, with small lines under it. */
export type PaperEntry = { label?: string; words?: string; text?: string; meta?: string[] };

/** A page for on paper, in words that are ready to print: the same for the printed page and the PDF. */
export type Paper = {
  lang: "nl" | "en";
  over: string;
  title: string;
  /** Facts under the title: who, when, where it stands. */
  facts: string[];
  parts: { title: string; entries: PaperEntry[] }[];
  /** At the foot of every page: which version this is, and its seal. */
  foot: string[];
  /** `pagina {no} van {of}`, in the reader's language. */
  pageOf: string;
  /** When what is printed was fixed (UTC ms). */
  at: number;
};
