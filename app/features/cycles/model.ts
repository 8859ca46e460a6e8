import { daysOfSchoolYear } from "#app/lib/school-year.ts";

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

/** What the form of a new cycle starts with: the usual moments, and every team ticked. */
export function cycleFields(
  moments: readonly UsualMoment[],
  teams: readonly { id: number }[],
): Record<string, string | string[]> {
  const windows = moments.flatMap(({ kind, use, opensOn, closesOn }): [string, string][] => [
    [`${kind}_use`, use],
    [`${kind}_opensOn`, opensOn],
    [`${kind}_closesOn`, closesOn],
  ]);
  return { ...Object.fromEntries(windows), teamIds: teams.map((team) => String(team.id)) };
}

type StoredPrompt = {
  id: number;
  side: "staff" | "partner" | "both";
  form: "text" | "questions" | "vision";
  textNl: string;
  textEn: string;
  helpNl: string | null;
  helpEn: string | null;
};

/** The prompts of one side in a language, each with its text in the other one. */
export function promptsIn(
  prompts: readonly StoredPrompt[],
  side: StoredPrompt["side"],
  language: "nl" | "en",
) {
  const english = language === "en";
  return prompts
    .filter((prompt) => prompt.side === side)
    .map((prompt) => ({
      id: prompt.id,
      form: prompt.form,
      text: english ? prompt.textEn : prompt.textNl,
      help: english ? prompt.helpEn : prompt.helpNl,
      otherText: english ? prompt.textNl : prompt.textEn,
    }));
}
