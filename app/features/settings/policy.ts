import type { Policy, Standing } from "#app/features/auth/policy.ts";

/** The board's schools and their words and free days: HR for the schools of her scope, the administrator for all. */
export const schoolPolicy = {
  see: ["hr_adviser", "administrator"],
  change: ["hr_adviser", "administrator"],
  add: ["administrator"],
  rename_board: ["administrator"],
} as const satisfies Policy<Standing>;

/** Whether signed records can go to the personnel file: set by two (agreedSettingPolicy), ended by an administrator alone. */
export const personnelFilePolicy = {
  see: ["hr_adviser", "administrator"],
  change: ["administrator"],
} as const satisfies Policy<Standing>;

/**
 * What takes two people and the consent of the council: one proposes, another confirms, either takes it back before. HR
 * advisers of one school only read it.
 */
export const agreedSettingPolicy = {
  see: ["hr_adviser", "administrator"],
  decide: ["hr_adviser", "administrator"],
} as const satisfies Policy<Standing>;
