import type { FundingSource } from "#app/features/activities/model.ts";
import { careerPhases, functionGroups } from "#app/features/people/model.ts";
import type { FunctionGroup } from "./model.ts";

/** What a report can be divided by; each divides everything it counts, so that the parts together are the whole. */
export const cuts = ["school", "group", "band", "phase", "source", "cost_centre"] as const;
export type Cut = (typeof cuts)[number];

/** How much someone works, in the bands the sector reports in: below 0,5, below 0,8, below full time, and full time. */
export const bands = ["below_half", "half", "large", "full"] as const;
export type Band = (typeof bands)[number];

/** @param factor part-time factor in ten-thousandths */
export function bandOf(factor: number): Band {
  if (factor < 5_000) return "below_half";
  if (factor < 8_000) return "half";
  return factor < 10_000 ? "large" : "full";
}

export { careerPhases, functionGroups };
export type CareerPhase = (typeof careerPhases)[number];

/** What is not known of someone is a part of its own: without it the parts would not be the whole. */
export const UNKNOWN = "unknown";

/** In which part of every cut something stands. */
export type Place = {
  school: number;
  group: FunctionGroup | typeof UNKNOWN;
  band: Band | typeof UNKNOWN;
  phase: CareerPhase | typeof UNKNOWN;
  source: FundingSource | typeof UNKNOWN;
  cost_centre: string;
};

/** Which parts are asked for; what is not named is not narrowed. */
export type Narrowed = Partial<Record<Cut, string>>;

export const isIn = (place: Place, narrowed: Narrowed) =>
  cuts.every((cut) => narrowed[cut] === undefined || String(place[cut]) === narrowed[cut]);
