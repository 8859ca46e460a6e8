import { schoolYearOf, type Day } from "#app/lib/school-year.ts";

/** One thing that asks for attention, by its stable code; always about an ambition or a vision, with one step to take. */
export type Signal =
  | {
      code: "ambition_without_shared_question";
      lineageId: number;
      slot: number;
      title: string;
      schoolId: number;
      schoolName: string;
      teamId: number | null;
    }
  | { code: "too_many_focal_points"; most: number; schoolId: number; schoolName: string; leads: boolean };

/** The day of this school year on which a rule given as month and day (1001 is 1 October) begins to hold. */
export function dayInSchoolYear(monthAndDay: number, today: Day): Day {
  const text = String(monthAndDay).padStart(4, "0");
  const year = schoolYearOf(today) + (monthAndDay >= 801 ? 0 : 1);
  return `${year}-${text.slice(0, 2)}-${text.slice(2)}`;
}
