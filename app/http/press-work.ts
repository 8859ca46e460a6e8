import type { Book } from "#app/lib/book.ts";
import type { Paper } from "#app/lib/paper.ts";

/** What the press is asked for: a page as a PDF, or a file for Excel. */
export type PressWork = { paper: Paper } | { book: Book };

/** What it says: how many rows are done, the whole of it, or what went wrong. */
export type PressAnswer = { job: number } & (
  { done: number; of: number } | { bytes: Uint8Array } | { fault: string }
);
