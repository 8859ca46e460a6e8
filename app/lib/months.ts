import { formatISO, parseISO, subMonths } from "date-fns";

/** The same day of the month, some months earlier; where that month is shorter, its last day. */
export const monthsBefore = (day: string, months: number) =>
  formatISO(subMonths(parseISO(day), months), { representation: "date" });
