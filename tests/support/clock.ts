/** Sunday 22 November 2026, 10:00 in Amsterdam: the day most tests happen on. */
export const NOW = new Date("2026-11-22T09:00:00Z");
export const TODAY = "2026-11-22";
