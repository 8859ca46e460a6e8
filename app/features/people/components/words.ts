import { m } from "#app/paraglide/messages.js";
import { showDay } from "#app/ui/dates.ts";
import type { ScalesOfSector } from "../scales.ts";
import type { careerPhases, functionGroups, PartnerReason, Period, RoleKind, weekdays } from "../model.ts";

export const groupWords: Record<(typeof functionGroups)[number], () => string> = {
  teaching: m.people_group_teaching,
  support: m.people_group_support,
  direction: m.people_group_direction,
};

export const phaseWords: Record<(typeof careerPhases)[number], () => string> = {
  starting: m.people_phase_starting,
  basic: m.people_phase_basic,
  experienced: m.people_phase_experienced,
};

export const dayWords: Record<(typeof weekdays)[number], () => string> = {
  "1": m.people_day_1,
  "2": m.people_day_2,
  "3": m.people_day_3,
  "4": m.people_day_4,
  "5": m.people_day_5,
  "6": m.people_day_6,
  "7": m.people_day_7,
};

export const roleWords: Record<RoleKind, () => string> = {
  team_leader: m.people_role_team_leader,
  school_leader: m.people_role_school_leader,
  hr_adviser: m.people_role_hr_adviser,
  board_member: m.people_role_board_member,
  administrator: m.people_role_administrator,
};

export const roleMeanings: Record<RoleKind, () => string> = {
  team_leader: m.people_role_team_leader_says,
  school_leader: m.people_role_school_leader_says,
  hr_adviser: m.people_role_hr_adviser_says,
  board_member: m.people_role_board_member_says,
  administrator: m.people_role_administrator_says,
};

export const partnerWhy: Record<PartnerReason, () => string> = {
  by_hand: m.people_partner_why_by_hand,
  board: m.people_partner_why_board,
  team_leader: m.people_partner_why_team_leader,
  school_leader: m.people_partner_why_school_leader,
};

/** ma, di, do; or that it is not known. */
export function daysText(days: string | null) {
  if (!days) return m.people_days_unknown();
  return [...days].map((day) => dayWords[day as keyof typeof dayWords]()).join(", ");
}

/** sinds 1 augustus 2026; 1 augustus 2026 tot en met 31 juli 2027. */
export function periodText({ fromDay, toDay }: Period, today: string) {
  if (toDay !== null) return m.people_from_to({ from: showDay(fromDay), to: showDay(toDay) });
  const begun = fromDay <= today;
  return begun ? m.people_since({ day: showDay(fromDay) }) : m.people_from_on({ day: showDay(fromDay) });
}

/**
 * Which scales there are today, with the names people may still know: LB (voorheen L10). Those with a number only say so. With
 * schools of several sectors, a line for each.
 */
export function scaleHint(sectors: readonly ScalesOfSector[]) {
  const lines = sectors.map(({ sector, scales }) => {
    const named = scales.filter(({ code }) => !/^\d+$/.test(code));
    const list = named.map(({ code, formerly }) =>
      formerly ? m.people_scale_formerly({ code, before: formerly }) : code,
    );
    const says = m.people_scale_hint({ scales: list.join(", ") });
    return sectors.length > 1 ? `${sector}: ${says}` : says;
  });
  return lines.length > 0 ? lines.join(" ") : undefined;
}

/** vanaf 1 februari 2027: Bovenbouw; tot 1 oktober 2026: Onderbouw. */
export function moveText({ onDay, waits, from, to }: MoveWords): string {
  const team = (waits ? to : from) ?? m.people_move_none();
  return waits
    ? m.people_move_waits({ day: showDay(onDay), team })
    : m.people_move_was({ day: showDay(onDay), team });
}

type MoveWords = { onDay: string; waits: boolean; from: string | null; to: string | null };
