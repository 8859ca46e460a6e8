/** A cell of a spreadsheet: nothing, words, a number with the way it is shown, or a calendar day. Never a formula. */
export type BookCell = null | string | { number: number; format: string } | { day: string };

/** A file for a spreadsheet, ready to be written: sheets with their columns as wide as they are to be, in characters. */
export type Book = {
  sheets: { name: string; widths: number[]; rows: BookCell[][]; withHeads: boolean }[];
};
