// What a spreadsheet of a Dutch school reads without asking.

/** 23-11-2026, as a Dutch spreadsheet takes it for a day; nothing where there is none. */
export const dutchDay = (day: string | null) => (day ? day.split("-").reverse().join("-") : "");

/** One line without control characters, so that a cell cannot break out of its row. */
export const cellText = (text: string) =>
  text
    // eslint-disable-next-line no-control-regex -- these are the very characters to take out
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, " ")
    .trim();
