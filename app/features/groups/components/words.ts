import type { TeamKind } from "#app/features/teams/model.ts";
import { m } from "#app/paraglide/messages.js";
import { showDay } from "#app/ui/dates.ts";

/** What a kind of team is, in one sentence. */
export const kindSentences: Record<TeamKind, () => string> = {
  teaching_team: m.groups_kind_teaching_team,
  section: m.groups_kind_section,
  expert_team: m.groups_kind_expert_team,
  development_group: m.groups_kind_development_group,
  network: m.groups_kind_network,
};

/** From when until when someone led, or a round ran. */
export const daysInWords = ({ fromDay, toDay }: { fromDay: string; toDay: string | null }) =>
  toDay === null
    ? m.groups_since({ day: showDay(fromDay) })
    : m.groups_from_to({ from: showDay(fromDay), to: showDay(toDay) });
