import { m } from "#app/paraglide/messages.js";
import type { TeamKind, TeamPart } from "../model.ts";

type TeamWord = "team" | "bouw" | "sectie";

const teaching: Record<TeamWord, () => string> = {
  team: m.teams_kind_teaching_team,
  bouw: m.teams_kind_teaching_bouw,
  sectie: m.teams_kind_teaching_sectie,
};

const teachingTeams: Record<TeamWord, () => string> = {
  team: m.teams_kinds_teaching_team,
  bouw: m.teams_kinds_teaching_bouw,
  sectie: m.teams_kinds_teaching_sectie,
};

/** What a kind of team is called at a school that says team, bouw or sectie. */
export function kindText(kind: TeamKind, word: TeamWord) {
  if (kind === "teaching_team") return teaching[word]();
  return {
    section: m.teams_kind_section,
    expert_team: m.teams_kind_expert_team,
    development_group: m.teams_kind_development_group,
    network: m.teams_kind_network,
  }[kind]();
}

/** The same for more than one. */
export function kindsText(kind: TeamKind, word: TeamWord) {
  if (kind === "teaching_team") return teachingTeams[word]();
  return {
    section: m.teams_kinds_section,
    expert_team: m.teams_kinds_expert_team,
    development_group: m.teams_kinds_development_group,
    network: m.teams_kinds_network,
  }[kind]();
}

export const kindMeanings: Record<TeamKind, () => string> = {
  teaching_team: m.teams_kind_says_teaching_team,
  section: m.teams_kind_says_section,
  expert_team: m.teams_kind_says_expert_team,
  development_group: m.teams_kind_says_development_group,
  network: m.teams_kind_says_network,
};

export const partWords: Record<TeamPart, () => string> = {
  member: m.teams_part_member,
  driver: m.teams_part_driver,
  process_facilitator: m.teams_part_process_facilitator,
};
