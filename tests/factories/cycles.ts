import type { NewCycleInput, TemplateInput } from "#app/features/cycles/input.ts";

/** A filled-in form for a new cycle: this year, one development conversation for everyone, no teams yet. */
export function aCycleForm(schoolId: number, values: Partial<NewCycleInput> = {}): NewCycleInput {
  return {
    schoolId,
    schoolYear: 2026,
    start_use: "not",
    start_opensOn: "2026-09-01",
    start_closesOn: "2026-10-31",
    start_template: null,
    progress_use: "everyone",
    progress_opensOn: "2026-11-01",
    progress_closesOn: "2027-03-31",
    progress_template: null,
    look_back_use: "not",
    look_back_opensOn: null,
    look_back_closesOn: null,
    look_back_template: null,
    career_use: "not",
    career_opensOn: null,
    career_closesOn: null,
    career_template: null,
    team_use: "not",
    team_opensOn: "2027-04-01",
    team_closesOn: "2027-06-30",
    team_template: null,
    teamIds: [],
    ...values,
  };
}

/** A filled-in form for a template: one question of each side, in both languages. */
export function aTemplateForm(values: Partial<TemplateInput> = {}): TemplateInput {
  return {
    version: 1,
    nameNl: "Koffiegesprek",
    nameEn: "Coffee conversation",
    kind: "progress",
    promptSide: ["staff", "partner"],
    promptForm: ["text", "text"],
    promptTextNl: ["Waar werd je blij van?", "Wat wil ik vragen?"],
    promptTextEn: ["What made you glad?", "What do I want to ask?"],
    promptHelpNl: [null, null],
    promptHelpEn: [null, null],
    ...values,
  };
}
