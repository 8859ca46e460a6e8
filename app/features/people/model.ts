import { daysLater, type Day } from "#app/lib/school-year.ts";

export const functionGroups = ["teaching", "support", "direction"] as const;
export const careerPhases = ["starting", "basic", "experienced"] as const;
export const roleKinds = [
  "team_leader",
  "school_leader",
  "hr_adviser",
  "board_member",
  "administrator",
] as const;
/** Monday to Sunday, as stored in days worked. */
export const weekdays = ["1", "2", "3", "4", "5", "6", "7"] as const;

export type RoleKind = (typeof roleKinds)[number];

/** Something that holds from its first to its last day, both included; without a last day it goes on. */
export type Period = { fromDay: Day; toDay: Day | null };

export type PeriodState = "upcoming" | "running" | "ended";

export function stateOn({ fromDay, toDay }: Period, day: Day): PeriodState {
  if (fromDay > day) return "upcoming";
  return toDay !== null && toDay < day ? "ended" : "running";
}

/** What is left of a period when `lastDay` becomes its last: nothing happens, it is cut short, or it never came to be. */
export function endedBy({ fromDay, toDay }: Period, lastDay: Day): "stays" | "cut" | "gone" {
  if (toDay !== null && toDay <= lastDay) return "stays";
  return fromDay > lastDay ? "gone" : "cut";
}

export const overlap = (a: Period, b: Period) =>
  (a.toDay === null || a.toDay >= b.fromDay) && (b.toDay === null || b.toDay >= a.fromDay);

export const dayBefore = (day: Day): Day => daysLater(day, -1);

/** Why someone is the gesprekspartner of an employment (domain: partner). */
export type PartnerReason = "by_hand" | "board" | "team_leader" | "school_leader";

export function partnerReason(facts: {
  partnerId: number | null;
  statedId: number | null;
  leadsItsSchool: boolean;
  leadsHomeTeam: boolean;
}): PartnerReason | null {
  if (facts.partnerId === null) return null;
  if (facts.partnerId === facts.statedId) return "by_hand";
  if (facts.leadsItsSchool) return "board";
  return facts.leadsHomeTeam ? "team_leader" : "school_leader";
}

/** A part-time factor as Dutch schools write it: 8235 is `0,8235`, 10000 is `1`. */
export const factorText = (tenThousandths: number) => String(tenThousandths / 10_000).replace(".", ",");

/** `0,8235` (or with a point) to ten-thousandths; undefined when it is no such number. */
export function readFactor(text: string): number | undefined {
  const parts = /^(\d)?(?:[.,](\d{1,4}))?$/.exec(text.trim());
  if (!parts || (parts[1] === undefined && parts[2] === undefined)) return undefined;
  return Number(parts[1] ?? 0) * 10_000 + Number((parts[2] ?? "").padEnd(4, "0"));
}

export type AccountState = "none" | "invited" | "active";

export function accountState({
  hasPassword,
  invitedAt,
}: {
  hasPassword: boolean;
  invitedAt: number | null;
}): AccountState {
  if (hasPassword) return "active";
  return invitedAt === null ? "none" : "invited";
}
