import type { NewCycleInput } from "#app/features/cycles/input.ts";

/** A filled-in form for a new cycle: this year, one development conversation for everyone, no teams yet. */
export function aCycleForm(schoolId: number, values: Partial<NewCycleInput> = {}): NewCycleInput {
  return {
    schoolId,
    schoolYear: 2026,
    start_use: "not",
    start_opensOn: "2026-09-01",
    start_closesOn: "2026-10-31",
    progress_use: "everyone",
    progress_opensOn: "2026-11-01",
    progress_closesOn: "2027-03-31",
    look_back_use: "not",
    look_back_opensOn: null,
    look_back_closesOn: null,
    career_use: "not",
    career_opensOn: null,
    career_closesOn: null,
    team_use: "not",
    team_opensOn: "2027-04-01",
    team_closesOn: "2027-06-30",
    teamIds: [],
    ...values,
  };
}
