import { kindName } from "#app/features/conversations/components/words.ts";
import type { ConversationKind } from "#app/features/conversations/model.ts";
import { m } from "#app/paraglide/messages.js";
import { showDay } from "#app/ui/dates.ts";
import type { BoardPerson, WhyNone } from "../board.ts";
import type { RowDoubt } from "../doubts.ts";
import { daysFrom, mondayOf, type UnplacedReason } from "../model.ts";

/** Why someone could not be placed, in a sentence. */
export function unplacedText(reason: UnplacedReason): string {
  switch (reason) {
    case "not_employed":
      return m.planning_unplaced_not_employed();
    case "away":
      return m.planning_unplaced_away();
    case "no_shared_day":
      return m.planning_unplaced_no_shared_day();
    case "full":
      return m.planning_unplaced_full();
  }
}

/** What to think about before a date, in a sentence; `name` is whose date it is. */
export function rowDoubtText(doubt: RowDoubt, name: string): string {
  switch (doubt) {
    case "gone_by":
      return m.planning_doubt_gone_by();
    case "double_booked":
      return m.planning_doubt_double_booked();
    case "free_day":
      return m.planning_doubt_free_day();
    case "weekend":
      return m.planning_doubt_weekend();
    case "not_employed":
      return m.planning_doubt_not_employed({ name });
    case "away":
      return m.planning_doubt_away({ name });
    case "not_a_working_day":
      return m.planning_doubt_not_a_working_day({ name });
    case "leader_away":
      return m.planning_doubt_leader_away();
    case "staff_taken":
      return m.planning_doubt_staff_taken({ name });
  }
}

/** Why someone has no conversation ahead, in a few words. */
export function whyText(why: WhyNone, { toDay }: Pick<BoardPerson, "toDay">): string {
  const words: Record<WhyNone, () => string> = {
    no_partner: m.planning_why_no_partner,
    away: m.planning_why_away,
    leaves: () => m.planning_why_leaves({ day: showDay(toDay ?? "2000-01-01") }),
    had_one: m.planning_why_had_one,
    cancelled: m.planning_why_cancelled,
    new: m.planning_why_new,
    none_made: m.planning_why_none_made,
  };
  return words[why]();
}

/** The talks a date can be chosen for, the one that has none yet first. */
export const choiceOptions = (moments: readonly { id: number; kind: ConversationKind }[]) => [
  { value: "open", label: m.planning_choice_open() },
  ...moments.map(({ id, kind }) => ({ value: String(id), label: kindName(kind) })),
  { value: "free", label: kindName("free") },
];

/** ma, di, wo …: the days of the week in the language of the page. */
export const weekdayNames = (weekdays: readonly number[]) =>
  weekdays.map((weekday) => ({
    value: String(weekday),
    label: showDay(daysFrom(mondayOf("2026-11-23"), "2026-11-29")[weekday - 1]!, "weekdayOnly"),
  }));
