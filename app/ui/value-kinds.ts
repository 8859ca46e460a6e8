import type { IconName } from "./icon.tsx";

/** The five kinds of value a person can name. Siblings: this order is a habit of reading, not of rising. */
export const valueKinds = ["immediate", "potential", "applied", "realised", "transformative"] as const;

export type ValueKind = (typeof valueKinds)[number];

export const valueIcons: Record<ValueKind, IconName> = {
  immediate: "sparkles",
  potential: "sprout",
  applied: "hammer",
  realised: "apple",
  transformative: "compass",
};
