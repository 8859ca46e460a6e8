// What a spreadsheet of a Dutch school reads without asking.

/** 23-11-2026, as a Dutch spreadsheet takes it for a day; nothing where there is none. */
export const dutchDay = (day: string | null) => (day ? day.split("-").reverse().join("-") : "");

/** One line without control characters, so that a cell cannot break out of its row. */
export const cellText = (text: string) => text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, " ").trim();
