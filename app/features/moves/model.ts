import type { Day } from "#app/lib/school-year.ts";

/** A school someone leaves or left for another of the board. */
export type Moving = {
  schoolId: number;
  school: string;
  lastDay: Day;
  /** Her last day there has passed. */
  over: boolean;
  toSchoolId: number;
  toSchool: string;
};

type What = { kind: string; released: boolean; withOthers: boolean };

/**
 * What can go along to another school: her own questions, notes, stories and evidence. An activity stays where its hours and
 * people are, a career path with the roles of that school, a story with who wrote it along or who was given it.
 */
export const goesAlong = ({ kind, released, withOthers }: What) =>
  ["question", "note", "evidence"].includes(kind) || (kind === "story" && !released && !withOthers);
