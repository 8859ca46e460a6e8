import { allows } from "#app/features/auth/policy.ts";
import { standingOf, type Viewer } from "#app/features/auth/viewer.ts";
import { m } from "#app/paraglide/messages.js";
import { readersOf } from "../policy.ts";
import { findCoverageReach } from "../queries.server.ts";
import { isInSeason, reportNames, type ReportName } from "../seasons.ts";

/** What each report is called. */
export const reportTitles: Record<ReportName, () => string> = {
  coverage: m.reports_coverage,
  budget: m.reports_budget,
  hours: m.reports_hours,
  "work-division": m.reports_work_division,
  functions: m.reports_functions,
  barriers: m.reports_barriers,
  council: m.reports_council,
  "annual-report": m.reports_annual,
  "starters-leavers": m.reports_starters_leavers,
};

const texts: Record<ReportName, (byName: boolean) => string> = {
  coverage: (byName) => (byName ? m.reports_coverage_text() : m.reports_coverage_text_totals()),
  budget: m.reports_budget_text,
  hours: m.reports_hours_text,
  "work-division": m.reports_work_division_text,
  functions: m.reports_functions_text,
  barriers: m.reports_barriers_text,
  council: m.reports_council_text,
  "annual-report": m.reports_annual_text,
  "starters-leavers": m.reports_starters_leavers_text,
};

/** The reports the viewer may open, with what each is for; first those of this month. */
export function listReports(viewer: Viewer) {
  const held = standingOf(viewer);
  const byName = findCoverageReach(viewer) === "by_name";
  const open = reportNames
    .filter((name) => allows(readersOf, name, held))
    .map((name) => ({ name, title: reportTitles[name](), text: texts[name](byName) }));
  const now = open.filter(({ name }) => isInSeason(name, viewer.today));
  return { now, other: open.filter((one) => !now.includes(one)) };
}
