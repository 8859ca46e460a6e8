import { m } from "#app/paraglide/messages.js";
import type { HolidayRegion, Sector, TeacherWord, TeamWord } from "../model.ts";

export const sectorWords: Record<Sector, () => string> = {
  po: m.settings_sector_po,
  so: m.settings_sector_so,
  vo: m.settings_sector_vo,
  mbo: m.settings_sector_mbo,
};

export const teacherWordTexts: Record<TeacherWord, () => string> = {
  leraar: m.settings_teacher_leraar,
  leerkracht: m.settings_teacher_leerkracht,
  docent: m.settings_teacher_docent,
};

export const teamWordTexts: Record<TeamWord, () => string> = {
  team: m.settings_team_team,
  bouw: m.settings_team_bouw,
  sectie: m.settings_team_sectie,
};

export const regionWords: Record<HolidayRegion, () => string> = {
  noord: m.settings_region_noord,
  midden: m.settings_region_midden,
  zuid: m.settings_region_zuid,
};
