import { m } from "#app/paraglide/messages.js";
import { showDay } from "#app/ui/dates.ts";

/** Every rule by its code, as the beginning of a sentence that its value ends. */
export const ruleWords: Record<string, () => string> = {
  record_closes_unsigned_after: m.privacy_rule_record_closes_unsigned_after,
  signed_record_kept: m.privacy_rule_signed_record_kept,
  kept_after_leaving: m.privacy_rule_kept_after_leaving,
  audit_kept_after_leaving: m.privacy_rule_audit_kept_after_leaving,
  letter_kept: m.privacy_rule_letter_kept,
  smallest_group: m.privacy_rule_smallest_group,
  snapshot_first: m.privacy_rule_snapshot_first,
  snapshot_second: m.privacy_rule_snapshot_second,
  snapshot_third: m.privacy_rule_snapshot_third,
  feedback_open: m.privacy_rule_feedback_open,
  feedback_changeable: m.privacy_rule_feedback_changeable,
  smallest_pupil_group: m.privacy_rule_smallest_pupil_group,
  import_kept: m.privacy_rule_import_kept,
  full_time_week: m.privacy_rule_full_time_week,
  evidence_largest: m.privacy_rule_evidence_largest,
  evidence_reminder: m.privacy_rule_evidence_reminder,
  agreement_reminder: m.privacy_rule_agreement_reminder,
  talk_reminder: m.privacy_rule_talk_reminder,
  digest_ahead: m.privacy_rule_digest_ahead,
  coverage_long_ago: m.privacy_rule_coverage_long_ago,
  coverage_very_long_ago: m.privacy_rule_coverage_very_long_ago,
  ambition_attention_from: m.privacy_rule_ambition_attention_from,
  focal_points_at_most: m.privacy_rule_focal_points_at_most,
  attention_question_after: m.privacy_rule_attention_question_after,
  attention_note_after: m.privacy_rule_attention_note_after,
  attention_moved_from: m.privacy_rule_attention_moved_from,
  attention_path_after: m.privacy_rule_attention_path_after,
  attention_agreement_after: m.privacy_rule_attention_agreement_after,
  attention_promise_after: m.privacy_rule_attention_promise_after,
  attention_promise_told_after: m.privacy_rule_attention_promise_told_after,
  attention_rubbing_from: m.privacy_rule_attention_rubbing_from,
  attention_follow_up_after: m.privacy_rule_attention_follow_up_after,
  attention_put_off_for: m.privacy_rule_attention_put_off_for,
};

/** A value in its own unit; `month and day` is written 1001 for 1 October. */
export function amountInWords(value: number, unit: string): string {
  const count = value;
  switch (unit) {
    case "days":
      return m.privacy_unit_days({ count });
    case "weeks":
      return m.privacy_unit_weeks({ count });
    case "months":
      return m.privacy_unit_months({ count });
    case "years":
      return m.privacy_unit_years({ count });
    case "people":
      return m.privacy_unit_people({ count });
    case "megabytes":
      return m.privacy_unit_megabytes({ count });
    case "pupils":
      return m.privacy_unit_pupils({ count });
    case "hundredths of an hour":
      return m.privacy_unit_hours({ count: count / 100 });
    case "month and day":
      return m.privacy_unit_month_and_day({ day: showDay(`2000-${monthAndDay(value)}`, "short") });
    default:
      return m.privacy_unit_ambitions({ count });
  }
}

const monthAndDay = (value: number) => String(value).padStart(4, "0").replace(/^(..)/, "$1-");
