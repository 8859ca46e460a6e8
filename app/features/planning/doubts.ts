import { covers, overlaps, takenBy, weekdayOf, works, type Row, type Setting, type Staff } from "./model.ts";

/** `gone_by` and `double_booked` are refused; the others are doubts: the date may stand all the same. */
export const rowDoubts = [
  "gone_by",
  "double_booked",
  "free_day",
  "weekend",
  "not_employed",
  "away",
  "not_a_working_day",
  "leader_away",
  "staff_taken",
] as const;
export type RowDoubt = (typeof rowDoubts)[number];
export const refusing: readonly RowDoubt[] = ["gone_by", "double_booked"];

/** What to think about before one date among the others is set. */
export function doubtsOf(
  row: Row,
  staff: Staff,
  rows: readonly Row[],
  setting: Setting,
  minutes: number,
): RowDoubt[] {
  const slot = takenBy(row, minutes);
  const { leader, freeDays, now } = setting;
  const others = rows.filter((other) => other.employmentId !== row.employmentId);
  const taken = [...leader.taken, ...others.map((other) => takenBy(other, minutes))];
  const weekday = weekdayOf(row.day);
  const found: Record<RowDoubt, boolean> = {
    gone_by: slot.from <= now,
    double_booked: taken.some((one) => overlaps(one, slot)),
    free_day: freeDays.some((span) => covers(span, row.day)),
    weekend: weekday > 5 && !staff.daysWorked?.includes(String(weekday)),
    not_employed: !covers(staff.employed, row.day),
    away: staff.away.some((span) => covers(span, row.day)),
    not_a_working_day: weekday <= 5 && !works(staff, row.day),
    leader_away:
      (weekday <= 5 && !works(leader, row.day)) || leader.away.some((span) => covers(span, row.day)),
    staff_taken: staff.taken.some((one) => overlaps(one, slot)),
  };
  return rowDoubts.filter((doubt) => found[doubt]);
}
