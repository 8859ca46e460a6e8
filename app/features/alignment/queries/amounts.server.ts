import type { Viewer } from "#app/features/auth/viewer.ts";
import { listUsesOfActivities } from "#app/features/hours/queries/facts.server.ts";
import { hoursFor } from "#app/features/hours/queries/scope.server.ts";
import { daysOfSchoolYear } from "#app/lib/school-year.ts";
import type { Db } from "#db/client.server.ts";
import type { Amounts, Facts } from "../model.ts";

/**
 * The facts with the hours and money of the year on each activity: what was approved, or once attended what it took, of those
 * whose hours this viewer sees. A line of the ledger is on one day, so that nothing counts in two years.
 */
export function withAmounts(db: Db, viewer: Viewer, { questions, activities }: Facts, year: number): Facts {
  const uses = listUsesOfActivities(
    db,
    viewer,
    { scope: hoursFor(viewer, "see"), activities: activities.map(({ id }) => id) },
    daysOfSchoolYear(year),
  );
  const sums = new Map<number, Amounts>();
  for (const { activityId, minutes, cents } of uses) {
    const known = sums.get(activityId) ?? { minutes: 0, cents: 0 };
    sums.set(activityId, { minutes: known.minutes + minutes, cents: known.cents + cents });
  }
  return { questions, activities: activities.map((one) => ({ ...one, ...sums.get(one.id) })) };
}
