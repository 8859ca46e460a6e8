import type { Policy } from "#app/features/auth/policy.ts";
import { itemPolicy, itemRelations } from "#app/features/items/policy.ts";

/** As to every item, and one more: today's gesprekspartner of its owner at its school, who may read it besides. */
export const questionRelations = [...itemRelations, "partner_who_reads"] as const;
export type QuestionRelation = (typeof questionRelations)[number];

export const questionPolicy = {
  read: itemPolicy.read,
  change: itemPolicy.change,
  conclude: itemPolicy.change,
  align: itemPolicy.change,
  accept: ["owner"],
  /** Of colleagues, named, on one's own question only. */
  ask_feedback: ["owner"],
  write_hindrance: itemPolicy.change,
  /** "Ik ook": a question of one's own beside it. Never beside one's own, whatever the row says. */
  join: ["member_of_owning_team", "shared_with_team", "shared_with_school"],
  write_partner_line: ["partner_who_reads"],
  /** Earlier wordings were written before it was shared. */
  read_revisions: itemPolicy.change,
} as const satisfies Policy<QuestionRelation>;

export type QuestionAct = keyof typeof questionPolicy;
