import type { Policy, Standing } from "#app/features/auth/policy.ts";

/** The board's schools and their words and free days: HR for the schools of her scope, the administrator for all. */
export const schoolPolicy = {
  see: ["hr_adviser", "administrator"],
  change: ["hr_adviser", "administrator"],
  add: ["administrator"],
  rename_board: ["administrator"],
} as const satisfies Policy<Standing>;

/** Whether signed records can go to the personnel file: HR reads it, the administrator sets it with the council's day. */
export const personnelFilePolicy = {
  see: ["hr_adviser", "administrator"],
  change: ["administrator"],
} as const satisfies Policy<Standing>;
