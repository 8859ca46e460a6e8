import type { Policy, Standing } from "#app/features/auth/policy.ts";

/** Lists of staff from another system: HR for the schools of her scope, the administrator for the whole board. */
export const importPolicy = {
  bring: ["hr_adviser", "administrator"],
} as const satisfies Policy<Standing>;

/** How a viewer stands to one import: it is there for who brought it and still staffs all its schools, and for who runs the board. */
const importRunRelations = ["who_brought_it", "administrator"] as const;
export type ImportRunRelation = (typeof importRunRelations)[number];

export const importRunPolicy = {
  see: importRunRelations,
  apply: importRunRelations,
  undo: importRunRelations,
} as const satisfies Policy<ImportRunRelation>;
