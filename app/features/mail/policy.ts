import type { Policy, Standing } from "#app/features/auth/policy.ts";

/** What someone wants to hear by mail is hers alone to see and to choose. */
export const mailChoiceRelations = ["own"] as const;
export type MailChoiceRelation = (typeof mailChoiceRelations)[number];

export const mailChoicePolicy = {
  see: mailChoiceRelations,
  change: mailChoiceRelations,
} as const satisfies Policy<MailChoiceRelation>;

/** To whom letters went and which did not arrive: HR of the schools of her scope, the administrator of the board. */
export const mailLogPolicy = {
  see: ["hr_adviser", "administrator"],
} as const satisfies Policy<Standing>;
