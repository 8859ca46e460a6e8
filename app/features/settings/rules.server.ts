import { and, desc, eq, inArray, isNull, or } from "drizzle-orm";
import { onDay } from "#app/features/auth/relations.server.ts";
import type { Db } from "#db/client.server.ts";
import { rules } from "#db/schema/index.ts";

export type RuleCode =
  | "record_closes_unsigned_after"
  | "coverage_long_ago"
  | "coverage_very_long_ago"
  | "signed_record_kept"
  | "kept_after_leaving"
  | "audit_kept_after_leaving"
  | "letter_kept"
  | "ambition_attention_from"
  | "focal_points_at_most"
  | "smallest_group"
  | "snapshot_first"
  | "snapshot_second"
  | "snapshot_third"
  | "feedback_open"
  | "feedback_changeable"
  | "smallest_pupil_group"
  | "evidence_largest"
  | "evidence_reminder"
  | "full_time_week"
  | "import_kept"
  | "agreement_reminder"
  | "talk_reminder"
  | "digest_ahead"
  | "attention_question_after"
  | "attention_note_after"
  | "attention_moved_from"
  | "attention_path_after"
  | "attention_agreement_after"
  | "attention_promise_after"
  | "attention_promise_told_after"
  | "attention_rubbing_from"
  | "attention_follow_up_after"
  | "attention_put_off_for";

/**
 * The value of a dated rule on a day, in the rule's own unit: the board's where it has one, else what Jaarring ships.
 * @throws when no rule holds on that day: rules are never constants in code
 */
export function ruleOn(db: Db, boardId: number, code: RuleCode, day: string): number {
  const rule = db
    .select({ value: rules.value })
    .from(rules)
    .where(
      and(
        eq(rules.code, code),
        or(eq(rules.boardId, boardId), isNull(rules.boardId)),
        onDay(rules.fromDay, rules.toDay, day),
      ),
    )
    .orderBy(desc(isNotShipped), desc(rules.fromDay))
    .get();
  if (!rule) throw new Error(`No rule ${code} on ${day}.`);
  return rule.value;
}

const isNotShipped = rules.boardId;

/** As ruleOn, for several rules in one go. @throws when one of them does not hold on that day */
export function rulesOn<C extends RuleCode>(
  db: Db,
  boardId: number,
  codes: readonly C[],
  day: string,
): Record<C, number> {
  const held = db
    .select({ code: rules.code, value: rules.value })
    .from(rules)
    .where(
      and(
        inArray(rules.code, [...codes]),
        or(eq(rules.boardId, boardId), isNull(rules.boardId)),
        onDay(rules.fromDay, rules.toDay, day),
      ),
    )
    .orderBy(rules.code, desc(isNotShipped), desc(rules.fromDay))
    .all();
  const valueOf = (code: C) => {
    const rule = held.find((one) => one.code === code);
    if (!rule) throw new Error(`No rule ${code} on ${day}.`);
    return rule.value;
  };
  return Object.fromEntries(codes.map((code) => [code, valueOf(code)])) as Record<C, number>;
}

/** Every rule that holds on a day, with its source: for the page that prints them. */
export const listRulesOn = (db: Db, boardId: number, day: string) =>
  db
    .select()
    .from(rules)
    .where(and(or(eq(rules.boardId, boardId), isNull(rules.boardId)), onDay(rules.fromDay, rules.toDay, day)))
    .orderBy(rules.code, rules.boardId)
    .all();
