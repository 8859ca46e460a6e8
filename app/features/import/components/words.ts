import { groupWords } from "#app/features/people/components/words.ts";
import { functionGroups } from "#app/features/people/model.ts";
import { m } from "#app/paraglide/messages.js";
import { showDay } from "#app/ui/dates.ts";
import { problemKeys, type Problem } from "#app/lib/problems.ts";
import { problemText } from "#app/ui/problem-text.ts";
import type { ImportField } from "../fields.ts";
import type { Shown } from "../input.ts";
import type { Preset } from "../join.ts";
import type { Change, RowProblem, RowReason } from "../model.ts";
import { MOST, type FileReason, type FileRefused } from "../table.ts";

export const fieldWords: Record<ImportField, () => string> = {
  employee_number: m.import_field_employee_number,
  full_name: m.import_field_full_name,
  given_name: m.import_field_given_name,
  first_names: m.import_field_first_names,
  initials: m.import_field_initials,
  name_prefix: m.import_field_name_prefix,
  family_name: m.import_field_family_name,
  partner_prefix: m.import_field_partner_prefix,
  partner_name: m.import_field_partner_name,
  name_use: m.import_field_name_use,
  email: m.import_field_email,
  school: m.import_field_school,
  team: m.import_field_team,
  function_name: m.import_field_function_name,
  function_group: m.import_field_function_group,
  scale: m.import_field_scale,
  factor: m.import_field_factor,
  percentage: m.import_field_percentage,
  hours: m.import_field_hours,
  cost_centre: m.import_field_cost_centre,
  from_day: m.import_field_from_day,
  to_day: m.import_field_to_day,
  manager: m.import_field_manager,
};

export const presetWords: Record<Preset, () => string> = {
  own: m.import_preset_own,
  raet: m.import_preset_raet,
  afas: m.import_preset_afas,
  parnassys: m.import_preset_parnassys,
  one_roster: m.import_preset_one_roster,
  other: m.import_preset_other,
};

export const kindWords: Record<Shown, () => string> = {
  new: m.import_kind_new,
  changed: m.import_kind_changed,
  leaving: m.import_kind_leaving,
  unchanged: m.import_kind_unchanged,
  refused: m.import_kind_refused,
  kept: m.import_kind_kept,
};

const reasonWords: Record<RowReason, () => string> = {
  ragged: m.import_reason_ragged,
  nul: m.import_reason_nul,
  cell_too_long: () => m.import_reason_cell_too_long({ max: MOST.cell }),
  no_work: m.import_reason_no_work,
  school_not_known: m.import_reason_school_not_known,
  school_out_of_reach: m.import_reason_school_out_of_reach,
  team_not_known: m.import_reason_team_not_known,
  group_not_known: m.import_reason_group_not_known,
  two_people: m.import_reason_two_people,
  twice_in_list: m.import_reason_twice_in_list,
  works_elsewhere: m.import_reason_works_elsewhere,
  over_already: m.import_reason_over_already,
  oneself: m.import_reason_oneself,
  address_by_hand: m.import_reason_address_by_hand,
  manager_not_known: m.import_reason_manager_not_known,
  changed_since: m.import_reason_changed_since,
};

/** A value of a change as it is read: a group in words, a day as it is written here. */
export function valueText(field: Change["field"], value: string): string {
  const group = field === "function_group" && functionGroups.find((one) => one === value);
  if (group) return groupWords[group]();
  return /^(from|to)_day$/.test(field) && value !== "" ? showDay(value, "compact") : value;
}

const isReason = (problem: Problem | RowReason): problem is RowReason =>
  typeof problem === "string" && !(problemKeys as readonly string[]).includes(problem);

/** What is wrong with a line, with the field in front where it is about one. */
export function problemOfRow({ field, problem }: RowProblem): string {
  const text = isReason(problem) ? reasonWords[problem]() : problemText(problem);
  return field ? `${fieldWords[field]()}: ${text}` : text;
}

const fileWords: Record<FileReason, (at: number) => string> = {
  file_empty: m.import_file_empty,
  file_type: m.import_file_type,
  file_unsafe: m.import_file_unsafe,
  file_broken: m.import_file_broken,
  quote_open: (line) => m.import_file_quote_open({ line }),
  too_many_lines: () => m.import_file_too_many_lines({ max: MOST.lines }),
  too_many_columns: () => m.import_file_too_many_columns({ max: MOST.columns }),
  no_headings: m.import_file_no_headings,
  heading_twice: m.import_file_heading_twice,
  too_many_files: () => m.import_file_too_many_files({ max: MOST.files }),
  file_too_big: () => m.import_file_too_big({ max: MOST.bytes / 1024 / 1024 }),
  set_incomplete: m.import_file_set_incomplete,
  nobody_in_it: m.import_file_nobody_in_it,
};

/** Why a file cannot be read, with its name. */
export const problemOfFile = ({ file, refused, at }: FileRefused) =>
  [file, fileWords[refused](at ?? 0)].filter(Boolean).join(": ");
