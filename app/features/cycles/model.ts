import { daysLater, daysOfSchoolYear, schoolYearOf, type Day } from "#app/lib/school-year.ts";

/** The moments a cycle can hold. A free conversation belongs to no moment. */
export const momentKinds = ["start", "progress", "look_back", "career", "team"] as const;
export type MomentKind = (typeof momentKinds)[number];

/** Nobody, who asks for it, or everyone: how a moment is used in a cycle. */
export const momentUses = ["not", "opt_in", "everyone"] as const;
export type MomentUse = (typeof momentUses)[number];

/**
 * What a new cycle starts from: one conversation a year for everyone, the rest only where a school adds it.
 * Windows are soft: they say when it is meant to be, and refuse nothing.
 */
export function usualMoments(
  schoolYear: number,
): { kind: MomentKind; use: MomentUse; opensOn: string; closesOn: string }[] {
  const { from, to } = daysOfSchoolYear(schoolYear);
  const next = schoolYear + 1;
  return [
    { kind: "progress", use: "everyone", opensOn: `${schoolYear}-11-01`, closesOn: `${next}-03-31` },
    { kind: "start", use: "not", opensOn: from.replace("-08-01", "-09-01"), closesOn: `${schoolYear}-10-31` },
    { kind: "look_back", use: "not", opensOn: `${next}-05-01`, closesOn: to.replace("-07-31", "-07-15") },
    { kind: "career", use: "not", opensOn: `${next}-01-01`, closesOn: `${next}-06-30` },
    { kind: "team", use: "not", opensOn: `${next}-04-01`, closesOn: `${next}-06-30` },
  ];
}

/** Where one planned conversation of a cycle is, as a fact anyone who runs the cycle may know. */
export const planningFacts = ["to_plan", "planned", "held", "signed"] as const;
export type PlanningFact = (typeof planningFacts)[number];

type Placed = { state: string };

/** Numbers of conversations by planning fact; what closed unsigned or was held elsewhere counts as held. */
export function countFacts(rows: readonly Placed[]): Record<PlanningFact, number> {
  const counts: Record<PlanningFact, number> = { to_plan: 0, planned: 0, held: 0, signed: 0 };
  for (const { state } of rows) {
    const fact = factOf(state);
    if (fact) counts[fact] += 1;
  }
  return counts;
}

/** The planning fact of a conversation's state; undefined for one that was cancelled. */
export function factOf(state: string): PlanningFact | undefined {
  if (state === "cancelled") return undefined;
  if (state === "closed_unsigned" || state === "held_elsewhere") return "held";
  return planningFacts.find((fact) => fact === state);
}

type UsualMoment = ReturnType<typeof usualMoments>[number];
type MomentOnForm = Omit<UsualMoment, "opensOn" | "closesOn"> & {
  opensOn: string;
  closesOn: string;
  templateId?: number | null;
};

/** What the fields of these moments hold: for whom, the window, and the questions where they were chosen. */
export const momentFields = (moments: readonly MomentOnForm[]): Record<string, string> =>
  Object.fromEntries(
    moments.flatMap(({ kind, use, opensOn, closesOn, templateId }): [string, string][] => [
      [`${kind}_use`, use],
      [`${kind}_opensOn`, opensOn],
      [`${kind}_closesOn`, closesOn],
      [`${kind}_template`, String(templateId ?? "")],
    ]),
  );

/** What the form of a new cycle starts with: the usual moments, and every team ticked. */
export function cycleFields(
  moments: readonly MomentOnForm[],
  teams: readonly { id: number }[],
): Record<string, string | string[]> {
  return { ...momentFields(moments), teamIds: teams.map((team) => String(team.id)) };
}

type Window = { opensOn: Day; closesOn: Day };
type FreeDays = { fromDay: Day; toDay: Day };

/**
 * The window of a moment one school year on: the same days of the week, begun after a holiday and ended before one where
 * that leaves a window. What a school did not enter as free is not known to be free.
 */
export function nextYearsWindow({ opensOn, closesOn }: Window, freeDays: readonly FreeDays[]): Window {
  const plain = { opensOn: aYearOn(opensOn), closesOn: aYearOn(closesOn) };
  const kept = { opensOn: outOf(freeDays, plain.opensOn, 1), closesOn: outOf(freeDays, plain.closesOn, -1) };
  return kept.opensOn <= kept.closesOn ? kept : plain;
}

/** 52 weeks on, or 53 where that would fall back into the year before. */
function aYearOn(day: Day): Day {
  const later = daysLater(day, 364);
  return schoolYearOf(later) > schoolYearOf(day) ? later : daysLater(day, 371);
}

/** The nearest school day on one side of a holiday, for a day within it; any other day stays as it is. */
function outOf(freeDays: readonly FreeDays[], day: Day, step: 1 | -1): Day {
  const free = (one: Day) => freeDays.some(({ fromDay, toDay }) => fromDay <= one && one <= toDay);
  if (!free(day)) return day;
  let out = day;
  while (free(out) || isWeekend(out)) out = daysLater(out, step);
  return out;
}

const isWeekend = (day: Day) => [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());

export type CycleState = "draft" | "open" | "closed";

/** A cycle that was never begun, and that nothing hangs on, can be thrown away; anything else only ends. */
export const mayBeRemoved = (state: CycleState, hasConversations: boolean) =>
  state === "draft" && !hasConversations;

/** Whether something with a day lies outside the window of its moment: that is a fact, and no problem. */
export const isOutside = ({ opensOn, closesOn }: Window, day: Day) => day < opensOn || day > closesOn;
