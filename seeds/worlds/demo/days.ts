import type { DemoDay } from "./types.ts";

/** A day of the current school year: August to December lie before New Year, January to July after. */
export const thisYear = (month: number, day: number): DemoDay => ({ schoolYear: 0, month, day });

/** A day of the school year before. */
export const lastYear = (month: number, day: number): DemoDay => ({ schoolYear: -1, month, day });
